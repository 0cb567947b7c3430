import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { QualityReply } from '../../../server/replies.ts';
import { colourEmbedder } from '../colour-embedder.ts';
import { addProduct, index, openTestServer, type TestServer } from '../open-test-server.ts';
import { patchDetector } from '../patch-detector.ts';

const cardDir = mkdtempSync(join(tmpdir(), 'lookalike-cards-'));
let server: TestServer;

beforeAll(async () => {
  const card = {
    name: 'Colours',
    task: 'embedding',
    sha256: colourEmbedder.sha256,
    licence: 'MIT',
    trainingData: [{ name: 'Painted squares', licence: 'CC0', photos: 12 }],
    quality: { squares: { recall1: 0.75, photos: 40, how: 'by eye' }, measuredBy: 'a script' },
  };
  writeFileSync(join(cardDir, 'colours.json'), JSON.stringify(card));
  writeFileSync(join(cardDir, 'other.json'), JSON.stringify({ ...card, sha256: 'f'.repeat(64) }));
  writeFileSync(join(cardDir, 'broken.json'), '{');
  const flat = {
    ...card,
    name: 'Patches',
    task: 'detection',
    sha256: patchDetector.sha256,
    categories: ['shirt', 'dress'],
    refiner: 'again.json',
    quality: {
      'pairs recall@1': 0.5,
      looks: {
        mAP50: 0.25,
        AP50: { shirt: 0.2, dress: 0.3 },
        garments: { shirt: 12 },
        bestF1: { f1: 0.4, score: 0.38, how: 'by eye' },
      },
      notes: {},
      photos: 30,
      measuredBy: 'a script',
    },
  };
  const again = {
    ...card,
    name: 'Again',
    task: 'refinement',
    sha256: '1'.repeat(64),
    quality: { looks: { mAP50: 0.35 } },
  };
  writeFileSync(join(cardDir, 'again.json'), JSON.stringify(again));
  mkdirSync(join(cardDir, 'patches.plots'));
  for (const name of ['looks-f1.png', 'looks-confusion.png', 'notes.txt'])
    writeFileSync(join(cardDir, 'patches.plots', name), name);
  writeFileSync(join(cardDir, 'patches.json'), JSON.stringify(flat));
  server = await openTestServer({ options: { cardDir } });
  await addProduct(server, [200, 20, 30], { sku: 'R1' });
  await addProduct(server, [200, 20, 31], { sku: 'R2' });
  await addProduct(server, [20, 30, 200], { sku: 'B1' });
  await index(server);
});
afterAll(async () => {
  await server.close();
  rmSync(cardDir, { recursive: true, force: true });
});

it('tells what the cards of the weights in use say', async () => {
  const { models } = (await (await server.app.request('/api/quality')).json()) as QualityReply;
  expect(models.map(({ name }) => name)).toEqual(['Again', 'Colours', 'Patches']);
  expect(models.slice(1, 2)).toEqual([
    {
      name: 'Colours',
      task: 'embedding',
      sha256: colourEmbedder.sha256,
      licence: 'MIT',
      trainingData: [{ name: 'Painted squares', licence: 'CC0', photos: 12 }],
      measurements: [{ set: 'squares', figures: { recall1: 0.75, photos: 40 }, byCategory: {} }],
      plots: [],
    },
  ]);
});

it('tells how well the refiner does that a card in use names', async () => {
  const { models } = (await (await server.app.request('/api/quality')).json()) as QualityReply;
  expect(models[0]).toMatchObject({
    task: 'refinement',
    measurements: [{ set: 'looks', figures: { mAP50: 0.35 }, byCategory: {} }],
  });
});

it('tells the figures that a card keeps beside its sets', async () => {
  const { models } = (await (await server.app.request('/api/quality')).json()) as QualityReply;
  expect(models.find(({ name }) => name === 'Patches')?.measurements).toEqual([
    { set: 'all', figures: { 'pairs recall@1': 0.5, photos: 30 }, byCategory: {} },
    {
      set: 'looks',
      figures: { mAP50: 0.25, 'bestF1 f1': 0.4, 'bestF1 score': 0.38 },
      byCategory: { shirt: { AP50: 0.2, garments: 12 }, dress: { AP50: 0.3 } },
    },
  ]);
});

it('gives out the plots beside a card, and nothing else', async () => {
  const { models } = (await (await server.app.request('/api/quality')).json()) as QualityReply;
  const plots = models.find(({ name }) => name === 'Patches')?.plots ?? [];
  expect(plots.map(({ set, kind }) => [set, kind])).toEqual([
    ['looks', 'confusion'],
    ['looks', 'f1'],
  ]);
  const reply = await server.app.request(plots[0]?.image ?? '');
  expect(reply.headers.get('content-type')).toBe('image/png');
  expect(await reply.text()).toBe('looks-confusion.png');
  for (const path of [
    'patches/notes.txt',
    'patches/looks-f2.png',
    'colours/looks-f1.png',
    '..%2Fx/looks-f1.png',
  ])
    expect((await server.app.request(`/api/quality/plots/${path}`)).status).toBe(404);
});

it('tells how like their nearest neighbours products are', async () => {
  const { likeness } = (await (await server.app.request('/api/quality')).json()) as QualityReply;
  const [dress, shirt] = likeness;
  // Two reds nearly the same: each is the other's nearest neighbour, in the last bin.
  expect(dress).toMatchObject({ category: 'dress', products: 2, asked: 2 });
  expect(dress?.bins.at(-1)).toBe(2);
  // A shirt alone has no neighbour.
  expect(shirt).toMatchObject({ category: 'shirt', products: 1, asked: 1 });
  expect(shirt?.bins).toEqual(new Array(20).fill(0));
});
