import { z } from '@hono/zod-openapi';
import { boxSchema, priceSchema, timeSchema } from './common.ts';

/** A product that looks like a crop of the photo. */
export const matchSchema = z
  .object({
    product: z.string().openapi({ description: 'Id of the product', example: 'harbour:HB-104' }),
    name: z.string(),
    price: priceSchema.nullable(),
    was: priceSchema.nullable().openapi({ description: 'Price before the sale; only when higher' }),
    onSale: z.boolean(),
    url: z.string().openapi({ description: "The product's page in its store" }),
    image: z.string().openapi({
      description: 'Path on this server; ?width= of 160, 320, 480, 640, 960 or 1280 for a thumbnail',
    }),
    imageWidth: z.int().openapi({ description: 'Pixels of the full picture' }),
    imageHeight: z.int(),
    box: boxSchema.openapi({
      description: 'Where the garment is in the picture, pixels of the full picture',
    }),
    store: z.string().openapi({ description: "The store's name" }),
    storeId: z.string(),
    similarity: z.number().min(-1).max(1),
    brand: z.string().nullable(),
    colour: z.string().nullable(),
    type: z.string().nullable().openapi({ description: "The store's most special word for its kind" }),
    category: z.string().nullable(),
    available: z.boolean().nullable(),
    seenAt: timeSchema,
  })
  .openapi('Match');

/** A garment of the photo with the products like it. */
export const garmentSchema = z
  .object({
    category: z.string(),
    score: z.number().min(0).max(1),
    box: boxSchema,
    colour: z.string().nullable(),
    type: z.string().nullable(),
    matches: z.array(matchSchema),
  })
  .openapi('Garment');

/** Everything that is known of a photo. */
export const outfitSchema = z
  .object({
    width: z.int().openapi({ description: 'Pixels of the upright photo, which boxes are measured in' }),
    height: z.int(),
    garments: z.array(garmentSchema),
    whole: z
      .array(matchSchema)
      .openapi({ description: 'Of the whole photo, when no garment was found or when asked' }),
  })
  .openapi('Outfit');

/** As much of an outfit as is known so far: one line of a streamed answer. */
export const outfitPartSchema = outfitSchema
  .extend({
    matched: z.int().openapi({
      description: 'How many of the garments, from the first on, have their matches; the last line has all',
    }),
  })
  .openapi('OutfitPart');

/** Matches of one box. */
export const matchesSchema = z
  .object({ matches: z.array(matchSchema), colour: z.string().nullable(), type: z.string().nullable() })
  .openapi('Matches');
