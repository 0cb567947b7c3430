import { rmSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { indexCatalogue } from '../../matcher/index-catalogue.ts';
import { matchBox, matchOutfit } from '../../matcher/match-outfit.ts';
import { openMatcher } from '../../matcher/open-matcher.ts';
import { toPng } from '../../photo/encode-photo.ts';
import type { Photo } from '../../photo/photo.ts';
import { openSample, sampleProduct } from '../catalogue/sample-catalogue.ts';
import { paintedDetector, paintedEmbedder, paintPhoto } from './painted-photos.ts';

const red = [220, 10, 10] as const;
const blue = [10, 10, 220] as const;
const upper = { left: 10, top: 5, width: 20, height: 15 };
const lower = { left: 10, top: 22, width: 20, height: 25 };

const redShirt = paintPhoto(40, 50, [{ box: upper, colour: red }]);
const blueShort = paintPhoto(40, 50, [{ box: lower, colour: blue }]);
const outfit = paintPhoto(40, 50, [
  { box: upper, colour: red },
  { box: lower, colour: blue },
]);
const nothing = paintPhoto(40, 50, []);

async function openParts() {
  const sample = openSample();
  const { catalogue, folder: dataDir } = sample;
  const detector = paintedDetector();
  const embedder = paintedEmbedder();
  const matcher = await openMatcher({ dataDir, catalogue, embedder });
  onTestFinished(() => matcher.close());
  const parts = { catalogue, detector, embedder, matcher };
  const sell = async (name: string, photo: Photo, options: object = {}, page: object = {}) => {
    const seen = sampleProduct(name, page);
    const { id } = catalogue.products.see('harbour', seen, { key: name, ...options });
    const picture = catalogue.pictures.add(await toPng(photo), photo);
    catalogue.products.setPicture(id, picture.hash);
    return { id, picture };
  };
  const cropOf = (id: string) => catalogue.crops.byProduct(embedder.sha256, id);
  return { ...sample, parts, sell, cropOf };
}

describe('indexing', () => {
  it('tells of the first failure, and leaves no later one to end the process', async () => {
    const { parts, sell } = await openParts();
    for (let number = 0; number < 9; number++) await sell(`Aurelia ${number}`, redShirt);
    const { pictures } = parts.catalogue;
    let asked = 0;
    const failing = {
      ...parts.catalogue,
      pictures: { ...pictures, find: (hash: string) => (++asked > 8 ? fail('disk') : pictures.find(hash)) },
    };
    const detector = { ...parts.detector, detect: async () => fail('network') };
    await expect(indexCatalogue({ ...parts, catalogue: failing, detector })).rejects.toThrow('network');
    // An unhandled rejection fails the run of the tests.
    await new Promise((resolve) => setTimeout(resolve, 20));
  });

  it('cuts the garment that the product is about', async () => {
    const { parts, sell, cropOf } = await openParts();
    const unnamed = await sell('Aurelia', outfit);
    const trousers = await sell('Aurelia Jeans', outfit);
    const said = await sell('Aurelia II', outfit, { category: 'short' });
    const coat = await sell('Wool Coat', outfit);
    const shoes = await sell('Sneakers', outfit);
    const empty = await sell('Bettina', nothing);
    await indexCatalogue(parts);
    const whole = { left: 0, top: 0, width: 40, height: 50 };
    const crops = [unnamed, trousers, said, coat, shoes, empty].map(({ id }) => cropOf(id));
    expect(crops.map((crop) => crop?.category)).toEqual([
      'shirt',
      'short',
      'short',
      'outwear',
      'other',
      'other',
    ]);
    expect(crops.map((crop) => crop?.box)).toEqual([upper, lower, lower, whole, whole, whole]);
    const products = [unnamed, trousers, said].map(({ id }) => parts.catalogue.products.find(id));
    expect(products.map((product) => product?.categoryFrom)).toEqual(['picture', 'words', 'store']);
  });

  it('checks doubtful words against the picture, and says which of them decided', async () => {
    const { parts, sell } = await openParts();
    const kinds = { kinds: ['Women', 'Dresses'] };
    const shelf = await sell('Aurelia', redShirt, {}, kinds);
    const clear = await sell('Aurelia Dress', redShirt, {}, kinds);
    const person = await sell('Bettina', redShirt, {}, kinds);
    parts.catalogue.products.setCategory(person.id, 'skirt', { fixed: true });
    await indexCatalogue(parts);
    const found = [shelf, clear, person].map(({ id }) => parts.catalogue.products.find(id));
    expect(found.map((product) => [product?.category, product?.categoryFrom])).toEqual([
      ['shirt', 'picture'],
      ['dress', 'words'],
      ['skirt', 'person'],
    ]);
    expect(await indexCatalogue(parts)).toMatchObject({ embedded: 0, unchanged: 3 });
  });

  it('does each product once, until its picture or category changes', async () => {
    const { parts, sell, cropOf } = await openParts();
    const { id } = await sell('Aurelia', outfit);
    await sell('Aurelia Jeans', blueShort);
    expect(await indexCatalogue(parts)).toMatchObject({ products: 2, embedded: 2, unchanged: 0, failed: {} });
    const label = cropOf(id)?.label;
    expect(await indexCatalogue(parts)).toMatchObject({ products: 2, embedded: 0, unchanged: 2 });
    parts.catalogue.products.setCategory(id, 'short', { fixed: true });
    expect(await indexCatalogue(parts)).toMatchObject({ embedded: 1, unchanged: 1 });
    expect(cropOf(id)).toMatchObject({ category: 'short', box: lower });
    await sell('Aurelia', blueShort);
    expect(await indexCatalogue(parts)).toMatchObject({ embedded: 1, unchanged: 1 });
    expect(await indexCatalogue(parts, { rebuild: true })).toMatchObject({ embedded: 2, unchanged: 0 });
    expect(cropOf(id)?.label).not.toBe(label);
  });

  it('removes the crops of products that are gone', async () => {
    const { parts, sell, cropOf } = await openParts();
    const { id } = await sell('Aurelia', outfit);
    await sell('Aurelia Jeans', blueShort);
    await indexCatalogue(parts);
    parts.catalogue.products.markGone(id);
    expect(await indexCatalogue(parts)).toMatchObject({ products: 1, removed: 1 });
    expect(cropOf(id)).toBeNull();
  });

  it('counts pictures that cannot be read and goes on', async () => {
    const { parts, sell } = await openParts();
    const missing = await sell('Aurelia', redShirt);
    rmSync(missing.picture.path);
    const broken = parts.catalogue.pictures.add(Buffer.from('no picture'), { width: 1, height: 1 });
    const { id } = await sell('Bettina', nothing);
    parts.catalogue.products.setPicture(id, broken.hash);
    await sell('Cecilia', outfit);
    const counts = await indexCatalogue(parts);
    expect(counts).toMatchObject({ embedded: 1, failed: { file_not_found: 1, not_an_image: 1 } });
  });

  it('tells how far it is, and can be stopped', async () => {
    const { parts, sell } = await openParts();
    for (let n = 0; n < 20; n++) await sell(`p${n}`, outfit);
    const stop = new AbortController();
    const told: number[][] = [];
    const onProgress = (done: number, total: number) => {
      told.push([done, total]);
      if (done === 16) stop.abort();
    };
    expect(await indexCatalogue(parts, { onProgress, signal: stop.signal })).toMatchObject({ embedded: 16 });
    expect(told).toEqual([
      [8, 20],
      [16, 20],
    ]);
    expect(await indexCatalogue(parts)).toMatchObject({ embedded: 4, unchanged: 16 });
  });
});

describe('searching', () => {
  it('gives each garment of an outfit its products', async () => {
    const { parts, sell } = await openParts();
    const shirt = await sell('Aurelia', redShirt);
    const short = await sell('Bettina', blueShort);
    await indexCatalogue(parts);
    const matched = await matchOutfit(outfit, parts);
    expect(matched).toMatchObject({ width: 40, height: 50, whole: [] });
    expect(matched.garments.map(({ category, box }) => ({ category, box }))).toEqual([
      { category: 'shirt', box: upper },
      { category: 'short', box: lower },
    ]);
    const best = matched.garments.map(({ matches }) => matches[0]);
    expect(best.map((match) => match?.product.id)).toEqual([shirt.id, short.id]);
    for (const match of best) expect(match?.similarity).toBeGreaterThan(0.8);
    expect(matched.garments[0]?.colour).toBe('Red');
  });

  it('takes the whole photo when it shows no garment, or when asked', async () => {
    const { parts, sell } = await openParts();
    const { id } = await sell('Bettina', nothing);
    await sell('Aurelia', redShirt);
    await indexCatalogue(parts);
    const empty = await matchOutfit(nothing, parts);
    expect(empty.garments).toEqual([]);
    expect(empty.whole[0]?.product.id).toBe(id);
    const asked = await matchOutfit(outfit, parts, { whole: true, limit: 1 });
    expect(asked.garments).toHaveLength(2);
    expect(asked.whole).toHaveLength(1);
  });

  it('matches a box in one category or in all', async () => {
    const { parts, sell } = await openParts();
    const shirt = await sell('Aurelia', redShirt);
    const short = await sell('Bettina', blueShort);
    await indexCatalogue(parts);
    const inShirts = await matchBox(outfit, parts, { box: lower, category: 'shirt' });
    expect(inShirts.matches.map(({ product }) => product.id)).toEqual([shirt.id]);
    const inAll = await matchBox(outfit, parts, { box: lower, category: null });
    expect(inAll.matches.map(({ product }) => product.id)).toEqual([short.id, shirt.id]);
  });
});

function fail(what: string): never {
  throw new Error(`Expected the ${what} to work`);
}
