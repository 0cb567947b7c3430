import { createRoute } from '@hono/zod-openapi';
import type { ServerContext } from '../context.ts';
import { json, openApi } from '../open-api.ts';
import { measureLikeness } from '../quality/measure-likeness.ts';
import { readMeasuredCards } from '../quality/read-measured-cards.ts';
import type { LikenessReply } from '../replies.ts';
import { qualitySchema } from '../schemas/quality.ts';

const route = createRoute({
  method: 'get',
  path: '/api/quality',
  tags: ['Insight'],
  summary: 'How well the networks do, and how alike the products are',
  responses: { 200: json(qualitySchema, 'The figures') },
});

/** Milliseconds; some hundred searches are behind the figures. */
const leastAge = 60_000;

/** `GET /api/quality` */
export function qualityRoutes({ parts, options }: ServerContext) {
  const { catalogue, matcher, detector, embedder } = parts;
  const readLikeness = openRecent(() => measureLikeness({ catalogue, matcher, embedder: embedder.sha256 }));
  return openApi().openapi(route, async (c) => {
    const models = await readMeasuredCards(options.cardDir, [detector.sha256, embedder.sha256]);
    return c.json({ models: [...models], likeness: [...(await readLikeness())] }, 200);
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
