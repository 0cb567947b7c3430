import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder that holds package.json, models/ and dist/, whether this runs from source or from dist/. */
export const projectRoot: string = findProjectRoot(dirname(fileURLToPath(import.meta.url)));

function findProjectRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('Expected a package.json above this file');
  return findProjectRoot(parent);
}

/**
 * The compiled file of a TypeScript module, for what needs a plain JavaScript address: a worker thread.
 *
 * @param specifier path relative to the caller, with its `.ts` ending
 * @param from the caller's `import.meta.url`
 */
export function toBuiltUrl(specifier: string, from: string): URL {
  const source = resolve(dirname(fileURLToPath(from)), specifier);
  const built = join(projectRoot, 'dist');
  const inside = source.startsWith(`${built}/`) ? relative(built, source) : relative(projectRoot, source);
  return pathToFileURL(join(built, inside.replace(/\.ts$/, '.js')));
}
