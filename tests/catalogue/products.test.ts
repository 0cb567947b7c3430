import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSample, sampleProduct, sampleStore } from './sample-catalogue.ts';

const gbp = (minorUnits: number) => ({ minorUnits, currency: 'GBP' });

describe('a sighting', () => {
  it('gives back everything the page said', () => {
    const { catalogue } = openSample();
    const page = sampleProduct('Linen Blazer', {
      image: 'https://harbour.example/blazer.jpg',
      was: gbp(6000),
      brand: 'Harbour',
      sku: 'LB-1',
      gtin: '4006381333931',
      available: false,
      kinds: ['Women', 'Jackets'],
    });
    const { id, sighting } = catalogue.products.see('harbour', page, { category: 'outwear' });
    expect(id).toBe('harbour:LB-1');
    expect(sighting).toBe('new');
    expect(catalogue.products.find(id)).toEqual({
      ...page,
      id,
      store: 'harbour',
      storeName: 'Store harbour',
      category: 'outwear',
      categoryFrom: 'store',
      categoryIsFixed: false,
      picture: null,
      gone: false,
      firstSeenAt: '2026-11-01T00:00:00.000Z',
      lastSeenAt: '2026-11-01T00:00:00.000Z',
    });
  });

  it('is new, then unchanged, then changed', () => {
    const { catalogue, clock } = openSample();
    const see = (price: number) =>
      catalogue.products.see('harbour', sampleProduct('Tee', { price: gbp(price) }));
    const first = see(1000);
    clock.now = new Date('2026-11-02T00:00:00.000Z');
    expect([first.sighting, see(1000).sighting, see(900).sighting]).toEqual(['new', 'unchanged', 'changed']);
    const product = catalogue.products.find(first.id);
    expect(product?.firstSeenAt).toBe('2026-11-01T00:00:00.000Z');
    expect(product?.lastSeenAt).toBe('2026-11-02T00:00:00.000Z');
  });

  it('keeps a price point for each change and none between', () => {
    const { catalogue } = openSample();
    const prices = [1000, 1000, 900, 900, 1000];
    const ids = prices.map(
      (price) => catalogue.products.see('harbour', sampleProduct('Tee', { price: gbp(price) })).id,
    );
    const history = catalogue.products.prices(ids[0] as string);
    expect(history.map(({ minorUnits }) => minorUnits)).toEqual([1000, 900, 1000]);
  });

  it('keeps what it knew when a page is silent, but ends a sale', () => {
    const { catalogue } = openSample();
    const full = sampleProduct('Tee', {
      brand: 'Harbour',
      image: 'https://h.example/1.jpg',
      was: gbp(9900),
      kinds: ['Tops'],
    });
    const { id } = catalogue.products.see('harbour', full);
    catalogue.products.see('harbour', sampleProduct('Tee', { price: null }));
    expect(catalogue.products.find(id)).toMatchObject({ ...full });
    catalogue.products.see('harbour', sampleProduct('Tee'));
    expect(catalogue.products.find(id)).toMatchObject({ ...full, was: null });
  });

  it('knows a product again by its address, its SKU or its GTIN', () => {
    const { catalogue } = openSample();
    const see = (url: string, changes: object) =>
      catalogue.products.see('harbour', sampleProduct('Tee', { url, ...changes })).id;
    const id = see('https://h.example/a', { sku: 'T1' });
    expect(see('https://h.example/b', { sku: 'T1', gtin: '123' })).toBe(id);
    expect(see('https://h.example/b', {})).toBe(id);
    expect(see('https://h.example/c', { gtin: '123' })).toBe(id);
    expect(see('https://h.example/d', {})).not.toBe(id);
    expect(catalogue.products.list().total).toBe(2);
  });

  it('does not flap between two addresses of one product', () => {
    const { catalogue } = openSample();
    const see = (url: string) =>
      catalogue.products.see('harbour', sampleProduct('Tee', { url, sku: 'T1' })).sighting;
    see('https://h.example/a');
    see('https://h.example/b');
    expect([see('https://h.example/a'), see('https://h.example/b')]).toEqual(['unchanged', 'unchanged']);
    expect(catalogue.products.find('harbour:T1')?.url).toBe('https://h.example/b');
  });

  it('keeps the stores apart', () => {
    const { catalogue } = openSample();
    catalogue.stores.save(sampleStore('quay'));
    const page = sampleProduct('Tee', { sku: 'T1' });
    const ids = ['harbour', 'quay'].map((store) => catalogue.products.see(store, page).id);
    expect(ids).toEqual(['harbour:T1', 'quay:T1']);
  });

  it('makes an id for any SKU, and no two alike', () => {
    const { catalogue } = openSample();
    const seen = new Map<string, string>();
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((sku) => sku.trim() !== ''),
        (sku) => {
          const { id } = catalogue.products.see(
            'harbour',
            sampleProduct('x', { sku, url: `https://h.example/${Math.random()}` }),
          );
          expect(id).toMatch(/^harbour:[A-Za-z0-9._~-]{1,100}$/);
          expect(seen.get(id) ?? sku.trim()).toBe(sku.trim());
          seen.set(id, sku.trim());
        },
      ),
    );
  });

  it('refuses what is no product', () => {
    const { catalogue } = openSample();
    expect(() => catalogue.products.see('nowhere', sampleProduct('Tee'))).toThrow(
      expect.objectContaining({ code: 'unknown_store' }),
    );
    const bad = [
      sampleProduct(' '),
      sampleProduct('Tee', { price: gbp(1.5) }),
      sampleProduct('Tee', { price: gbp(-1) }),
    ];
    for (const page of bad)
      expect(() => catalogue.products.see('harbour', page)).toThrow(
        expect.objectContaining({ code: 'invalid_product' }),
      );
    expect(catalogue.products.list().total).toBe(0);
  });
});

describe('a category', () => {
  it('said by a person outlives recrawls and the picture', () => {
    const { catalogue } = openSample();
    const { id } = catalogue.products.see('harbour', sampleProduct('Tee'), { category: 'shirt' });
    catalogue.products.setCategory(id, 'dress', { fixed: true });
    catalogue.products.setCategory(id, 'skirt');
    catalogue.products.see('harbour', sampleProduct('Tee'), { category: 'shirt' });
    expect(catalogue.products.find(id)).toMatchObject({ category: 'dress', categoryIsFixed: true });
    catalogue.products.setCategory(id, null, { fixed: true });
    expect(catalogue.products.find(id)).toMatchObject({
      category: null,
      categoryFrom: null,
      categoryIsFixed: false,
    });
  });
});

describe('products that are gone', () => {
  it('are those that two whole crawls did not see', () => {
    const { catalogue } = openSample();
    const crawl = (names: readonly string[], state: 'done' | 'stopped' = 'done') => {
      const { id } = catalogue.crawls.start('harbour');
      for (const name of names) catalogue.products.see('harbour', sampleProduct(name), { crawl: id });
      catalogue.crawls.end(id, state);
      return catalogue.products.markUnseenGone('harbour');
    };
    expect([crawl(['a', 'b']), crawl(['a']), crawl([], 'stopped'), crawl(['a'])]).toEqual([0, 0, 0, 1]);
    expect(catalogue.products.list().products.map(({ name }) => name)).toEqual(['a']);
    expect(catalogue.products.list({ gone: true }).products.map(({ name }) => name)).toEqual(['b']);
  });

  it('come back when they are seen again', () => {
    const { catalogue } = openSample();
    const { id } = catalogue.products.see('harbour', sampleProduct('a'));
    catalogue.products.markGone(id);
    expect(catalogue.products.see('harbour', sampleProduct('a')).sighting).toBe('changed');
    expect(catalogue.products.find(id)?.gone).toBe(false);
  });
});

describe('a list', () => {
  it('is filtered, counted and paged', () => {
    const { catalogue } = openSample();
    catalogue.stores.save(sampleStore('quay'));
    for (const name of ['Red Tee', 'Blue Tee', '100% Wool Coat'])
      catalogue.products.see('harbour', sampleProduct(name));
    catalogue.products.see('quay', sampleProduct('Red Shoes'), { category: 'other' });
    const names = (filter: object) =>
      catalogue.products
        .list(filter)
        .products.map(({ name }) => name)
        .sort();
    expect(names({ search: 'tee red' })).toEqual(['Red Tee']);
    expect(names({ search: '100%' })).toEqual(['100% Wool Coat']);
    expect(names({ search: '_' })).toEqual([]);
    expect(names({ store: 'quay' })).toEqual(['Red Shoes']);
    expect(names({ category: 'other' })).toEqual(['Red Shoes']);
    const pages = [0, 3].flatMap((offset) => names({ limit: 3, offset }));
    expect(pages.sort()).toEqual(names({}));
    expect(catalogue.products.list({ limit: 1 }).total).toBe(4);
  });

  it('of what is sold may be read while rows are written', () => {
    const { catalogue } = openSample();
    const { hash } = catalogue.pictures.add(Buffer.from('x'), { width: 1, height: 1 });
    for (let n = 0; n < 1201; n++) {
      const { id } = catalogue.products.see('harbour', sampleProduct(`p${n}`), { key: `p${n}` });
      if (n > 0) catalogue.products.setPicture(id, hash);
    }
    let count = 0;
    for (const { id } of catalogue.products.sold()) {
      catalogue.products.setCategory(id, 'shirt');
      count++;
    }
    expect(count).toBe(1200);
    expect(catalogue.products.countSold()).toBe(1200);
  });
});

describe('a product that turns out to be another', () => {
  it('leaves its addresses and numbers to it, and is no more', () => {
    const { catalogue } = openSample();
    const one = catalogue.products.see('harbour', sampleProduct('one', { brand: 'Harbour' }));
    const other = catalogue.products.see('harbour', sampleProduct('two', { sku: 'S-2', brand: 'Other' }));
    catalogue.products.alsoAt(other.id, 'https://harbour.example/second');
    catalogue.products.join(other.id, one.id);
    expect(catalogue.products.find(other.id)).toBeNull();
    expect(catalogue.products.find(one.id)).toMatchObject({ name: 'one', sku: 'S-2', brand: 'Harbour' });
    for (const name of ['two', 'second']) {
      const url = `https://harbour.example/${name}`;
      expect(catalogue.products.findAt('harbour', url)?.id).toBe(one.id);
      expect(catalogue.products.isTwinAt('harbour', url)).toBe(true);
    }
    expect(catalogue.products.isTwinAt('harbour', 'https://harbour.example/one')).toBe(false);
  });

  it('is found at that address alone once the other is gone', () => {
    const { catalogue } = openSample();
    const one = catalogue.products.see('harbour', sampleProduct('one'));
    const other = catalogue.products.see('harbour', sampleProduct('two'));
    catalogue.products.join(other.id, one.id);
    catalogue.products.markGone(one.id);
    expect(catalogue.products.see('harbour', sampleProduct('two'))).toEqual({
      id: one.id,
      sighting: 'changed',
    });
    const url = 'https://harbour.example/two';
    expect(catalogue.products.find(one.id)).toMatchObject({ url, gone: false });
    expect(catalogue.products.isTwinAt('harbour', url)).toBe(false);
  });
});

it('lists the pictures of what one store still sells, with what they look like', () => {
  const { catalogue } = openSample();
  const ids = ['a', 'b', 'c'].map((name) => catalogue.products.see('harbour', sampleProduct(name)).id);
  const likeness = Uint8Array.of(7, 8);
  const { hash } = catalogue.pictures.add(Buffer.from('x'), { width: 1, height: 1, likeness });
  for (const id of ids) catalogue.products.setPicture(id, hash);
  catalogue.products.markGone(ids[1] ?? '');
  catalogue.products.setPicture(ids[2] ?? '', null);
  const pictured = [...catalogue.products.pictured('harbour')];
  expect(pictured).toMatchObject([{ id: ids[0], name: 'a', picture: hash }]);
  expect([...(pictured[0]?.likeness ?? [])]).toEqual([7, 8]);
  expect([...catalogue.products.pictured('elsewhere')]).toEqual([]);
});
