import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LookAnswer } from '../../../data/demo-store/looks/sample-looks.ts';
import { type DemoStore, openDemoStore } from '../../../data/demo-store/open-demo-store.ts';
import { measureOverlap } from '../../../detector/box-overlap.ts';
import type { OutfitReply } from '../../../server/replies.ts';
import { type StartedProgram, startLookalike } from './start-lookalike.ts';

const data = mkdtempSync(join(tmpdir(), 'lookalike-demo-'));
let first: StartedProgram;
let drawings: DemoStore;
let answers: readonly LookAnswer[];

beforeAll(async () => {
  first = startLookalike(['demo', '--data', data, '--port', '0', '--shop-port', '0']);
  await first.address();
  drawings = await openDemoStore({ cacheDir: join(data, 'demo-store') });
  answers = await drawings.answers();
}, 900_000);

afterAll(async () => {
  await drawings?.close();
  await first?.end();
  rmSync(data, { recursive: true, force: true });
}, 60_000);

describe('lookalike demo', { shuffle: false }, () => {
  it('crawls every product of both stores, in two currencies', async () => {
    const { stores } = await getJson<{ stores: { id: string; products: number }[] }>('/api/stores');
    expect(stores.map(({ id }) => id).sort()).toEqual(['harbour', 'lune']);
    expect(stores.reduce((sum, { products }) => sum + products, 0)).toBeGreaterThanOrEqual(200);
    const { products } = await getJson<{ products: { price: { currency: string } | null }[] }>(
      '/api/products?limit=500',
    );
    expect(new Set(products.map(({ price }) => price?.currency))).toEqual(new Set(['GBP', 'EUR']));
  });

  it('finds what the people in the sample looks wear, and the shop’s own products for it', async () => {
    const results = await Promise.all(answers.map(askAbout));
    const wanted = results.flatMap(({ answer, outfit }) =>
      answer.garments.map((garment) => ({ garment, outfit, photo: answer.photo })),
    );
    const missed = wanted.filter(({ garment, outfit }) => !isFound(garment, outfit));
    expect(missed.map(({ garment, photo }) => `${photo} ${garment.category} ${garment.sku}`)).toEqual([]);
  });

  it('starts again without drawing, crawling or embedding what has not changed', async () => {
    const { shopPort } = first;
    await first.end();
    const second = startLookalike(['demo', '--data', data, '--port', '0', '--shop-port', String(shopPort())]);
    try {
      await second.address();
      expect(second.stderr()).toMatch(/0 embedded, \d{3} unchanged/);
      expect(second.stderr()).not.toMatch(/Crawling/);
    } finally {
      await second.end();
    }
  }, 300_000);
});

async function getJson<Reply>(path: string): Promise<Reply> {
  const response = await fetch(`${await first.address()}${path}`);
  expect(response.status).toBe(200);
  return response.json() as Promise<Reply>;
}

async function askAbout(answer: LookAnswer) {
  const photo = await fetch(`${await first.address()}/api/samples/${answer.photo.replace('.jpg', '')}`);
  const form = new FormData();
  form.set('photo', new File([await photo.arrayBuffer()], answer.photo));
  const response = await fetch(`${await first.address()}/api/outfits?limit=5`, {
    method: 'POST',
    body: form,
  });
  return { answer, outfit: (await response.json()) as OutfitReply };
}

/** Whether a box of the right category lies where the garment is, and its matches hold the product worn. */
function isFound({ category, sku, box }: LookAnswer['garments'][number], { garments }: OutfitReply): boolean {
  return garments.some(
    (garment) =>
      garment.category === category &&
      measureOverlap(garment.box, box) >= 0.5 &&
      garment.matches.some(({ product }) => product.endsWith(`:${sku}`)),
  );
}
