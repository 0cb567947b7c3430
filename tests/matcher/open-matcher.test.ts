import { readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Match } from '../../matcher/match.ts';
import { openMatcher } from '../../matcher/open-matcher.ts';
import { addCrop, openSample, sampleStore } from '../catalogue/sample-catalogue.ts';
import { makeVectors, toDot } from './vectors.ts';

const dimensions = 16;
const embedder = { name: 'tiny', sha256: 'a'.repeat(64), dimensions };
const vectors = makeVectors(400, dimensions);
const [query] = makeVectors(1, dimensions, 99) as [Float32Array];

function addMany(
  catalogue: Catalogue,
  count: number,
  { from = 0, category = 'shirt', price = 1000 } = {},
): string[] {
  return Array.from({ length: count }, (_, at) => {
    const page = { price: { minorUnits: price, currency: 'GBP' } };
    return addCrop(catalogue, `p${from + at}`, {
      embedding: vectors[from + at] as Float32Array,
      category,
      page,
    }).id;
  });
}

async function open(
  sample: { readonly catalogue: Catalogue; readonly folder: string },
  changes: object = {},
) {
  const lines: string[] = [];
  const { catalogue, folder: dataDir } = sample;
  const matcher = await openMatcher({
    dataDir,
    catalogue,
    embedder,
    log: (line) => lines.push(line),
    ...changes,
  });
  onTestFinished(() => matcher.close());
  return { matcher, lines };
}

/** Ids of products in order of similarity to the query, by comparing with every one. */
function rankExactly(ids: readonly string[], from = 0): string[] {
  const similarity = (id: string) => toDot(vectors[from + ids.indexOf(id)] as Float32Array, query);
  return [...ids].sort((one, other) => similarity(other) - similarity(one));
}

const idsOf = (matches: readonly Match[]) => matches.map(({ product }) => product.id);

describe('matches', () => {
  it('are the products in the order of exact search, each once', async () => {
    const sample = openSample();
    const ids = addMany(sample.catalogue, 60);
    addMany(sample.catalogue, 20, { from: 100, category: 'dress' });
    const { matcher } = await open(sample);
    for (const limit of [1, 5, 60, 100]) {
      const matches = await matcher.match(query, 'shirt', { limit });
      expect(idsOf(matches)).toEqual(rankExactly(ids).slice(0, limit));
    }
    const [best] = await matcher.match(query, 'shirt');
    expect(best?.similarity).toBeCloseTo(
      toDot(query, vectors[ids.indexOf(best?.product.id as string)] as Float32Array),
      5,
    );
    expect(best).toMatchObject({ box: { left: 1, top: 2.5, width: 7, height: 8 }, colour: 'Navy' });
  });

  it('of all categories are merged, best first', async () => {
    const sample = openSample();
    const shirts = addMany(sample.catalogue, 20);
    const dresses = addMany(sample.catalogue, 20, { from: 20, category: 'dress' });
    const { matcher } = await open(sample);
    expect(idsOf(await matcher.matchAll(query, { limit: 12 }))).toEqual(
      rankExactly([...shirts, ...dresses]).slice(0, 12),
    );
  });

  it('of an unknown or empty category are none', async () => {
    const { matcher } = await open(openSample());
    expect(await matcher.match(query, 'hat')).toEqual([]);
    expect(await matcher.matchAll(query)).toEqual([]);
  });

  it('are not lost to a filter, however few pass it', async () => {
    const sample = openSample();
    const ids = addMany(sample.catalogue, 390, { price: 9000 });
    const cheap = rankExactly(ids).slice(-3);
    for (const id of cheap) addMany(sample.catalogue, 1, { from: ids.indexOf(id), price: 500 });
    sample.catalogue.stores.save(sampleStore('quay'));
    const { id: far } = addCrop(sample.catalogue, 'far', {
      embedding: query.map((value) => -value),
      store: 'quay',
    });
    const { matcher } = await open(sample);
    const maxPrices = [{ minorUnits: 500, currency: 'GBP' }];
    expect(idsOf(await matcher.match(query, 'shirt', { maxPrices, limit: 5 }))).toEqual(cheap);
    expect(idsOf(await matcher.match(query, 'shirt', { stores: ['quay'] }))).toEqual([far]);
    expect(
      await matcher.match(query, 'shirt', { maxPrices: [{ minorUnits: 99_999, currency: 'EUR' }] }),
    ).toEqual([]);
  });

  it('are never products that are gone', async () => {
    const sample = openSample();
    const ids = rankExactly(addMany(sample.catalogue, 40));
    const { matcher } = await open(sample);
    for (const id of ids.slice(0, 30)) sample.catalogue.products.markGone(id);
    expect(idsOf(await matcher.match(query, 'shirt'))).toEqual(ids.slice(30, 35));
  });
});

describe('an index', () => {
  it('is taken up as it was saved, without a word', async () => {
    const sample = openSample();
    const ids = addMany(sample.catalogue, 30);
    const first = await open(sample);
    expect(first.lines).toEqual([expect.stringMatching(/30 added/)]);
    await first.matcher.close();
    const second = await open(sample);
    expect(second.lines).toEqual([]);
    expect(idsOf(await second.matcher.match(query, 'shirt'))).toEqual(rankExactly(ids).slice(0, 5));
  });

  it('that was truncated is made again from the catalogue', async () => {
    const sample = openSample();
    const ids = addMany(sample.catalogue, 30);
    await (await open(sample)).matcher.close();
    const folder = join(sample.folder, 'index/tiny');
    const file = readdirSync(folder).find((name) => name.startsWith('shirt')) as string;
    truncateSync(join(folder, file), 100);
    const { matcher, lines } = await open(sample);
    expect(lines).toEqual([expect.stringMatching(/30 added, 0 removed \(Expected .* bytes/)]);
    expect(idsOf(await matcher.match(query, 'shirt'))).toEqual(rankExactly(ids).slice(0, 5));
  });

  it('of another embedder is not searched', async () => {
    const sample = openSample();
    addMany(sample.catalogue, 30);
    await (await open(sample)).matcher.close();
    const other = { name: 'tiny', sha256: 'b'.repeat(64), dimensions: 4 };
    const { id } = addCrop(sample.catalogue, 'p3', {
      embedder: other.sha256,
      embedding: Float32Array.of(1, 0, 0, 0),
    });
    const { matcher } = await open(sample, { embedder: other });
    expect(idsOf(await matcher.match(Float32Array.of(1, 0, 0, 0), 'shirt'))).toEqual([id]);
    await expect(matcher.match(query, 'shirt')).rejects.toThrow(
      expect.objectContaining({ code: 'vector_invalid' }),
    );
  });

  it('follows crops that another opening of the catalogue puts, changes and removes', async () => {
    const sample = openSample();
    addMany(sample.catalogue, 10);
    const { matcher } = await open(sample);
    const writer = openSample(sample.folder).catalogue;
    const { id } = addCrop(writer, 'exact', { embedding: query });
    expect((await matcher.match(query, 'shirt'))[0]).toMatchObject({
      product: { id },
      similarity: expect.closeTo(1, 5),
    });
    addCrop(writer, 'exact', { embedding: query, category: 'dress' });
    expect(idsOf(await matcher.match(query, 'shirt'))).not.toContain(id);
    expect(idsOf(await matcher.match(query, 'dress'))).toEqual([id]);
    writer.crops.remove(embedder.sha256, id);
    expect(await matcher.match(query, 'dress')).toEqual([]);
  });

  it('is saved by a refresh, and counts what it did', async () => {
    const sample = openSample();
    const [first = ''] = addMany(sample.catalogue, 10);
    const { matcher } = await open(sample);
    sample.catalogue.crops.remove(embedder.sha256, first);
    addMany(sample.catalogue, 2, { from: 50 });
    expect(await matcher.refresh()).toEqual({ added: 2, removed: 1, unusable: [] });
    expect((await open(sample)).lines).toEqual([]);
  });

  it('leaves out embeddings that cannot be used, and says so', async () => {
    const sample = openSample();
    const ids = addMany(sample.catalogue, 5);
    addCrop(sample.catalogue, 'zero', { embedding: new Float32Array(dimensions) });
    addCrop(sample.catalogue, 'short', { embedding: Float32Array.of(1, 0) });
    const { matcher, lines } = await open(sample);
    expect(lines[0]).toMatch(/left out 2 embeddings/);
    expect(idsOf(await matcher.match(query, 'shirt'))).toEqual(rankExactly(ids));
  });

  it('answers while a large one is being made, and then from all of it', async () => {
    const sample = openSample();
    const { matcher } = await open(sample);
    const writer = openSample(sample.folder).catalogue;
    for (const [at, embedding] of makeVectors(2500, dimensions, 8).entries())
      addCrop(writer, `q${at}`, { embedding });
    const { id } = addCrop(writer, 'exact', { embedding: query });
    await matcher.match(query, 'shirt');
    await matcher.refresh();
    expect(idsOf(await matcher.match(query, 'shirt', { limit: 1 }))).toEqual([id]);
  });

  it('that is closed says so', async () => {
    const { matcher } = await open(openSample());
    await matcher.close();
    await expect(matcher.match(query, 'shirt')).rejects.toThrow(
      expect.objectContaining({ code: 'index_closed' }),
    );
  });
});
