import { z } from 'zod';

const triple = z.tuple([z.number(), z.number(), z.number()]);
const side = z.number().int().min(32).max(2048);
const plainFile = z.string().regex(/^[\w.-]+$/, 'must be a plain file name');
const labelled = z.object({ name: z.string(), labels: z.array(z.string()).min(1) });

const input = z.object({
  name: z.string(),
  /** Side of the square that pictures are prepared for, pixels. */
  size: side,
  /** Sides that the network was measured at; others may work. */
  sizes: z.array(side).optional(),
  layout: z.literal('nchw'),
  channels: z.enum(['rgb', 'bgr']),
  /** Applied as (value / 255 − mean) / std, per channel in the order of `channels`. */
  mean: triple,
  std: triple.refine((values) => values.every((value) => value > 0), 'must be above 0'),
  /** How a picture meets the square; see toInput in detector/ and embedder/. */
  resize: z.string(),
  /** Grey level of the padding, 0..255. */
  padValue: z.number().min(0).max(255).default(114),
});

const common = z.object({
  name: z.string(),
  /** File name of the weights, beside the card. */
  file: plainFile,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  input,
});

const categories = z.array(z.string().min(1)).min(1);

const detection = common.extend({
  task: z.literal('detection'),
  outputs: z.object({ boxes: z.object({ name: z.string(), layout: z.literal('yolov5') }) }),
  categories,
  minScore: z.number().min(0).max(1),
  /** Intersection over union, 0..1, above which the worse of two boxes of a category is dropped. */
  maxOverlap: z.number().min(0).max(1),
  /** Whether to look at the mirror image as well: better boxes and scores for twice the time. */
  mirror: z.boolean().default(true),
  /** File name of the card, beside this one, of the network that looks at each box again. */
  refiner: plainFile.optional(),
});

const refinement = common.extend({
  task: z.literal('refinement'),
  outputs: z.object({ scores: z.object({ name: z.string() }) }),
  categories,
  /** Margin around a box on each side, as a fraction of its width or height. */
  cropMargin: z.number().min(0).max(1),
});

const embedding = common.extend({
  task: z.literal('embedding'),
  outputs: z.object({
    embedding: z.object({ name: z.string(), dimensions: z.number().int().min(1) }),
    types: labelled.optional(),
    colours: labelled.optional(),
  }),
  /** Margin around a garment's box, as a fraction of its longer side. */
  cropMargin: z.number().min(0).max(1).default(0),
});

/** What a model card must say for the network to be run; it says more for people to read. */
export const modelCard = z.discriminatedUnion('task', [detection, refinement, embedding]);

export type DetectionCard = Readonly<z.infer<typeof detection>>;
export type RefinementCard = Readonly<z.infer<typeof refinement>>;
export type EmbeddingCard = Readonly<z.infer<typeof embedding>>;
export type ModelCard = DetectionCard | RefinementCard | EmbeddingCard;
