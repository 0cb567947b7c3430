import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toPng } from '../../../photo/encode-photo.ts';
import { runLookalike } from './run-lookalike.ts';

let folder: string;
let photos: readonly string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lookalike-embed-'));
  photos = ['red.png', 'grey.png'].map((name) => join(folder, name));
  await writeFile(photos[0] ?? '', await toPng(paint([220, 20, 30])));
  await writeFile(photos[1] ?? '', await toPng(paint([128, 128, 128])));
});
afterAll(() => rm(folder, { recursive: true }));

test('one embedding a photo, of unit length, on standard output and in a file alike', async () => {
  const out = join(folder, 'looks', 'all.jsonl');
  const { code, stdout } = await runLookalike(['embed', ...photos, '--whole', '--json', '--out', out]);
  expect(code).toBe(0);
  expect(await readFile(out, 'utf8')).toBe(stdout);
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ photo, category, embedder }) => [photo, category, embedder])).toEqual(
    photos.map((photo) => [photo, 'other', 'mobilenetv3']),
  );
  for (const { embedding } of lines) expect(Math.hypot(...embedding)).toBeCloseTo(1, 5);
  expect(lines[0].embedding).not.toEqual(lines[1].embedding);
});

test('with a garment or without, a photo has an embedding; a broken one has a row of its own', async () => {
  const out = join(folder, 'all.npy');
  const missing = join(folder, 'none.png');
  const { code, stdout } = await runLookalike([
    'embed',
    photos[0] ?? '',
    missing,
    photos[1] ?? '',
    '--out',
    out,
  ]);
  expect(code).toBe(1);
  expect(stdout.split('\n').map((line) => line.split(':')[0])).toEqual([photos[0], missing, photos[1], '']);
  expect((await readFile(out)).subarray(10).toString('latin1')).toMatch(/'shape': \(3, \d{3}\)/);
});

test.each([
  [['a.jpg', '--out', 'all.txt'], 2, /\.npy, \.csv or \.jsonl/],
  [['a.jpg', '--embedder', '../secret'], 2, /Expected a name/],
  [['a.jpg', '--embedder', 'none', '--whole'], 3, /model_not_found/],
])('%j ends with %i', async (args, expected, message) => {
  const { code, stdout, stderr } = await runLookalike(['embed', ...args]);
  expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
  expect(stderr).toMatch(message);
});

/** A plain picture of 60 × 80 pixels. */
function paint(colour: readonly number[]) {
  const pixels = Uint8Array.from({ length: 60 * 80 * 3 }, (_, at) => colour[at % 3] ?? 0);
  return { width: 60, height: 80, pixels };
}
