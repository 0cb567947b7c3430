import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProductDetailReply, ProductListReply } from '../../../server/replies.ts';
import { addProduct, index, openTestServer, pageProduct, type TestServer } from '../open-test-server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ options: { adminToken: 's3cret' } });
  await addProduct(server, [200, 20, 30], { sku: 'R1', name: 'Linen wrap dress' });
  await addProduct(server, [20, 30, 200], { sku: 'B1', name: 'Linen shirt' });
  await index(server);
});
afterEach(() => server.close());

const list = async (query = '') => {
  const reply = await server.app.request(`/api/products${query}`);
  return { status: reply.status, body: (await reply.json()) as ProductListReply & { code?: string } };
};
const ids = async (query: string) => (await list(query)).body.products.map(({ id }) => id);
const correct = (id: string, body: unknown, token = 's3cret') =>
  server.app.request(`/api/products/${id}`, {
    method: 'PATCH',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  });

describe('GET /api/products', () => {
  it('lists, searches and filters', async () => {
    expect((await list()).body).toMatchObject({ total: 2, limit: 50, offset: 0 });
    expect(await ids('?search=linen%20dress')).toEqual(['harbour:R1']);
    expect(await ids('?category=shirt')).toEqual(['harbour:B1']);
    expect(await ids('?store=elsewhere')).toEqual([]);
    expect(await ids('?limit=1&offset=1')).toHaveLength(1);
  });

  it('lists what is no longer sold when asked', async () => {
    server.catalogue.products.markGone('harbour:R1');
    expect(await ids('')).toEqual(['harbour:B1']);
    expect(await ids('?state=gone')).toEqual(['harbour:R1']);
  });

  it.each([
    ['?category=hat', 'unknown_category'],
    ['?limit=0', 'invalid_request'],
    ['?limit=5000', 'invalid_request'],
    ['?state=stolen', 'invalid_request'],
  ])('refuses %s', async (query, code) => {
    expect(await list(query)).toMatchObject({ status: 422, body: { code } });
  });
});

describe('GET /api/products/:id', () => {
  it('has the price history, oldest first', async () => {
    server.catalogue.products.see(
      'harbour',
      pageProduct({ sku: 'R1', price: { minorUnits: 5900, currency: 'GBP' } }),
    );
    const reply = await server.app.request('/api/products/harbour:R1');
    const body = (await reply.json()) as ProductDetailReply;
    expect(body.prices.map(({ minorUnits }) => minorUnits)).toEqual([7900, 5900]);
    expect(body).toMatchObject({ id: 'harbour:R1', store: 'Harbour & Co.', storeId: 'harbour' });
  });

  it('tells nothing of where this machine keeps its files', async () => {
    const url = 'file:///home/someone/dress.jpg';
    const id = await addProduct(server, [1, 2, 3], { sku: 'F1', url, image: url });
    const body = (await (await server.app.request(`/api/products/${id}`)).json()) as ProductDetailReply;
    expect(body.url).toBe(body.image);
    expect(body.originalImage).toBeNull();
    expect(JSON.stringify(body)).not.toContain('/home/');
  });

  it('answers 404 for what there is not', async () => {
    expect((await server.app.request('/api/products/harbour:none')).status).toBe(404);
  });
});

describe('PATCH /api/products/:id', () => {
  it('corrects a category, which sticks, and moves the product to its index', async () => {
    const reply = await correct('harbour:B1', { category: 'outwear' });
    expect(await reply.json()).toMatchObject({ category: 'outwear', categoryIsFixed: true });
    await index(server);
    expect(server.catalogue.crops.byProduct(server.parts.embedder.sha256, 'harbour:B1')?.category).toBe(
      'outwear',
    );
  });

  it('is the operator’s', async () => {
    expect((await correct('harbour:B1', { category: 'outwear' }, 'guess')).status).toBe(401);
    expect(server.catalogue.products.find('harbour:B1')?.categoryIsFixed).toBe(false);
  });

  it('refuses what it does not know', async () => {
    expect(await (await correct('harbour:B1', { category: 'hat' })).json()).toMatchObject({
      code: 'unknown_category',
    });
    expect(await (await correct('harbour:B1', { category: 'dress', price: 1 })).json()).toMatchObject({
      code: 'invalid_request',
    });
    expect((await correct('harbour:none', { category: 'dress' })).status).toBe(404);
  });
});
