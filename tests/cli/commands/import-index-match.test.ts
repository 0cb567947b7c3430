import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPng } from '../../../photo/encode-photo.ts';
import type { Photo } from '../../../photo/photo.ts';
import { runLookalike } from './run-lookalike.ts';

const folder = mkdtempSync(join(tmpdir(), 'lookalike-match-'));
const data = join(folder, 'data');
const colours = {
  'red-tee': [200, 20, 30],
  'blue-jeans': [20, 40, 180],
  'green-skirt': [10, 150, 60],
  'black-shoes': [20, 20, 20],
} as const;

/** A garment-like patch of one colour on white, with a fold so that it is no plain rectangle. */
function paint([red, green, blue]: readonly [number, number, number]): Photo {
  const photo = { width: 120, height: 160, pixels: new Uint8Array(120 * 160 * 3).fill(255) };
  for (let y = 30; y < 130; y++)
    for (let x = 25; x < 95; x++) {
      const shade = (x + y) % 40 < 6 ? 0.8 : 1;
      photo.pixels.set([red * shade, green * shade, blue * shade], (y * 120 + x) * 3);
    }
  return photo;
}

beforeAll(async () => {
  mkdirSync(join(folder, 'shop'));
  for (const [name, colour] of Object.entries(colours))
    writeFileSync(join(folder, 'shop', `${name}.png`), await toPng(paint(colour)));
  writeFileSync(join(folder, 'shop', 'broken.png'), 'no picture');
  await runLookalike(['import', 'folder', join(folder, 'shop'), '--store', 'My Shop', '--data', data]);
  await runLookalike(['index', '--data', data]);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tee = () => join(folder, 'shop/red-tee.png');
const match = async (args: readonly string[]) => {
  const { code, stdout } = await runLookalike(['match', ...args, '--data', data, '--json']);
  return { code, reply: JSON.parse(stdout) };
};

describe('import', { timeout: 120_000 }, () => {
  it('counts what it took and why it did not take the rest, with exit code 1', async () => {
    const args = ['import', 'folder', join(folder, 'shop'), '--store', 'My Shop', '--data', data, '--json'];
    const { code, stdout, stderr } = await runLookalike(args);
    const counts = { products: 4, new: 0, changed: 0, unchanged: 4, failed: { not_an_image: 1 } };
    expect({ code, reply: JSON.parse(stdout) }).toEqual({ code: 1, reply: { store: 'my-shop', ...counts } });
    expect(stderr).toMatch(/^broken: .*\(not_an_image\)$/m);
  });

  it.each([
    [['import', 'folder', '/nowhere'], 3, /import_not_found/],
    [['import', 'folder'], 2, /missing required argument/],
    [['import', 'spreadsheet', 'x'], 2, /unknown command/],
    [['import', 'folder', '/tmp', '--store', '!!!'], 2, /letters or digits/],
    [['import', 'csv', '/tmp'], 3, /import_not_found/],
  ])('%j ends with %i', async (args, expected, message) => {
    const { code, stdout, stderr } = await runLookalike([
      ...args,
      ...(args.length > 2 ? ['--data', data] : []),
    ]);
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
    expect(stderr).toMatch(message);
    expect((await runLookalike(['stores', 'list', '--data', data])).stdout).toMatch(/^my-shop\t[^\n]*\n$/);
  });
});

describe('index', { timeout: 120_000 }, () => {
  it('has nothing to do the second time', async () => {
    const { code, stdout } = await runLookalike(['index', '--data', data, '--json']);
    const reply = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(reply).toMatchObject({ products: 4, embedded: 0, unchanged: 4, removed: 0, failed: {} });
    expect(reply.categories).toEqual({ other: 1, shirt: 1, short: 1, skirt: 1 });
  });
});

describe('match', { timeout: 120_000 }, () => {
  it('--whole finds the same picture again, over all categories', async () => {
    const { code, reply } = await match([tee(), '--whole', '--limit', '3']);
    expect(code).toBe(0);
    expect(Object.keys(reply)).toEqual(['photo', 'garments', 'whole']);
    expect(reply.garments).toHaveLength(1);
    expect(reply.garments[0]).toMatchObject({
      category: 'shirt',
      box: { left: 0, top: 0, width: 120, height: 160 },
    });
    expect(reply.garments[0].matches).toEqual(reply.whole);
    expect(reply.whole).toHaveLength(3);
    expect(reply.whole[0]).toMatchObject({
      ...{ product: 'my-shop:red-tee', name: 'red tee', price: null, image: tee(), store: 'my-shop' },
      similarity: expect.any(Number),
    });
    const similarities = reply.whole.map((one: { similarity: number }) => one.similarity);
    expect(similarities).toEqual([...similarities].sort((a, b) => b - a));
  });

  it('--category and --box look in one category, at one part', async () => {
    const { reply } = await match([tee(), '--category', 'skirt', '--box', '25,30,70,100']);
    expect(reply.garments[0]).toMatchObject({
      category: 'skirt',
      score: 1,
      box: { left: 25, top: 30, width: 70, height: 100 },
    });
    expect(reply.garments[0].matches.map((one: { product: string }) => one.product)).toEqual([
      'my-shop:green-skirt',
    ]);
  });

  it('refuses a category that there is not, and a photo that is none', async () => {
    const hat = await runLookalike(['match', tee(), '--category', 'hat', '--data', data]);
    expect(hat).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('(unknown_category)') });
    const text = await runLookalike(['match', 'package.json', '--data', data]);
    expect(text).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('(not_an_image)') });
  });

  it('keeps to stores and prices', async () => {
    expect((await match([tee(), '--whole', '--store', 'elsewhere'])).reply.whole).toEqual([]);
    for (const store of ['my-shop', 'my shop'])
      expect((await match([tee(), '--whole', '--store', store])).reply.whole).not.toEqual([]);
    expect((await match([tee(), '--whole', '--max-price', '25 GBP'])).reply.whole).toEqual([]);
  });

  it('says what is wrong with a file that is no photo', async () => {
    const { code, reply } = await match([join(folder, 'shop/broken.png')]);
    expect({ code, error: reply.error.code }).toEqual({ code: 1, error: 'not_an_image' });
  });

  it.each([
    [['--limit', '0'], /1 to 100/],
    [['--box', '1,2,3'], /left,top,width,height/],
    [['--box', '500,500,10,10'], /inside 120 × 160/],
    [['--whole', '--garment', '0'], /cannot be used with/],
    [['--garment', '99'], /Expected a garment|no garment/],
    [['--max-price', 'cheap'], /Expected a price/],
    [['--embedder', '../x'], /Expected a name/],
  ])('%j is wrong usage', async (args, message) => {
    const { code, stdout, stderr } = await runLookalike(['match', tee(), ...args, '--data', data]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe('export', { timeout: 120_000 }, () => {
  it('gives products in a form that an import takes', async () => {
    const { stdout } = await runLookalike(['export', 'products', '--format', 'csv', '--data', data]);
    const lines = stdout.trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^id,name,url,image,price,currency,category,brand,sku,/);
    expect(lines).toHaveLength(5);
    const file = join(folder, 'export.csv');
    writeFileSync(file, stdout);
    const other = join(folder, 'other');
    const { code, stdout: counts } = await runLookalike(['import', 'csv', file, '--data', other, '--json']);
    expect({ code, counts: JSON.parse(counts) }).toMatchObject({ code: 0, counts: { products: 4, new: 4 } });
  });

  it('gives embeddings and matches', async () => {
    const embeddings = await runLookalike(['export', 'embeddings', '--data', data]);
    for (const line of embeddings.stdout.trimEnd().split('\n'))
      expect(Math.hypot(...JSON.parse(line).embedding)).toBeCloseTo(1, 3);
    const matches = await runLookalike(['export', 'matches', '--format', 'csv', '--data', data]);
    expect(matches).toMatchObject({ code: 0, stdout: '' });
  });
});

describe('stores', { timeout: 120_000 }, () => {
  const file = () => join(folder, 'store.json');
  const stores = (...args: string[]) => runLookalike(['stores', ...args, '--data', data]);

  it('are added from a file, shown, listed and removed', async () => {
    const store = {
      name: 'Harbour & Co.',
      url: 'https://harbour.example/new',
      currency: 'GBP',
      recipe: { product: 'li', name: 'h2', url: 'a@href' },
    };
    writeFileSync(file(), JSON.stringify(store));
    expect((await stores('add', file())).code).toBe(0);
    const shown = JSON.parse((await stores('show', 'harbour-co', '--json')).stdout);
    expect(shown).toMatchObject({ ...store, id: 'harbour-co', schedule: null, paused: false, products: 0 });
    expect((await stores('list')).stdout).toMatch(/^harbour-co\tHarbour & Co\..*\n^my-shop\t.*4 products$/m);
    expect((await stores('remove', 'harbour-co')).code).toBe(0);
    expect((await stores('show', 'harbour-co')).code).toBe(2);
  });

  it.each([
    ['{', /Expected a store/],
    ['{"name":"x"}', /url/],
    ['{"name":"x","url":"javascript:alert(1)"}', /url/i],
    ['{"name":"x","url":"https://x.example","recipee":{}}', /recipee/],
    ['{"name":"x","url":"https://x.example","schedule":"0 0 31 2 *"}', /never/],
  ])('of a file that says %s are refused', async (text, message) => {
    writeFileSync(file(), text);
    const { code, stderr } = await stores('add', file());
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
