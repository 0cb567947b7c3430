import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LookAnswer } from '../../../data/demo-store/looks/sample-looks.ts';
import { type DemoStore, openDemoStore } from '../../../data/demo-store/open-demo-store.ts';
import { measureOverlap } from '../../../detector/box-overlap.ts';
import type { Box } from '../../../photo/photo.ts';
import type {
  GarmentReply,
  MatchesReply,
  OutfitReply,
  ProductListReply,
  StoreListReply,
} from '../../../server/replies.ts';
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
    const { stores } = await getJson<StoreListReply>('/api/stores');
    expect(stores.map(({ id }) => id).sort()).toEqual(['harbour', 'lune']);
    expect(stores.reduce((sum, { products }) => sum + products, 0)).toBeGreaterThanOrEqual(200);
    const { products } = await getJson<ProductListReply>('/api/products?limit=200');
    expect(new Set(products.map(({ price }) => price?.currency))).toEqual(new Set(['GBP', 'EUR']));
  });

  it('finds what the people in the sample looks wear, and the shop’s own products for it', async () => {
    const results = await Promise.all(answers.map(askAboutOutfit));
    const outer = results.flatMap(({ answer, outfit }) =>
      answer.garments
        .filter((garment) => !isCovered(garment, answer))
        .map((garment) => ({ garment, outfit })),
    );
    const missed = outer.filter(({ garment, outfit }) => !isFound(garment, outfit));
    expect(outer.length).toBeGreaterThanOrEqual(5);
    expect(missed.map(({ garment: { category, sku } }) => `${category} ${sku}`)).toEqual([]);
  });

  it('finds what is worn under a jacket when the shopper draws a box around it', async () => {
    const covered = answers.flatMap((answer) =>
      answer.garments.filter((garment) => isCovered(garment, answer)).map((garment) => ({ garment, answer })),
    );
    const replies = await Promise.all(covered.map(askAboutBox));
    expect(covered.length).toBeGreaterThanOrEqual(1);
    expect(replies.filter(({ garment, matches }) => !holds(matches, garment.sku))).toEqual([]);
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

type WornGarment = LookAnswer['garments'][number];

async function askAboutOutfit(answer: LookAnswer) {
  const form = new FormData();
  form.set('photo', await fetchPhoto(answer));
  const response = await fetch(`${await first.address()}/api/outfits?limit=5`, {
    method: 'POST',
    body: form,
  });
  return { answer, outfit: (await response.json()) as OutfitReply };
}

async function askAboutBox({ garment, answer }: { garment: WornGarment; answer: LookAnswer }) {
  const form = new FormData();
  form.set('photo', await fetchPhoto(answer));
  form.set('category', garment.category);
  form.set('box', JSON.stringify(garment.box));
  const response = await fetch(`${await first.address()}/api/matches`, { method: 'POST', body: form });
  return { garment, ...((await response.json()) as MatchesReply) };
}

async function fetchPhoto({ photo }: LookAnswer): Promise<File> {
  const response = await fetch(`${await first.address()}/api/samples/${photo.replace('.jpg', '')}`);
  return new File([await response.arrayBuffer()], photo);
}

/** Whether another garment of the person hides most of it. */
function isCovered(garment: WornGarment, { garments }: LookAnswer): boolean {
  return garments.some((other) => other !== garment && toShareInside(garment.box, other.box) > 0.8);
}

function toShareInside(box: Box, other: Box): number {
  const width = Math.min(box.left + box.width, other.left + other.width) - Math.max(box.left, other.left);
  const height = Math.min(box.top + box.height, other.top + other.height) - Math.max(box.top, other.top);
  return (Math.max(0, width) * Math.max(0, height)) / (box.width * box.height);
}

/** Whether a box of the right category lies where the garment is, and its matches hold the product worn. */
function isFound({ category, sku, box }: WornGarment, { garments }: OutfitReply): boolean {
  return garments.some(
    (garment) =>
      garment.category === category && measureOverlap(garment.box, box) >= 0.5 && holds(garment.matches, sku),
  );
}

function holds(matches: GarmentReply['matches'], sku: string): boolean {
  return matches.some(({ product }) => product.endsWith(`:${sku}`));
}
