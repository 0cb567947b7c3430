import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MapReply } from '../../../server/replies.ts';
import { addProduct, index, openTestServer, type TestServer } from '../open-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  // Two crowds of dresses: dark red ones and bright pinkish ones.
  for (let at = 0; at < 12; at++) {
    await addProduct(server, [110 + at, 10, 20], { sku: `D${at}` });
    await addProduct(server, [255, 90 + at, 100], { sku: `P${at}` });
  }
  await index(server);
});
afterAll(() => server.close());

const read = async (category: string) => {
  const reply = await server.app.request(`/api/map?category=${category}`);
  return { status: reply.status, body: (await reply.json()) as MapReply };
};

async function readReady(category: string): Promise<MapReply> {
  for (;;) {
    const { body } = await read(category);
    if (body.state === 'ready') return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('GET /api/map', () => {
  it('answers with a plain map first and a better one soon, like near like', async () => {
    const { body: first } = await read('dress');
    expect(first.total).toBe(24);
    expect(first.points).toHaveLength(24);
    const { method, points } = await readReady('dress');
    expect(method).toBe('umap');
    for (const { x, y } of points) expect(Math.min(x, y, 1 - x, 1 - y)).toBeGreaterThanOrEqual(0);
    const crowds = ['D', 'P'].map((letter) =>
      points.filter(({ product }) => product.startsWith(`harbour:${letter}`)),
    );
    const [dark, pink] = crowds.map(toMiddle);
    const apart = Math.hypot(dark!.x - pink!.x, dark!.y - pink!.y);
    for (const [at, crowd] of crowds.entries())
      for (const point of crowd) expect(distance(point, [dark, pink][at]!)).toBeLessThan(apart);
  });

  it('names what the points are', async () => {
    const { points, stores } = await readReady('dress');
    expect(stores).toEqual({ harbour: 'Harbour & Co.' });
    expect(points[0]).toMatchObject({ colour: 'red', storeId: 'harbour', price: 7900, currency: 'GBP' });
    expect((await server.app.request(`${points[0]?.image}?width=160`)).status).toBe(200);
  });

  it('is empty for a category without products', async () => {
    expect(await read('skirt')).toMatchObject({
      status: 200,
      body: { state: 'ready', total: 0, points: [] },
    });
  });

  it('refuses a category that there is not', async () => {
    expect(await read('hat')).toMatchObject({ status: 422, body: { code: 'unknown_category' } });
  });
});

interface Point {
  readonly x: number;
  readonly y: number;
}

function toMiddle(points: readonly Point[]): Point {
  const mean = (axis: 'x' | 'y') => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  return { x: mean('x'), y: mean('y') };
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
