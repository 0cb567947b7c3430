import { createRoute, z } from '@hono/zod-openapi';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Product } from '../../catalogue/rows.ts';
import { checkCategory } from '../check-category.ts';
import type { ServerContext } from '../context.ts';
import { operatorOnly } from '../guards/operator-only.ts';
import { json, jsonBody, openApi, operatorSecurity, problems } from '../open-api.ts';
import { notFound } from '../request-error.ts';
import { productDetailSchema, productListSchema } from '../schemas/products.ts';
import { toProductDetailReply, toProductReply } from '../to-reply/to-product-reply.ts';
import { withoutUndefined } from '../without-undefined.ts';

const params = z.object({ id: z.string().max(500) });
const tags = ['Products'];

const list = createRoute({
  method: 'get',
  path: '/api/products',
  tags,
  summary: 'The catalogue, filtered',
  request: {
    query: z.object({
      search: z.string().max(200).optional().openapi({ description: 'Words in the name' }),
      store: z.string().max(63).optional().openapi({ description: 'Id of a store' }),
      category: z.string().max(63).optional(),
      state: z.enum(['sold', 'gone']).default('sold'),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      offset: z.coerce.number().int().min(0).default(0),
    }),
  },
  responses: {
    200: json(productListSchema, 'One page of products'),
    ...problems({ 422: 'unknown_category, invalid_request' }),
  },
});

const one = createRoute({
  method: 'get',
  path: '/api/products/{id}',
  tags,
  summary: 'One product with its price history',
  request: { params },
  responses: { 200: json(productDetailSchema, 'The product'), ...problems({ 404: 'not_found' }) },
});

const correct = createRoute({
  method: 'patch',
  path: '/api/products/{id}',
  tags,
  summary: "Corrects a product's category; it sticks over recrawls",
  security: operatorSecurity,
  request: { params, ...jsonBody(z.strictObject({ category: z.string().max(63) })) },
  responses: {
    200: json(productDetailSchema, 'The product'),
    ...problems({ 401: 'unauthorized', 404: 'not_found', 422: 'unknown_category' }),
  },
});

/** `GET /api/products`, `GET|PATCH /api/products/:id` */
export function productRoutes({ parts, options, index }: ServerContext) {
  const { catalogue, detector } = parts;
  const app = openApi();
  app.on('PATCH', '/api/products/:id', operatorOnly(options.adminToken));
  return app
    .openapi(list, (c) => {
      const { state, limit, offset, ...given } = c.req.valid('query');
      if (given.category !== undefined) checkCategory(given.category, detector);
      const filter = { ...withoutUndefined(given), gone: state === 'gone', limit, offset };
      const { products, total } = catalogue.products.list(filter);
      return c.json(
        { products: products.map((product) => toProductReply(product, catalogue)), total, limit, offset },
        200,
      );
    })
    .openapi(one, (c) =>
      c.json(toProductDetailReply(find(catalogue, c.req.valid('param').id), catalogue), 200),
    )
    .openapi(correct, (c) => {
      const { id } = find(catalogue, c.req.valid('param').id);
      const { category } = c.req.valid('json');
      checkCategory(category, detector);
      catalogue.products.setCategory(id, category, { fixed: true });
      index.updateSoon();
      return c.json(toProductDetailReply(find(catalogue, id), catalogue), 200);
    });
}

function find({ products }: Catalogue, id: string): Product {
  const product = products.find(id);
  if (product === null) throw notFound('product');
  return product;
}
