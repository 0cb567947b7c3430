import { z } from '@hono/zod-openapi';

/** A product on the map; near points look alike. */
export const mapPointSchema = z
  .object({
    product: z.string(),
    name: z.string(),
    image: z.string(),
    x: z.number().openapi({ description: '0..1 of the map' }),
    y: z.number(),
    colour: z.string().nullable(),
    type: z.string().nullable(),
    storeId: z.string(),
    price: z.int().nullable().openapi({ description: 'Minor units' }),
    currency: z.string().nullable(),
  })
  .openapi('MapPoint');

/** The embeddings of one category in two dimensions. */
export const mapSchema = z
  .object({
    category: z.string(),
    method: z.enum(['umap', 'pca']),
    state: z
      .enum(['ready', 'computing'])
      .openapi({ description: 'computing: a better map is on its way, ask again' }),
    total: z.int().openapi({ description: 'Products of the category; at most 10,000 are on the map' }),
    stores: z
      .record(z.string(), z.string())
      .openapi({ description: 'Names of the stores that have products on the map, by their ids' }),
    points: z.array(mapPointSchema),
  })
  .openapi('EmbeddingMap');

/** A category with how many products can be matched in it. */
export const categorySchema = z.object({ id: z.string(), products: z.int() }).openapi('Category');

/** Whether the server can do its work. */
export const healthSchema = z
  .object({
    status: z.enum(['ok']),
    version: z.string(),
    detector: z.object({ name: z.string(), sha256: z.string() }),
    embedder: z.object({ name: z.string(), sha256: z.string(), dimensions: z.int() }),
    categories: z.array(categorySchema),
    products: z.int(),
    stores: z.int(),
    needsToken: z.boolean().openapi({ description: 'Whether changing stores and crawls asks for the token' }),
  })
  .openapi('Health');

/** A photo that can be tried with one click. */
export const sampleSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    image: z.string().openapi({ description: 'Path on this server' }),
  })
  .openapi('Sample');

/** Sample photos; empty where the bundled shop is absent. */
export const sampleListSchema = z.object({ samples: z.array(sampleSchema) }).openapi('SampleList');
