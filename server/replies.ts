// What the server answers, as types. The page imports these with `import type` and nothing else from here.
import type { z } from '@hono/zod-openapi';
import type { boxSchema, priceSchema, problemSchema } from './schemas/common.ts';
import type {
  crawlDetailSchema,
  crawledPagesSchema,
  crawlListSchema,
  crawlNoteSchema,
  crawlSchema,
} from './schemas/crawls.ts';
import type { healthSchema, mapPointSchema, mapSchema, sampleListSchema } from './schemas/insight.ts';
import type {
  garmentSchema,
  matchesSchema,
  matchSchema,
  outfitPartSchema,
  outfitSchema,
} from './schemas/matches.ts';
import type { productDetailSchema, productListSchema, productSchema } from './schemas/products.ts';
import type { likenessSchema, modelQualitySchema, qualitySchema } from './schemas/quality.ts';
import type { ratesSchema } from './schemas/rates.ts';
import type {
  pagePictureInputSchema,
  pagePictureSchema,
  previewInputSchema,
  previewProductSchema,
  previewSchema,
  recipeSchema,
  scheduleInputSchema,
  scheduleSchema,
  storeInputSchema,
  storeListSchema,
  storePatchSchema,
  storeSchema,
} from './schemas/stores.ts';

/** An amount of money in the currency's smallest unit. */
export type PriceReply = z.infer<typeof priceSchema>;
/** Pixels of the upright photo or picture. */
export type BoxReply = z.infer<typeof boxSchema>;
/** The body of every error: RFC 9457, with a stable `code`. */
export type ProblemReply = z.infer<typeof problemSchema>;

/** `POST /api/outfits`. */
export type OutfitReply = z.infer<typeof outfitSchema>;
/** One line of `POST /api/outfits` as it is streamed. */
export type OutfitPartReply = z.infer<typeof outfitPartSchema>;
/** A garment of the photo with the products like it. */
export type GarmentReply = z.infer<typeof garmentSchema>;
/** A product that looks like a crop of the photo. */
export type MatchReply = z.infer<typeof matchSchema>;
/** `POST /api/matches`. */
export type MatchesReply = z.infer<typeof matchesSchema>;

/** A product of the catalogue. */
export type ProductReply = z.infer<typeof productSchema>;
/** `GET /api/products/:id`, and the answer of its PATCH. */
export type ProductDetailReply = z.infer<typeof productDetailSchema>;
/** `GET /api/products`. */
export type ProductListReply = z.infer<typeof productListSchema>;

/** `GET /api/stores/:id`, and the answer of POST and PATCH. */
export type StoreReply = z.infer<typeof storeSchema>;
/** `GET /api/stores`. */
export type StoreListReply = z.infer<typeof storeListSchema>;
/** The body of `POST /api/stores`. */
export type StoreInput = z.input<typeof storeInputSchema>;
/** The body of `PATCH /api/stores/:id`. */
export type StorePatch = z.input<typeof storePatchSchema>;
/** How to read one store. */
export type RecipeReply = z.infer<typeof recipeSchema>;
/** `POST /api/schedules`: what the words mean and when it would run. */
export type ScheduleReply = z.infer<typeof scheduleSchema>;
/** The body of `POST /api/schedules`. */
export type ScheduleInput = z.input<typeof scheduleInputSchema>;
/** The body of `POST /api/stores/preview`. */
export type PreviewInput = z.input<typeof previewInputSchema>;
/** `POST /api/stores/preview`. */
export type PreviewReply = z.infer<typeof previewSchema>;
/** The body of `POST /api/stores/picture`. */
export type PagePictureInput = z.input<typeof pagePictureInputSchema>;
/** `POST /api/stores/picture`. */
export type PagePictureReply = z.infer<typeof pagePictureSchema>;
/** A product as a crawl would find it. */
export type PreviewProductReply = z.infer<typeof previewProductSchema>;

/** A crawl: what it did so far; the 202 of `POST /api/stores/:id/crawls`, and the data of `progress` and `end` events. */
export type CrawlReply = z.infer<typeof crawlSchema>;
/** `GET /api/crawls/:id`. */
export type CrawlDetailReply = z.infer<typeof crawlDetailSchema>;
/** `GET /api/crawls`. */
export type CrawlListReply = z.infer<typeof crawlListSchema>;
/** One line of a crawl's log; the data of `note` events. */
export type CrawlNoteReply = z.infer<typeof crawlNoteSchema>;

/** `GET /api/crawls/:id/pages`. */
export type CrawledPagesReply = z.infer<typeof crawledPagesSchema>;

/** `GET /api/map?category=`. */
export type MapReply = z.infer<typeof mapSchema>;
/** A product on the map. */
export type MapPointReply = z.infer<typeof mapPointSchema>;
/** `GET /api/health`. */
export type HealthReply = z.infer<typeof healthSchema>;
/** `GET /api/quality`. */
export type QualityReply = z.infer<typeof qualitySchema>;
/** What a model card says of weights in use. */
export type ModelQualityReply = z.infer<typeof modelQualitySchema>;
/** How like its nearest neighbour a product of a category is. */
export type LikenessReply = z.infer<typeof likenessSchema>;
/** `GET /api/rates`. */
export type RatesReply = z.infer<typeof ratesSchema>;
/** `GET /api/samples`. */
export type SampleListReply = z.infer<typeof sampleListSchema>;
