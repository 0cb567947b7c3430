import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { importProducts } from '../../../catalogue/import/import-products.ts';
import type { BadRow, ImportLine } from '../../../catalogue/import/import-row.ts';
import { readExport } from '../../../catalogue/import/read-export.ts';
import { readFolder } from '../../../catalogue/import/read-folder.ts';
import { readKaggle } from '../../../catalogue/import/read-kaggle.ts';
import { openFetcher } from '../../../crawler/fetch/fetcher.ts';
import { toPng } from '../../../photo/encode-photo.ts';
import { serve } from '../../crawler/shop/serve.ts';
import { openSample, sampleProduct } from '../sample-catalogue.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';

let png: Uint8Array;
beforeAll(async () => {
  png = await toPng({ width: 6, height: 8, pixels: new Uint8Array(6 * 8 * 3).fill(90) });
});

function write(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = makeTemporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

async function importAll(lines: Iterable<ImportLine> | AsyncIterable<ImportLine>) {
  const { catalogue } = openSample();
  const bad: BadRow[] = [];
  const counts = await importProducts(catalogue, 'harbour', lines, { onBad: (one) => bad.push(one) });
  const { products } = catalogue.products.list();
  return { catalogue, counts, bad, products };
}

describe('the Kaggle dataset', () => {
  const header =
    'id,gender,masterCategory,subCategory,articleType,baseColour,season,year,usage,productDisplayName';

  it('gives products with category and picture; bad rows are named and the rest goes on', async () => {
    const rows = [
      header,
      '15970,Men,Apparel,Topwear,Shirts,Navy Blue,Fall,2011,Casual,Turtle Check Men Navy Blue Shirt',
      '39386,Men,Apparel,Bottomwear,Jeans,Blue,Summer,2012,Casual,Peter England, Men Party Blue Jeans',
      '59263,Women,Accessories,Watches,Watches,Silver,Winter,2016,Casual,Titan Women Silver Watch',
      '1,Women,Apparel,Dress,Dresses,Red,,,Casual,Red Dress',
      '2,Women,Apparel,Dress,Dresses,Red,,,Casual,Red Dress',
      ',Women,Apparel,Dress,Dresses,Red,,,Casual,No id',
    ];
    const folder = write({
      'styles.csv': rows.join('\n'),
      ...Object.fromEntries(['15970', '39386', '59263'].map((id) => [`images/${id}.jpg`, png])),
      'images/1.jpg': 'not a picture',
    });
    const { counts, bad, products, catalogue } = await importAll(readKaggle(folder));
    expect(counts).toEqual({
      ...{ products: 3, new: 3, changed: 0, unchanged: 0 },
      failed: { not_an_image: 1, file_not_found: 1, missing_key: 1 },
    });
    expect(bad.map(({ where }) => where)).toEqual(['1', '2', 'line 7']);
    expect(products.map(({ id, name, category }) => [id, name, category])).toEqual([
      ['harbour:15970', 'Turtle Check Men Navy Blue Shirt', 'shirt'],
      ['harbour:39386', 'Peter England, Men Party Blue Jeans', 'short'],
      ['harbour:59263', 'Titan Women Silver Watch', 'other'],
    ]);
    expect(products[0]).toMatchObject({
      image: join(folder, 'images/15970.jpg'),
      kinds: ['Apparel', 'Topwear', 'Shirts'],
    });
    expect(catalogue.pictures.find(products[0]?.picture ?? '')).toMatchObject({ width: 6, height: 8 });
  });

  it.each([
    ['import_not_found', {}],
    ['import_empty', { 'styles.csv': '' }],
    ['import_malformed', { 'styles.csv': 'name,price\nx,1\n' }],
  ])('stops with %s before anything is stored', async (code, files) => {
    await expect(importAll(readKaggle(write(files)))).rejects.toThrow(expect.objectContaining({ code }));
  });
});

describe('a folder', () => {
  it('gives a product for each picture in it and below, named after the file', async () => {
    const folder = write({
      'blue_jeans.png': png,
      'summer/dresses/linen-dress.PNG': png,
      'notes.txt': 'no picture',
    });
    const { products } = await importAll(readFolder(folder));
    expect(products.map(({ name, kinds, image }) => ({ name, kinds, image }))).toEqual([
      { name: 'blue jeans', kinds: [], image: join(folder, 'blue_jeans.png') },
      {
        name: 'linen dress',
        kinds: ['summer', 'dresses'],
        image: join(folder, 'summer/dresses/linen-dress.PNG'),
      },
    ]);
  });

  it('keeps pictures of one name in two folders apart', async () => {
    const { counts } = await importAll(readFolder(write({ 'a/1.png': png, 'b/1.png': png })));
    expect(counts.new).toBe(2);
  });

  it('that is empty or missing is refused', async () => {
    await expect(importAll(readFolder(write({ 'x.txt': '' })))).rejects.toThrow(
      expect.objectContaining({ code: 'import_empty' }),
    );
    await expect(importAll(readFolder('/nowhere'))).rejects.toThrow(
      expect.objectContaining({ code: 'import_not_found' }),
    );
  });
});

describe('an export', () => {
  const rows = [
    {
      id: 'a',
      name: 'Tee',
      url: 'https://h.example/a',
      image: 'a.png',
      price: '19.99',
      currency: 'gbp',
      brand: 'H',
    },
    {
      id: '',
      name: 'Kimono',
      sku: 'K1',
      image: 'https://h.example/k.jpg',
      price: '12000',
      currency: 'JPY',
      category: 'outwear',
    },
    { id: 'c', name: '', url: 'https://h.example/c' },
    { id: 'd', name: 'Dear', price: '1,000', currency: 'GBP' },
    { id: 'e', name: 'No currency', price: '5' },
    { id: 'f', name: 'Free', price: '0', currency: 'KWD' },
  ];
  const columns = ['id', 'name', 'url', 'image', 'price', 'currency', 'category', 'brand', 'sku'];
  const csv = [
    columns,
    ...rows.map((row) => columns.map((column) => `"${(row as Record<string, string>)[column] ?? ''}"`)),
  ];

  it.each(['csv', 'jsonl'] as const)('as %s is a file, and no folder', async (format) => {
    await expect(importAll(readExport(write({}), format))).rejects.toThrow(
      expect.objectContaining({ code: 'import_not_found' }),
    );
  });

  it.each([
    ['csv', csv.map((row) => row.join(',')).join('\r\n')],
    ['jsonl', `${rows.map((row) => JSON.stringify(row)).join('\n')}\n\n`],
  ] as const)('as %s gives products with exact prices', async (format, text) => {
    const folder = write({ [`shop.${format}`]: text, 'a.png': png });
    const { counts, products } = await importAll(readExport(join(folder, `shop.${format}`), format));
    expect(counts).toMatchObject({ products: 3, failed: { missing_name: 1, invalid_price: 2 } });
    expect(products.map(({ id, price, image, category }) => ({ id, price, image, category }))).toEqual([
      {
        id: 'harbour:K1',
        price: { minorUnits: 12_000, currency: 'JPY' },
        image: 'https://h.example/k.jpg',
        category: 'outwear',
      },
      {
        id: 'harbour:a',
        price: { minorUnits: 1999, currency: 'GBP' },
        image: join(folder, 'a.png'),
        category: null,
      },
      { id: 'harbour:f', price: { minorUnits: 0, currency: 'KWD' }, image: null, category: null },
    ]);
    expect(products.filter(({ picture }) => picture !== null).map(({ id }) => id)).toEqual(['harbour:a']);
  });

  it('names the lines that are no rows', async () => {
    const folder = write({ 'shop.jsonl': '{"id":"a","name":"Tee"}\n{broken\n[1]\n' });
    const { bad } = await importAll(readExport(join(folder, 'shop.jsonl'), 'jsonl'));
    expect(bad).toEqual([
      { where: 'line 2', code: 'malformed_line', message: 'not JSON' },
      { where: 'line 3', code: 'malformed_line', message: 'not a JSON object' },
    ]);
  });
});

it('a second import changes nothing but what has changed', async () => {
  const folder = write({ 'a.png': png, 'b.png': png });
  const { catalogue } = openSample();
  const again = () => importProducts(catalogue, 'harbour', readFolder(folder));
  await again();
  expect(await again()).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
  writeFileSync(
    join(folder, 'b.png'),
    await toPng({ width: 7, height: 8, pixels: new Uint8Array(7 * 8 * 3) }),
  );
  expect(await again()).toMatchObject({ new: 0, changed: 1, unchanged: 1 });
});

describe('pictures elsewhere', () => {
  const toRow = (key: string, image: string): ImportLine => {
    const product = sampleProduct(key, { image });
    return { row: { key, product, category: null, picture: null } };
  };

  it('are fetched, once; what cannot be had is named, and its product stays', async () => {
    const asked: string[] = [];
    const server = await serve((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      if (request.url !== '/tee.png') return void response.writeHead(404).end();
      response.writeHead(200, { 'content-type': 'image/png', 'content-length': png.length }).end(png);
    });
    const fetcher = openFetcher({ allowLoopback: true });
    onTestFinished(() => fetcher.close().then(server.close));
    const { catalogue } = openSample();
    const bad: BadRow[] = [];
    const lines = [toRow('tee', `${server.url}/tee.png`), toRow('hat', `${server.url}/hat.png`)];
    const run = () => importProducts(catalogue, 'harbour', lines, { fetcher, onBad: (one) => bad.push(one) });
    expect(await run()).toMatchObject({ products: 2, new: 2, failed: { http_404: 1 } });
    expect(bad).toMatchObject([{ where: 'hat', code: 'http_404' }]);
    const tee = catalogue.products.find('harbour:tee');
    expect(catalogue.pictures.find(tee?.picture ?? '')).toMatchObject({ width: 6, height: 8 });
    expect(tee?.image).toBe(`${server.url}/tee.png`);
    expect(await run()).toMatchObject({ products: 2, unchanged: 2 });
    expect(asked.filter((path) => path.endsWith('/tee.png'))).toEqual(['GET /tee.png', 'HEAD /tee.png']);
  });

  it('are not fetched from private addresses', async () => {
    const server = await serve((_, response) => void response.end(png));
    const fetcher = openFetcher({ allowLoopback: false });
    onTestFinished(() => fetcher.close().then(server.close));
    const { catalogue } = openSample();
    const counts = await importProducts(catalogue, 'harbour', [toRow('tee', `${server.url}/tee.png`)], {
      fetcher,
    });
    expect(counts).toMatchObject({ products: 1, failed: { blocked_address: 1 } });
    expect(catalogue.products.find('harbour:tee')?.picture).toBeNull();
  });
});
