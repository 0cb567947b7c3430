import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { OutfitSoFar } from '../../matcher/match.ts';
import { matchBox, matchOutfit, matchOutfitInParts } from '../../matcher/match-outfit.ts';
import { readPhoto } from '../../photo/read-photo.ts';
import { checkCategory } from '../check-category.ts';
import { clipGivenBox } from '../clip-given-box.ts';
import type { ServerContext } from '../context.ts';
import { findStoreIds } from '../find-store-ids.ts';
import { limitBody } from '../guards/limit-body.ts';
import { uploadGate } from '../guards/upload-gate.ts';
import { invalidRequest, json, openApi, problems } from '../open-api.ts';
import { toPriceLimits } from '../rates/to-price-limits.ts';
import { readMatchFields } from '../read-match-fields.ts';
import { readUpload } from '../read-upload.ts';
import type { OutfitPartReply } from '../replies.ts';
import { RequestError } from '../request-error.ts';
import { matchesSchema, outfitPartSchema, outfitSchema } from '../schemas/matches.ts';
import { ndjson, streamLines, wantsLines } from '../stream-lines.ts';
import { explain, toProblem } from '../to-problem.ts';
import { toMatchReplies } from '../to-reply/to-match-reply.ts';
import { toOutfitReply } from '../to-reply/to-outfit-reply.ts';

/** The longest body with a photo, bytes: a photo of 25 MB and the form around it. */
const maxBodyBytes = 25_000_000 + 64_000;
const tags = ['Outfits'];
const photo = z
  .string()
  .openapi({ format: 'binary', description: 'JPEG, PNG, WebP, AVIF, TIFF or GIF; at most 25 MB' });
const url = z
  .string()
  .openapi({ description: 'Address of a photo instead', example: 'https://example.com/look.jpg' });
const photoProblems = problems({
  400: 'missing_photo, invalid_request',
  413: 'upload_too_large, too_many_pixels',
  415: 'not_an_image, unsupported_format, unsupported_media_type',
  422: 'empty_file, damaged_image, unknown_category, invalid_box, invalid_request, blocked_address, …',
  503: 'busy: come back after Retry-After seconds',
});

const outfitQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(5).openapi({ description: 'Matches a garment' }),
  whole: z
    .enum(['0', '1', 'false', 'true'])
    .default('0')
    .transform((value) => value === '1' || value === 'true')
    .openapi({ description: 'Also match the whole photo', example: '1' }),
});

const boxFields = z.object({
  category: z.string().optional().openapi({ description: 'Default: all' }),
  box: z.string().optional().openapi({
    description: 'left,top,width,height in pixels of the upright photo; default: all of it',
    example: '120,80,300,420',
  }),
  limit: z.number().int().min(1).max(100).default(5).optional(),
  maxPrice: z.number().int().optional().openapi({
    description:
      'In minor units of currency: 5000 is £50. Prices in other currencies are compared at the newest rates (see /api/rates); where a rate is missing, products priced otherwise are left out, as are those without a price',
    example: 5000,
  }),
  currency: z.string().optional().openapi({ example: 'GBP' }),
  store: z.string().optional().openapi({ description: 'Ids or names of stores, with commas between' }),
});

const outfits = createRoute({
  method: 'post',
  path: '/api/outfits',
  tags,
  summary: 'The garments in a photo, each with the products like it; the photo is not kept',
  description: `With \`Accept: ${ndjson}\` the answer comes in lines, each as much as is known so far: the garments, then the first with its matches, then everything. What goes wrong after the first line is the last one, a problem.`,
  responses: {
    200: {
      description: 'The garments, best first',
      content: { 'application/json': { schema: outfitSchema }, [ndjson]: { schema: outfitPartSchema } },
    },
    ...photoProblems,
  },
});

const matches = createRoute({
  method: 'post',
  path: '/api/matches',
  tags,
  summary: 'The products like what is in one box of a photo; the photo is not kept',
  responses: { 200: json(matchesSchema, 'The products, likest first'), ...photoProblems },
});

/** `POST /api/outfits`, `POST /api/matches` */
export function outfitRoutes({ parts, options, rates, log }: ServerContext) {
  const app = openApi();
  const gate = uploadGate(options.uploads);
  // The gate first: a body is read only when its turn has come.
  for (const path of [outfits.path, matches.path]) app.use(path, gate, limitBody(maxBodyBytes, tooLarge));
  // The bodies are described but read by hand: they come in two kinds, and the framework would hold both to one schema.
  app.openAPIRegistry.registerPath({
    ...outfits,
    request: { query: outfitQuery, body: toBody(z.object({})) },
  });
  app.openAPIRegistry.registerPath({ ...matches, request: { body: toBody(boxFields) } });
  app.post(outfits.path, (c) => answerOutfit(c, parts, log));
  app.post(matches.path, async (c) => c.json(await answerBox(c, { ...parts, rates })));
  return app;
}

async function answerOutfit(c: Context, parts: ServerContext['parts'], log: ServerContext['log']) {
  const query = outfitQuery.safeParse(c.req.query());
  if (query.error) throw invalidRequest(query.error);
  const { bytes } = await readUpload(c, parts.fetchPhoto);
  const photo = await readPhoto(bytes);
  if (!wantsLines(c))
    return c.json(toOutfitReply(await matchOutfit(photo, parts, query.data), parts.catalogue));
  const id = c.get('requestId');
  return streamLines(c, toPartReplies(matchOutfitInParts(photo, parts, query.data), parts), (error) =>
    toProblem(explain(error, log, id), id),
  );
}

async function* toPartReplies(
  outfits: AsyncGenerator<OutfitSoFar>,
  { catalogue }: Pick<ServerContext['parts'], 'catalogue'>,
): AsyncGenerator<OutfitPartReply> {
  for await (const outfit of outfits) yield { ...toOutfitReply(outfit, catalogue), matched: outfit.matched };
}

async function answerBox(c: Context, parts: ServerContext['parts'] & Pick<ServerContext, 'rates'>) {
  const { bytes, fields } = await readUpload(c, parts.fetchPhoto);
  const { category, box, limit, stores, maxPrice } = readMatchFields({ ...c.req.query(), ...fields });
  if (category !== null) checkCategory(category, parts.detector);
  const photo = await readPhoto(bytes);
  const ids = findStoreIds(stores, parts.catalogue.stores);
  const { matches, colour, type } = await matchBox(photo, parts, {
    box: box && clipGivenBox(box, photo),
    category,
    limit,
    ...(ids.length === 0 ? {} : { stores: ids }),
    ...(maxPrice && { maxPrices: toPriceLimits(maxPrice, await parts.rates.read()) }),
  });
  return { matches: toMatchReplies(matches, parts.catalogue), colour, type };
}

function toBody(fields: z.ZodObject) {
  return {
    required: true,
    content: {
      'multipart/form-data': { schema: fields.extend({ photo }) },
      'application/json': { schema: fields.extend({ url }) },
    },
  };
}

function tooLarge(): RequestError {
  return new RequestError(413, 'upload_too_large', 'The photo is larger than 25 MB: send a smaller one.');
}
