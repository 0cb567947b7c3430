import { describe, expect, it } from 'vitest';
import { openSample, sampleProduct, sampleStore } from './sample-catalogue.ts';

describe('stores', () => {
  it('come back as they were saved', () => {
    const { catalogue } = openSample();
    const store = sampleStore('quay', {
      url: 'https://quay.example/',
      recipe: { product: '.card', name: 'h2', url: 'a@href' },
      schedule: { cron: '0 3 * * *', timeZone: 'Europe/London' },
      currency: 'EUR',
      paused: true,
    });
    catalogue.stores.save(store);
    expect(catalogue.stores.find('quay')).toEqual(store);
    expect(catalogue.stores.list().map(({ id }) => id)).toEqual(['harbour', 'quay']);
    expect(catalogue.stores.find('nowhere')).toBeNull();
  });

  it('keep their products when they are saved again', () => {
    const { catalogue } = openSample();
    catalogue.products.see('harbour', sampleProduct('Tee'));
    catalogue.stores.save(sampleStore('harbour', { name: 'New name' }));
    expect(catalogue.products.list().products[0]?.storeName).toBe('New name');
  });

  it('take their products along when they are removed', () => {
    const { catalogue } = openSample();
    const { id } = catalogue.products.see('harbour', sampleProduct('Tee'));
    expect(catalogue.stores.remove('harbour')).toBe(true);
    expect(catalogue.stores.remove('harbour')).toBe(false);
    expect(catalogue.products.find(id)).toBeNull();
    expect(catalogue.products.prices(id)).toEqual([]);
  });

  it.each(['', 'Harbour', 'a b', '../x', 'x'.repeat(64)])('refuse the id "%s"', (id) => {
    const { catalogue } = openSample();
    expect(() => catalogue.stores.save(sampleStore(id))).toThrow(
      expect.objectContaining({ code: 'invalid_store' }),
    );
  });
});

describe('crawls', () => {
  it('keep their summary and notes, newest first', () => {
    const { catalogue, clock } = openSample();
    const first = catalogue.crawls.start('harbour');
    const summary = {
      pages: 3,
      products: 2,
      new: 1,
      changed: 1,
      unchanged: 0,
      gone: 0,
      failed: { http_500: 2 },
    };
    catalogue.crawls.update(first.id, summary);
    catalogue.crawls.note(first.id, { url: 'https://h.example/x', code: 'http_500', message: 'no' });
    clock.now = new Date('2026-11-01T00:10:00.000Z');
    catalogue.crawls.end(first.id, 'done');
    const second = catalogue.crawls.start('harbour');
    expect(catalogue.crawls.find(first.id)).toEqual({
      ...first,
      ...summary,
      state: 'done',
      endedAt: '2026-11-01T00:10:00.000Z',
    });
    expect(catalogue.crawls.list({ store: 'harbour' }).map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(catalogue.crawls.list({ store: 'nowhere' })).toEqual([]);
    expect(catalogue.crawls.notes(first.id)).toEqual([
      { url: 'https://h.example/x', code: 'http_500', message: 'no' },
    ]);
  });
});

describe("how a store's pages have to be fetched", () => {
  const open = () => {
    const { catalogue, clock } = openSample();
    const ways = catalogue.stores.ways('harbour');
    ways.decide('listing', 'browser');
    return { catalogue, clock, ways };
  };

  it('is remembered for a week', () => {
    const { catalogue, clock, ways } = open();
    expect(catalogue.stores.ways('harbour').find('listing')).toBe('browser');
    expect(ways.find('product')).toBeNull();
    clock.now = new Date('2026-11-07T23:00:00.000Z');
    expect(ways.find('listing')).toBe('browser');
    clock.now = new Date('2026-11-08T01:00:00.000Z');
    expect(ways.find('listing')).toBeNull();
    ways.decide('listing', 'plain');
    expect(ways.find('listing')).toBe('plain');
    ways.decide('listing', null);
    expect(ways.find('listing')).toBeNull();
  });

  it('is forgotten when the store moves, and stays when it is only renamed', () => {
    const { catalogue, ways } = open();
    catalogue.stores.save(sampleStore('harbour', { name: 'Harbour & Co.' }));
    expect(ways.find('listing')).toBe('browser');
    catalogue.stores.save(sampleStore('harbour', { url: 'https://harbour.example/new' }));
    expect(ways.find('listing')).toBeNull();
  });
});
