import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectPhotos } from '../../cli/photos.ts';
import { gather } from './gather.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lookalike-paths-'));
  await mkdir(join(folder, 'b', 'deep'), { recursive: true });
  await mkdir(join(folder, '.hidden'));
  const files = ['z.jpg', 'a.PNG', 'notes.txt', '.thumb.jpg', '.hidden/x.jpg', 'b/m.webp', 'b/deep/k.jpeg'];
  for (const file of files) await writeFile(join(folder, file), '');
});
afterAll(() => rm(folder, { recursive: true }));

const collect = (...arguments_: Parameters<typeof collectPhotos>) => gather(collectPhotos(...arguments_));

test('a folder is the photos in and below it, by name; hidden ones and other files are not', async () => {
  const expected = ['a.PNG', 'b/deep/k.jpeg', 'b/m.webp', 'z.jpg'].map((file) => join(folder, file));
  expect(await collect([folder])).toEqual(expected);
});

test('files come in the order given, whatever they are called, also twice and also missing', async () => {
  const files = [
    join(folder, 'z.jpg'),
    join(folder, 'notes.txt'),
    join(folder, 'none.jpg'),
    join(folder, 'z.jpg'),
  ];
  expect(await collect(files)).toEqual(files);
});

test('a list holds one path a line: blank lines and both line ends are fine', async () => {
  const list = join(folder, 'list.txt');
  await writeFile(list, `${join(folder, 'z.jpg')}\r\n\n${join(folder, 'b', 'deep')}\nelse where.jpg`);
  const expected = ['first.jpg', join(folder, 'z.jpg'), join(folder, 'b/deep/k.jpeg'), 'else where.jpg'];
  expect(await collect(['first.jpg'], { filesFrom: list })).toEqual(expected);
});

test('nothing at all, and a list that is not there, are wrong usage', async () => {
  expect(() => collectPhotos([])).toThrow(expect.objectContaining({ name: 'UsageError' }));
  await expect(collect([], { filesFrom: join(folder, 'none') })).rejects.toMatchObject({
    name: 'UsageError',
  });
});
