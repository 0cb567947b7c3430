import { createRoute, z } from '@hono/zod-openapi';
import { toJpeg } from '../../photo/encode-photo.ts';
import type { Photo } from '../../photo/photo.ts';
import { readPhoto } from '../../photo/read-photo.ts';
import { fitInto, resizePhoto } from '../../photo/resize-photo.ts';
import type { ServerContext } from '../context.ts';
import { uploadGate } from '../guards/upload-gate.ts';
import { jsonBody, openApi, problems } from '../open-api.ts';
import { fetchGivenPhoto } from '../read-upload.ts';

/** Longer side of the copy, pixels: what the page itself would scale a photo down to. */
const mostSide = 1600;

const route = createRoute({
  method: 'post',
  path: '/api/photos',
  tags: ['Outfits'],
  summary: 'A photo elsewhere on the web, as a JPEG of at most 1600 pixels; nothing is kept',
  description:
    'The page may load nothing from other sites, and shows and crops photos by address through this.',
  request: jsonBody(z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(2000) })),
  responses: {
    200: {
      description: 'The photo, upright and without its metadata',
      content: { 'image/jpeg': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problems({
      413: 'upload_too_large, too_many_pixels',
      415: 'not_an_image, unsupported_format',
      422: 'invalid_request, blocked_address, timeout, http_404, …',
      503: 'busy: come back after Retry-After seconds',
    }),
  },
});

/** `POST /api/photos` */
export function photoRoutes({ parts }: ServerContext) {
  const app = openApi();
  // A preview asks for two dozen small pictures in a row.
  app.use(route.path, uploadGate({ running: 4, waiting: 64 }));
  return app.openapi(route, async (c) => {
    const bytes = await fetchGivenPhoto(parts.fetchPhoto, c.req.valid('json').url, c.req.raw.signal);
    const copy = await toJpeg(await shrink(await readPhoto(bytes)), { quality: 88 });
    return c.body(new Uint8Array(copy), 200, { 'Content-Type': 'image/jpeg', 'Cache-Control': 'no-store' });
  });
}

async function shrink(photo: Photo): Promise<Photo> {
  if (Math.max(photo.width, photo.height) <= mostSide) return photo;
  const { width, height } = fitInto(photo, { width: mostSide, height: mostSide });
  return resizePhoto(photo, { width, height });
}
