import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Models } from '../../models/model.ts';
import { openModels } from '../../models/open-models.ts';
import { projectRoot, toBuiltUrl } from '../../settings/paths.ts';

const fixtures = join(projectRoot, 'tests/models/fixtures');
const embedderCard = join(fixtures, 'tiny-embedder.json');
const toFeeds = (value: number) => ({
  images: { dims: [1, 3, 64, 64], data: new Float32Array(3 * 64 * 64).fill(value) },
});

let models: Models;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lookalike-models-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  models = openModels({ threads: 1 });
});
afterEach(() => models.close());

test('runs a network and gives all its outputs', async () => {
  const model = await models.open(embedderCard);
  const { embedding, colours } = await model.run(toFeeds(0.5));
  expect(embedding?.dims).toEqual([1, 12]);
  for (const value of embedding?.data ?? []) expect(value).toBeCloseTo(1 / Math.sqrt(12), 5);
  for (const value of colours?.data ?? []) expect(value).toBeCloseTo(1 / 3, 5);
});

test('takes over the buffers that it is fed', async () => {
  const model = await models.open(embedderCard);
  const feeds = toFeeds(0.5);
  await model.run(feeds);
  expect(feeds.images.data.length).toBe(0);
});

test('keeps the answers of two networks and of many calls apart', async () => {
  const [embedder, detector] = await Promise.all(
    [embedderCard, join(fixtures, 'tiny-detector.json')].map(models.open),
  );
  const runs = Array.from({ length: 20 }, async (_, at) => {
    const image = new Float32Array(3 * 64 * 64);
    image[0] = at;
    const outputs = await (at % 2 ? embedder : detector)?.run({
      images: { dims: [1, 3, 64, 64], data: image },
    });
    return at % 2 ? outputs?.['embedding']?.data.length : outputs?.['output0']?.data[4];
  });
  const expected = runs.map((_, at) => (at % 2 ? 12 : expect.closeTo(at / 1024, 5)));
  expect(await Promise.all(runs)).toEqual(expected);
});

test('leaves the thread of the caller free while a network runs', async () => {
  const model = await models.open(join(fixtures, 'tiny-detector.json'));
  let ticks = 0;
  const timer = setInterval(() => ticks++, 1);
  const runs = Array.from({ length: 10 }, () =>
    model.run({ images: { dims: [1, 3, 1280, 1280], data: new Float32Array(3 * 1280 * 1280) } }),
  );
  await Promise.all(runs);
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(3);
});

test('a wrong input fails alone, and the next run works', async () => {
  const model = await models.open(embedderCard);
  const short = { images: { dims: [1, 3, 64, 64], data: new Float32Array(5) } };
  await expect(model.run(short)).rejects.toMatchObject({ name: 'ModelError', code: 'input_invalid' });
  const misnamed = { pictures: toFeeds(1).images };
  await expect(model.run(misnamed)).rejects.toMatchObject({ name: 'ModelError', code: 'inference_failed' });
  await expect(model.run(toFeeds(1))).resolves.toHaveProperty('embedding');
});

describe('closing', () => {
  test('waits for what was asked for', async () => {
    const model = await models.open(embedderCard);
    const runs = [1, 2, 3].map((value) => model.run(toFeeds(value)));
    await Promise.all([models.close(), models.close()]);
    await expect(Promise.all(runs)).resolves.toHaveLength(3);
  });

  test('a closed model, and models that are closed, say so', async () => {
    const model = await models.open(embedderCard);
    await model.close();
    await expect(model.run(toFeeds(1))).rejects.toMatchObject({ code: 'inference_failed' });
    await models.close();
    await expect(models.open(embedderCard)).rejects.toMatchObject({ code: 'models_closed' });
  });
});

test('a process that ends in the middle of a run ends as it wished', async () => {
  const program = `
    const { openModels } = await import(process.argv[1]);
    const model = await openModels({ threads: 1 }).open(process.argv[2]);
    const run = () => model.run({ images: { dims: [1, 3, 1280, 1280], data: new Float32Array(3 * 1280 * 1280) } }).then(run);
    run();
    setTimeout(() => process.exit(7), 150);`;
  const built = toBuiltUrl('../../models/open-models.ts', import.meta.url).href;
  const card = join(fixtures, 'tiny-detector.json');
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, built, card], {
    stdio: 'ignore',
  });
  expect(await once(child, 'exit')).toEqual([7, null]);
});

describe('cards and weights that are wrong', () => {
  const writeCard = async (changes: Record<string, unknown>) => {
    const card = JSON.parse(await readFile(embedderCard, 'utf8'));
    await copyFile(join(fixtures, 'tiny-embedder.onnx'), join(folder, 'tiny-embedder.onnx'));
    await writeFile(join(folder, 'broken.onnx'), 'no network');
    await writeFile(join(folder, 'card.json'), JSON.stringify({ ...card, ...changes }));
    return join(folder, 'card.json');
  };
  const broken = '2d2dc1ee7b3ea1ff8a8a66b0c3a9ddcf4db1d5b2bd3d2f1f2a1a5f5dca6e4d8c';

  test.each([
    ['card_invalid', { sha256: 'abc' }, /sha256/],
    ['card_invalid', { outputs: {} }, /outputs\.embedding/],
    ['card_invalid', { task: 'translation' }, /task/],
    ['card_invalid', { file: '../elsewhere.onnx' }, /plain file name/],
    ['weights_missing', { file: 'none.onnx' }, /none\.onnx/],
    ['weights_damaged', { sha256: broken }, /restore the file/],
  ])('%s %j', async (code, changes, message) => {
    const opening = models.open(await writeCard(changes));
    await expect(opening).rejects.toMatchObject({ name: 'ModelError', code });
    await expect(opening).rejects.toThrow(message);
  });

  test('no card, no JSON, no network', async () => {
    await expect(models.open(join(folder, 'none.json'))).rejects.toMatchObject({ code: 'model_not_found' });
    await writeFile(join(folder, 'text.json'), 'shirt');
    await expect(models.open(join(folder, 'text.json'))).rejects.toMatchObject({ code: 'card_invalid' });
    const sha256 = '5d4bd5f84d0b0e5f1d5e6e5bd1f4f6b0b2f8e8ef4c36f9d4b8ffbcac5c1ee6a0';
    const card = await writeCard({ file: 'broken.onnx', sha256 });
    const { createHash } = await import('node:crypto');
    const right = createHash('sha256').update('no network').digest('hex');
    await writeFile(card, (await readFile(card, 'utf8')).replace(sha256, right));
    await expect(models.open(card)).rejects.toMatchObject({
      code: 'weights_damaged',
      message: expect.stringMatching('Expected an ONNX network'),
    });
  });
});
