import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../../settings/paths.ts';
import { de } from '../../../web/words/de.ts';
import { en } from '../../../web/words/en.ts';

/** Looked up by a code or an id at run time, so their names stand nowhere in the page. */
const byId = ['problems', 'categories', 'colours', 'kinds'];
const source = readSource(join(projectRoot, 'web'));

it('says everything in both languages', () => {
  const extra = ['colours', 'kinds'];
  const keys = (words: object) =>
    listKeys(words).filter((key) => !extra.some((name) => key.startsWith(name)));
  expect(keys(de)).toEqual(keys(en));
});

it('has no sentence left in English', () => {
  const same = listKeys(en).filter(
    (key) => typeof read(en, key) === 'string' && read(en, key) === read(de, key),
  );
  const inBoth = ['Name', 'Budget', 'Filter', 'Token'];
  expect(same.filter((key) => !inBoth.includes(String(read(en, key))))).toEqual([]);
});

it('says nothing that the page never says', () => {
  const unused = listKeys(en).filter((key) => {
    const [section, name] = key.split('.');
    if (byId.includes(section!)) return false;
    return ![`.${section}${name ? `.${name}` : ''}`, `.${section}[`].some((use) => source.includes(use));
  });
  expect(unused).toEqual([]);
});

it('has a sentence for each problem that ends with what to do', () => {
  for (const words of [en, de]) {
    for (const sentence of Object.values(words.problems)) expect(sentence).toMatch(/\.$/);
  }
});

function listKeys(words: object, path = ''): readonly string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    value !== null && typeof value === 'object' ? listKeys(value, `${path}${key}.`) : [`${path}${key}`],
  );
}

function read(words: object, key: string): unknown {
  return key.split('.').reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], words);
}

function readSource(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('words'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}
