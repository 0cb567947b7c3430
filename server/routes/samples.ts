import { createRoute, z } from '@hono/zod-openapi';
import type { ServerContext } from '../context.ts';
import { json, openApi, problems } from '../open-api.ts';
import { notFound } from '../request-error.ts';
import { sampleListSchema } from '../schemas/insight.ts';

const tags = ['Outfits'];

const list = createRoute({
  method: 'get',
  path: '/api/samples',
  tags,
  summary: 'Photos to try with one click',
  responses: { 200: json(sampleListSchema, 'The samples; none where the bundled shop is absent') },
});

const photo = createRoute({
  method: 'get',
  path: '/api/samples/{id}',
  tags,
  summary: 'One of the photos',
  request: { params: z.object({ id: z.string().max(63) }) },
  responses: {
    200: {
      description: 'The photo',
      content: { 'image/jpeg': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problems({ 404: 'not_found' }),
  },
});

/** `GET /api/samples`, `GET /api/samples/:id` */
export function sampleRoutes({ parts: { samples } }: ServerContext) {
  return openApi()
    .openapi(list, (c) =>
      c.json({ samples: samples.map(({ id, name }) => ({ id, name, image: `/api/samples/${id}` })) }, 200),
    )
    .openapi(photo, async (c) => {
      const sample = samples.find(({ id }) => id === c.req.valid('param').id);
      if (sample === undefined) throw notFound('sample');
      const bytes = new Uint8Array(await sample.read());
      return c.body(bytes, 200, { 'Content-Type': 'image/jpeg', 'Cache-Control': 'public, max-age=3600' });
    });
}
