import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBlob, toEmbedding } from '../../catalogue/crop-row.ts';
import { addCrop, openSample, sampleStore } from './sample-catalogue.ts';

const embedder = 'a'.repeat(64);

describe('an embedding', () => {
  it('survives its blob', () => {
    fc.assert(
      fc.property(fc.float32Array({ maxLength: 40 }), (embedding) => {
        expect(toEmbedding(toBlob(embedding))).toEqual(embedding);
      }),
    );
  });

  it('is stored little-endian', () => {
    expect([...toBlob(Float32Array.of(1))]).toEqual([0, 0, 0x80, 0x3f]);
  });
});

describe('crops', () => {
  it('come back whole, by label and by product', () => {
    const { catalogue } = openSample();
    const embedding = Float32Array.of(0.6, 0.8, 0, 0);
    const { id, label } = addCrop(catalogue, 'tee', { embedding });
    const crop = catalogue.crops.byProduct(embedder, id);
    expect(crop).toMatchObject({ label, product: id, category: 'shirt', colour: 'Navy', type: null });
    expect(crop?.box).toEqual({ left: 1, top: 2.5, width: 7, height: 8 });
    expect(crop?.embedding).toEqual(embedding);
    expect(catalogue.crops.byLabel(embedder, label)).toEqual(crop);
    expect(catalogue.crops.byLabel('b'.repeat(64), label)).toBeNull();
    expect([...catalogue.crops.all(embedder, 'shirt')]).toEqual([crop]);
  });

  it('never give a label twice', () => {
    const { catalogue } = openSample();
    const first = addCrop(catalogue, 'tee', {});
    const second = addCrop(catalogue, 'tee', {});
    catalogue.crops.remove(embedder, first.id);
    const third = addCrop(catalogue, 'tee', {});
    expect(new Set([first.label, second.label, third.label]).size).toBe(3);
    expect(catalogue.crops.counts(embedder)).toEqual({ shirt: 1 });
  });

  it('raise the generation with each change, also when a store is removed', () => {
    const { catalogue } = openSample();
    const generations = [catalogue.crops.generation(embedder)];
    const note = () => generations.push(catalogue.crops.generation(embedder));
    const { id } = addCrop(catalogue, 'tee', {});
    note();
    catalogue.crops.remove(embedder, id);
    note();
    addCrop(catalogue, 'tee', {});
    note();
    catalogue.stores.remove('harbour');
    note();
    expect(generations).toEqual([...new Set(generations)].sort((a, b) => a - b));
    expect(generations).toHaveLength(5);
    expect(catalogue.crops.counts(embedder)).toEqual({});
  });

  it('are chosen by store, price and whether they are still sold', () => {
    const { catalogue } = openSample();
    catalogue.stores.save(sampleStore('quay'));
    const price = (minorUnits: number, currency = 'GBP') => ({ price: { minorUnits, currency } });
    const cheap = addCrop(catalogue, 'cheap', { page: price(1000) });
    const dear = addCrop(catalogue, 'dear', { page: price(9000) });
    const euros = addCrop(catalogue, 'euros', { page: price(1000, 'EUR'), store: 'quay' });
    const gone = addCrop(catalogue, 'gone', { page: price(1000) });
    catalogue.products.markGone(gone.id);
    const labels = (filter?: object) => catalogue.crops.labels(embedder, 'shirt', filter);
    expect(labels()).toEqual([cheap.label, dear.label, euros.label, gone.label]);
    expect(labels({})).toEqual([cheap.label, dear.label, euros.label]);
    expect(labels({ maxPrices: [{ minorUnits: 1000, currency: 'GBP' }] })).toEqual([cheap.label]);
    const both = ['GBP', 'EUR'].map((currency) => ({ minorUnits: 1000, currency }));
    expect(labels({ maxPrices: both, stores: ['harbour', 'quay'] })).toEqual([cheap.label, euros.label]);
    expect(labels({ maxPrices: [] })).toEqual([]);
    expect(labels({ stores: ['quay', 'nowhere'] })).toEqual([euros.label]);
    expect(labels({ stores: [] })).toEqual([]);
    expect(catalogue.crops.orphans(embedder)).toEqual([gone.id]);
  });
});
