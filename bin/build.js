// Builds dist/ when a source is newer than it. Plain JavaScript: it must run before anything is built.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const run = promisify(execFile);

/** What the command is built from. */
export const commandFolders = [
  'catalogue',
  'cli',
  'crawler',
  'data/demo-store',
  'dataset',
  'detector',
  'embedder',
  'evaluation',
  'matcher',
  'models',
  'photo',
  'server',
  'settings',
];

/** What the page is built from: also the few of the other parts' files that it shares. */
export const pageFolders = ['web', 'crawler/price', 'detector', 'server'];

/** The command's modules; a second's work, nothing when they are fresh. */
export function buildCommand() {
  return buildWhenStale('dist', commandFolders, async (out) => {
    const compiler = join(
      dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
      'bin/tsc',
    );
    const args = [compiler, '-p', join(root, 'tsconfig.build.json'), '--outDir', out];
    await run(process.execPath, args, { cwd: root }).catch(onlyWhenNothingCameOut(out));
  });
}

/** The page. */
export function buildPage() {
  return buildWhenStale('dist-web', pageFolders, async (out) => {
    const { build } = await import('vite');
    await build({
      configFile: join(root, 'web/vite.config.ts'),
      build: { outDir: out, emptyOutDir: true },
      logLevel: 'error',
    });
  });
}

/** Type errors are for `npm run check` to report; here only a compiler that wrote nothing stops the way. */
function onlyWhenNothingCameOut(out) {
  return (error) => {
    if (!existsSync(join(out, 'cli/main.js')))
      throw new Error(`Expected the compiler to write ${out}\n${error.stdout ?? error}`);
  };
}

async function buildWhenStale(name, folders, build) {
  const target = join(root, name);
  const stamp = fingerprint(folders);
  const stampFile = join(target, '.stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const fresh = `${target}-${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  await build(fresh);
  writeFileSync(join(fresh, '.stamp'), stamp);
  replace(target, fresh);
}

/** The old folder steps aside in one rename, so that a build that dies half-way leaves the last good one. */
function replace(target, fresh) {
  const old = `${fresh}-old`;
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}

function fingerprint(folders) {
  const hash = createHash('sha256');
  const files = [
    ...folders.flatMap((folder) => sources(join(root, folder))),
    ...['package.json', 'tsconfig.json', 'tsconfig.build.json'].map((file) => join(root, file)),
  ];
  for (const file of files.sort()) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file}:${mtimeMs}:${size}\n`);
  }
  return hash.digest('hex');
}

function sources(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(ts|tsx|css|html|svg|json)$/.test(entry.name) ? [path] : [];
  });
}
