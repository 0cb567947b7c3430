import { readFile } from 'node:fs/promises';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Picture } from '../../catalogue/rows.ts';
import type { ServerContext } from '../context.ts';
import { openThumbnails, type Thumbnails } from '../images/open-thumbnails.ts';
import { type ThumbnailWidth, thumbnailWidths } from '../images/thumbnail-widths.ts';
import { toMediaType } from '../media-type.ts';
import { openApi, problems } from '../open-api.ts';
import { notFound } from '../request-error.ts';

const fileName = /^([0-9a-f]{64})\.(jpg|png|webp|gif|avif|tif)$/;

const route = createRoute({
  method: 'get',
  path: '/images/{file}',
  tags: ['Products'],
  summary: 'A product picture, whole or scaled',
  request: {
    params: z.object({ file: z.string() }),
    query: z.object({
      width: z.coerce
        .number()
        .refine((width): width is ThumbnailWidth => thumbnailWidths.includes(width as ThumbnailWidth), {
          message: `Expected one of ${thumbnailWidths.join(', ')}`,
        })
        .optional()
        .openapi({
          type: 'integer',
          enum: [...thumbnailWidths],
          description: 'WebP at most this wide, pixels',
        }),
    }),
  },
  responses: {
    200: {
      description: 'The picture; it never changes',
      content: { 'image/*': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    304: { description: 'The copy that the caller has is good' },
    ...problems({ 404: 'not_found', 422: 'invalid_request: a width that is not on offer' }),
  },
});

/** `GET /images/:file?width=` */
export function imageRoutes({ parts, options }: ServerContext) {
  const thumbnails = openThumbnails(options.thumbnailDir);
  return openApi().openapi(route, async (c) => {
    const hash = fileName.exec(c.req.valid('param').file)?.[1];
    const picture = hash === undefined ? null : parts.catalogue.pictures.find(hash);
    if (picture === null) throw notFound('picture');
    return answer(c, picture, c.req.valid('query').width, thumbnails);
  });
}

async function answer(
  c: Context,
  picture: Picture,
  width: ThumbnailWidth | undefined,
  thumbnails: Thumbnails,
) {
  const etag = `"${picture.hash}${width === undefined ? '' : `-${width}`}"`;
  c.header('ETag', etag);
  // Named by its content, so it can never change.
  c.header('Cache-Control', 'public, max-age=31536000, immutable');
  if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304);
  // A picture is no page: should a hostile one pass as such, nothing in it may run.
  c.header('Content-Security-Policy', "default-src 'none'; sandbox");
  const bytes = await (width === undefined ? readOriginal(picture) : thumbnails.read(picture, width));
  c.header('Content-Type', width === undefined ? toMediaType(picture.path) : 'image/webp');
  return c.body(new Uint8Array(bytes), 200);
}

async function readOriginal(picture: Picture): Promise<Uint8Array> {
  return readFile(picture.path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? notFound('picture') : error;
  });
}
