import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { detectPhotos } from '../../cli/detect-photos.ts';
import { drawGarmentsInto } from '../../cli/draw-garments.ts';
import { embedPhotos } from '../../cli/embed-photos.ts';
import { collectPhotos } from '../../cli/photos.ts';
import type { Detector } from '../../detector/detector.ts';
import { openDetector } from '../../detector/open-detector.ts';
import type { Embedder } from '../../embedder/embedder.ts';
import { openEmbedder } from '../../embedder/open-embedder.ts';
import type { Models } from '../../models/model.ts';
import { openModels } from '../../models/open-models.ts';
import { toPng } from '../../photo/encode-photo.ts';
import { readPhoto } from '../../photo/read-photo.ts';
import { projectRoot } from '../../settings/paths.ts';
import { gather } from './gather.ts';

const fixtures = join(projectRoot, 'tests/models/fixtures');

let folder: string;
let models: Models;
let detector: Detector;
let embedder: Embedder;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lookalike-look-'));
  await writeFile(join(folder, '1-grey.png'), await paint(0));
  await writeFile(join(folder, '2-broken.png'), (await paint(0)).subarray(0, 60));
  await writeFile(join(folder, '3-red.png'), await paint(1));
  models = openModels({ threads: 1 });
  detector = await openDetector(models, { card: join(fixtures, 'tiny-detector.json') });
  embedder = await openEmbedder(models, { card: join(fixtures, 'tiny-embedder.json') });
});
afterAll(async () => {
  await models.close();
  await rm(folder, { recursive: true });
});

test('garments in photos, in order; a broken photo is one line and stops nothing', async () => {
  const [grey, broken, coloured, ...rest] = await gather(
    detectPhotos(collectPhotos([folder]), detector, { minScore: 0.5 }),
  );
  expect(rest).toEqual([]);
  expect(grey).toMatchObject({ path: join(folder, '1-grey.png'), garments: [] });
  expect(broken).toMatchObject({ path: join(folder, '2-broken.png'), error: { code: 'damaged_image' } });
  expect(coloured).toMatchObject({ photo: { width: 320, height: 320 }, garments: [{ category: 'shirt' }] });
});

test('a network that fails is no broken photo: it ends the work', async () => {
  const failing: Detector = { ...detector, detect: () => Promise.reject(new Error('out of memory')) };
  await expect(gather(detectPhotos(collectPhotos([folder]), failing, {}))).rejects.toThrow('out of memory');
});

test('the embedding of the best garment, of the whole photo where there is none', async () => {
  const rows = await gather(embedPhotos(collectPhotos([folder]), embedder, detector));
  expect(rows.map((row) => ('error' in row ? row.error.code : row.category))).toEqual([
    'other',
    'damaged_image',
    'shirt',
  ]);
  const red = rows[2];
  if (red === undefined || 'error' in red) throw new Error('Expected an embedding');
  const photo = await readPhoto(join(folder, '3-red.png'));
  const [whole] = await embedder.embed([photo]);
  expect(red.embedding[0]).toBeGreaterThan((whole?.embedding[0] ?? 1) + 0.05);
});

test('the whole photo when that is asked for', async () => {
  const rows = await gather(embedPhotos(collectPhotos([join(folder, '3-red.png')]), embedder, null));
  expect(rows).toMatchObject([{ category: 'other', embedder: 'tiny-embedder' }]);
});

test('photos with boxes, two of one name apart', async () => {
  const out = await mkdtemp(join(tmpdir(), 'lookalike-drawn-'));
  const draw = drawGarmentsInto(out, detector.categories);
  const photo = await readPhoto(join(folder, '3-red.png'));
  const box = { left: 10, top: 40, width: 50, height: 60 };
  await draw('a/look.png', photo, [{ category: 'shirt', score: 0.9, box }]);
  await draw('b/look.webp', photo, []);
  expect((await readdir(out)).toSorted()).toEqual(['look-2.jpg', 'look.jpg']);
  expect(await readPhoto(join(out, 'look.jpg'))).toMatchObject({ width: 320, height: 320 });
  await rm(out, { recursive: true });
});

/** Grey; with a red square of `red` cells in the middle of the network's grid. */
function paint(red: number): Promise<Uint8Array> {
  const pixels = new Uint8Array(320 * 320 * 3).fill(128);
  for (let y = 128; y < 128 + red * 32; y++) {
    for (let x = 128; x < 128 + red * 32; x++) pixels.set([240, 5, 5], (y * 320 + x) * 3);
  }
  return toPng({ width: 320, height: 320, pixels });
}
