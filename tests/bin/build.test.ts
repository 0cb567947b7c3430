import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { commandFolders, pageFolders } from '../../bin/build.js';
import { projectRoot } from '../../settings/paths.ts';

it.each([
  ['the command', 'cli/main.ts', commandFolders],
  ['the page', 'web/main.tsx', pageFolders],
])('builds %s again when anything that it is made of has changed', (_name, start, folders) => {
  const files = [...followImports(start)];
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => !folders.some((folder) => file.startsWith(`${folder}/`)))).toEqual([]);
});

/** The file and all that it imports, directly or not, as paths within the project; types alone leave nothing behind. */
function followImports(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const name of importsOf(file)) {
    const target = relative(projectRoot, resolve(projectRoot, dirname(file), name));
    if (/\.tsx?$/.test(target)) followImports(target, found);
  }
  return found;
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(projectRoot, file), 'utf8');
  const imports =
    /(?:^|\n)(?:import|export)(?! type)[^'"]*?from '(\.[^']+)'|(?:import|toBuiltUrl)\('(\.[^']+)'/g;
  return [...text.matchAll(imports)].map((match) => match[1] ?? match[2] ?? '');
}
