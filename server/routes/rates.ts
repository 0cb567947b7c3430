import { createRoute } from '@hono/zod-openapi';
import type { ServerContext } from '../context.ts';
import { json, openApi } from '../open-api.ts';
import { ratesSchema } from '../schemas/rates.ts';

const route = createRoute({
  method: 'get',
  path: '/api/rates',
  tags: ['Products'],
  summary: 'What currencies are worth, for prices in the currency of the shopper',
  description: 'From the operator: a file rates.json in the data folder, or an address that is asked daily.',
  responses: { 200: json(ratesSchema, 'The newest rates; none where the operator gives none') },
});

/** `GET /api/rates` */
export function rateRoutes({ rates }: ServerContext) {
  return openApi().openapi(route, async (c) => {
    const newest = (await rates.read()) ?? { base: null, date: null, rates: {} };
    return c.json({ ...newest, rates: { ...newest.rates } }, 200);
  });
}
