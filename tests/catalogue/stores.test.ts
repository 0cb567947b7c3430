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
