import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../settings/paths.ts';

/** Every folder imports only from folders to its left; the command line opens them all. */
const order = [
  'settings',
  'photo',
  'models',
  'dataset',
  'crawler',
  'catalogue',
  'detector',
  'embedder',
  'matcher',
  'evaluation',
  'server',
  'web',
  'cli',
];

/** The one file or folder that may import each outside package. */
const doors: Readonly<Record<string, string>> = {
  'better-sqlite3': 'catalogue/database.ts',
  cheerio: 'crawler/',
  commander: 'cli/',
  hono: 'server/',
  'hnswlib-node': 'matcher/',
  'onnxruntime-node': 'models/',
  playwright: 'crawler/browser',
  sharp: 'photo/',
  undici: 'crawler/fetch',
};

const sources = order.flatMap((folder) => listSources(join(projectRoot, folder)));

it.each(sources)('%s imports only from folders to its left', (file) => {
  const folder = file.split('/')[0] ?? '';
  const targets = importsOf(file).filter((name) => name.startsWith('.'));
  const folders = targets.map(
    (name) => relative(projectRoot, resolve(projectRoot, dirname(file), name)).split('/')[0] ?? '',
  );
  const strangers = folders.filter(
    (target) => order.includes(target) && order.indexOf(target) > order.indexOf(folder),
  );
  expect(strangers).toEqual([]);
});

it.each(sources)('%s enters outside packages by their one door', (file) => {
  const trespasses = importsOf(file).filter((name) => {
    const door = doors[name.startsWith('@') ? name : (name.split('/')[0] ?? '')];
    return door !== undefined && !file.startsWith(door);
  });
  expect(trespasses).toEqual([]);
});

function listSources(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name));
  return files.map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(projectRoot, file), 'utf8');
  return [...text.matchAll(/(?:^|\n)(?:import|export)[^'"]*?from '([^']+)'|import\('([^']+)'\)/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
}
