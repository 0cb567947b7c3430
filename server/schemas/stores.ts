import { z } from '@hono/zod-openapi';
import { boxSchema, priceSchema, timeSchema } from './common.ts';
import { crawlSchema } from './crawls.ts';

/** How to read one store; a selector is CSS, with `@attribute` behind it when the value is not the text. */
export const recipeSchema = z
  .strictObject({
    product: z.string().min(1).max(500),
    name: z.string().min(1).max(500),
    url: z.string().min(1).max(500),
    image: z.string().max(500).optional(),
    price: z.string().max(500).optional(),
    was: z.string().max(500).optional(),
    brand: z.string().max(500).optional(),
    sku: z.string().max(500).optional(),
    next: z.string().max(500).optional(),
    browser: z.boolean().optional(),
  })
  .openapi('Recipe');

/** When a store is crawled again, with its next runs. */
export const scheduleSchema = z
  .object({
    cron: z
      .string()
      .openapi({ description: 'Minute, hour, day of month, month, day of week', example: '0 3 * * *' }),
    timeZone: z.string().openapi({ example: 'Europe/London' }),
    nextRuns: z.array(timeSchema).openapi({ description: 'The next five' }),
  })
  .openapi('Schedule');

/** A schedule as a person gives it. */
export const scheduleInputSchema = z
  .strictObject({
    cron: z
      .string()
      .min(1)
      .max(100)
      .openapi({ description: 'Cron, or words: every day at 03:00', example: 'every day at 03:00' }),
    timeZone: z.string().min(1).max(64).default('UTC'),
  })
  .openapi('ScheduleInput');

/** A store with its health. */
export const storeSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    url: z.string().nullable().openapi({ description: 'Where a crawl starts; null for imports' }),
    recipe: recipeSchema.nullable(),
    schedule: scheduleSchema.nullable(),
    currency: z.string().nullable(),
    paused: z.boolean(),
    addedAt: timeSchema,
    products: z.int().openapi({ description: 'Still sold' }),
    health: z.enum(['good', 'failing', 'paused', 'never_crawled', 'crawling']),
    lastCrawl: crawlSchema.nullable(),
    recentCrawls: z.array(crawlSchema).openapi({ description: 'The last thirty, oldest first' }),
  })
  .openapi('Store');

/** Every store. */
export const storeListSchema = z.object({ stores: z.array(storeSchema) }).openapi('StoreList');

const address = z.url({ protocol: /^https?$/ }).max(2000);
const currency = z.string().regex(/^[A-Z]{3}$/, 'Expected an ISO 4217 code');

/** A store to add. */
export const storeInputSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9-]{1,63}$/, 'Expected 1 to 63 of a-z, 0-9 and -')
      .optional()
      .openapi({ description: 'Default: made from the name' }),
    name: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .optional()
      .openapi({ description: "Default: the shop's own, as its page says it, else its host" }),
    url: address,
    recipe: recipeSchema.nullable().default(null),
    schedule: scheduleInputSchema.nullable().default(null),
    currency: currency.nullable().default(null),
    paused: z.boolean().default(false),
  })
  .openapi('StoreInput');

/** What may change of a store; what is left out stays. */
export const storePatchSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(200).optional(),
    url: address.optional(),
    recipe: recipeSchema.nullable().optional(),
    schedule: scheduleInputSchema.nullable().optional(),
    currency: currency.nullable().optional(),
    paused: z.boolean().optional(),
  })
  .openapi('StorePatch');

/** An address to look at before it becomes a store. */
export const previewInputSchema = z
  .strictObject({
    url: address,
    recipe: recipeSchema.nullable().optional(),
    currency: currency.nullable().optional(),
  })
  .openapi('PreviewInput');

/** An address whose picture is wanted. */
export const pagePictureInputSchema = z
  .strictObject({
    url: address,
    product: z
      .string()
      .max(500)
      .nullable()
      .optional()
      .openapi({ description: 'CSS of what is around each product, as in a recipe', example: '.card' }),
  })
  .openapi('PagePictureInput');

/** How a page looks in a browser. */
export const pagePictureSchema = z
  .object({
    jpeg: z.base64().openapi({ description: 'The upper part of the page' }),
    width: z.int().openapi({ description: 'CSS pixels of what is pictured, which boxes are measured in' }),
    height: z.int(),
    boxes: z.array(boxSchema).openapi({ description: 'What the selector finds' }),
  })
  .openapi('PagePicture');

/** A product as a crawl would find it. */
export const previewProductSchema = z
  .object({
    name: z.string(),
    url: z.string(),
    image: z.string().nullable(),
    price: priceSchema.nullable(),
    was: priceSchema.nullable(),
    brand: z.string().nullable(),
    sku: z.string().nullable(),
    available: z.boolean().nullable(),
    kinds: z.array(z.string()),
    origins: z.record(z.string(), z.string()).openapi({
      description: 'Where each field came from: json-ld, recipe, microdata, …; empty when unknown',
    }),
  })
  .openapi('PreviewProduct');

/** What a crawl of the address would find. */
export const previewSchema = z
  .object({
    platform: z.string(),
    name: z.string().nullable().openapi({ description: "The shop's own name, where the page says it" }),
    products: z.array(previewProductSchema),
    next: z.string().nullable(),
  })
  .openapi('StorePreview');
