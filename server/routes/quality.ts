import { createRoute, z } from '@hono/zod-openapi';
import type { ServerContext } from '../context.ts';
import { json, openApi, problems } from '../open-api.ts';
import { readPlot } from '../quality/list-plots.ts';
import { measureLikeness } from '../quality/measure-likeness.ts';
import { readMeasuredCards } from '../quality/read-measured-cards.ts';
import type { LikenessReply } from '../replies.ts';
import { notFound } from '../request-error.ts';
import { qualitySchema } from '../schemas/quality.ts';

const route = createRoute({
  method: 'get',
  path: '/api/quality',
  tags: ['Insight'],
  summary: 'How well the networks do, and how alike the products are',
  responses: { 200: json(qualitySchema, 'The figures') },
});

const plot = createRoute({
  method: 'get',
  path: '/api/quality/plots/{model}/{file}',
  tags: ['Insight'],
  summary: 'One of the pictures of how well a network does',
  request: { params: z.object({ model: z.string().max(100), file: z.string().max(100) }) },
  responses: {
    200: {
      description: 'The picture',
      content: { 'image/png': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problems({ 404: 'not_found' }),
  },
});

/** Milliseconds; some hundred searches are behind the figures. */
const leastAge = 60_000;

/** `GET /api/quality`, `GET /api/quality/plots/:model/:file` */
export function qualityRoutes({ parts, options }: ServerContext) {
  const { catalogue, matcher, detector, embedder } = parts;
  const readLikeness = openRecent(() => measureLikeness({ catalogue, matcher, embedder: embedder.sha256 }));
  return openApi()
    .openapi(route, async (c) => {
      const models = await readMeasuredCards(options.cardDir, [detector.sha256, embedder.sha256]);
      return c.json({ models: [...models], likeness: [...(await readLikeness())] }, 200);
    })
    .openapi(plot, async (c) => {
      const { model, file } = c.req.valid('param');
      const bytes = await readPlot(options.cardDir, model, file);
      if (bytes === null) throw notFound('plot');
      return c.body(new Uint8Array(bytes), 200, { 'Content-Type': 'image/png', 'Cache-Control': 'no-cache' });
    });
}

/** Measures at most once a minute, however many ask. */
function openRecent(measure: () => Promise<readonly LikenessReply[]>) {
  let last: { readonly at: number; readonly likeness: Promise<readonly LikenessReply[]> } | null = null;
  return () => {
    if (last === null || Date.now() - last.at >= leastAge) last = { at: Date.now(), likeness: measure() };
    last.likeness.catch(() => {
      last = null;
    });
    return last.likeness;
  };
}
