import { z } from '@hono/zod-openapi';
import { priceSchema, timeSchema } from './common.ts';

/** A product of the catalogue. */
export const productSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    url: z.string(),
    image: z
      .string()
      .nullable()
      .openapi({ description: 'Path on this server; null while it has no usable picture' }),
    originalImage: z.string().nullable().openapi({ description: 'Where the store has the picture' }),
    price: priceSchema.nullable(),
    was: priceSchema.nullable(),
    onSale: z.boolean(),
    brand: z.string().nullable(),
    sku: z.string().nullable(),
    gtin: z.string().nullable(),
    available: z.boolean().nullable(),
    kinds: z.array(z.string()),
    store: z.string().openapi({ description: "The store's name" }),
    storeId: z.string(),
    category: z.string().nullable(),
    categoryIsFixed: z.boolean().openapi({ description: 'A person set the category; recrawls keep it' }),
    gone: z.boolean(),
    firstSeenAt: timeSchema,
    seenAt: timeSchema,
  })
  .openapi('Product');

/** A product with every price it had. */
export const productDetailSchema = productSchema
  .extend({
    prices: z
      .array(priceSchema.extend({ at: timeSchema }))
      .openapi({ description: 'Oldest first; one entry a change' }),
  })
  .openapi('ProductDetail');

/** One page of products. */
export const productListSchema = z
  .object({ products: z.array(productSchema), total: z.int(), limit: z.int(), offset: z.int() })
  .openapi('ProductList');
