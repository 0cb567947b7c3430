import { createRoute, z } from '@hono/zod-openapi';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { checkCategory } from '../check-category.ts';
import type { ServerContext } from '../context.ts';
import type { CategoryMap } from '../map/open-maps.ts';
import { json, openApi, problems } from '../open-api.ts';
import type { MapPointReply } from '../replies.ts';
import { mapSchema } from '../schemas/insight.ts';
import { toImagePath } from '../to-reply/to-image-path.ts';

const route = createRoute({
  method: 'get',
  path: '/api/map',
  tags: ['Insight'],
  summary: 'The products of one category in two dimensions: near points look alike',
  description:
    'Answers at once with a plain map while a better one is made; ask again while state is computing.',
  request: { query: z.object({ category: z.string().max(63) }) },
  responses: { 200: json(mapSchema, 'The map'), ...problems({ 422: 'unknown_category' }) },
});

/** `GET /api/map?category=` */
export function mapRoutes({ parts: { catalogue, detector }, maps }: ServerContext) {
  return openApi().openapi(route, async (c) => {
    const { category } = c.req.valid('query');
    checkCategory(category, detector);
    const map = await maps.read(category);
    const { method } = map.projection;
    const state = map.isFinal ? ('ready' as const) : ('computing' as const);
    const points = toPoints(map, catalogue);
    const stores = nameStores(points, catalogue);
    return c.json({ category, method, state, total: map.total, stores, points }, 200);
  });
}

/** Products that have been removed since the map was made are left out. */
function toPoints({ crops, projection }: CategoryMap, catalogue: Catalogue): MapPointReply[] {
  return crops.flatMap((crop, at) => {
    const product = catalogue.products.find(crop.product);
    const picture = catalogue.pictures.find(crop.picture);
    if (product === null || picture === null) return [];
    return {
      product: product.id,
      name: product.name,
      image: toImagePath(picture),
      x: toFourDecimals(projection.points[at * 2]),
      y: toFourDecimals(projection.points[at * 2 + 1]),
      colour: crop.colour,
      type: crop.type,
      storeId: product.store,
      price: product.price?.minorUnits ?? null,
      currency: product.price?.currency ?? null,
    };
  });
}

/** Once beside the points, not with each of 10,000. */
function nameStores(points: readonly MapPointReply[], { stores }: Catalogue): Record<string, string> {
  const ids = [...new Set(points.map(({ storeId }) => storeId))];
  return Object.fromEntries(ids.map((id) => [id, stores.find(id)?.name ?? id]));
}

/** Finer than a pixel on any screen; 10,000 points are a long reply. */
function toFourDecimals(value = 0): number {
  return Math.round(value * 10_000) / 10_000;
}
