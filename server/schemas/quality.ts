import { z } from '@hono/zod-openapi';

/** What the pictures of a measurement may show. */
export const plotKinds = ['precision-recall', 'f1', 'confusion'] as const;

/** What a model card says of weights in use. */
export const modelQualitySchema = z
  .object({
    name: z.string(),
    task: z.string().openapi({ description: 'detection, refinement (of detections) or embedding' }),
    sha256: z.string(),
    licence: z.string(),
    trainingData: z.array(z.object({ name: z.string(), licence: z.string(), photos: z.number().nullable() })),
    measurements: z
      .array(
        z.object({
          set: z.string(),
          figures: z.record(z.string(), z.number()),
          byCategory: z.record(z.string(), z.record(z.string(), z.number())).openapi({
            description: 'Figures of each category, where there are some',
            example: { shirt: { AP50: 0.52, AP50to95: 0.29, garments: 192 } },
          }),
        }),
      )
      .openapi({
        description:
          'By set of photos, `all` for figures of no single set; on photos that the weights were not trained on. A refiner is measured with its detector',
      }),
    plots: z
      .array(z.object({ set: z.string(), kind: z.enum(plotKinds), image: z.string() }))
      .openapi({ description: 'Pictures of the same, with their paths on this server' }),
  })
  .openapi('ModelQuality');

/** How like its nearest neighbour a product of a category is. */
export const likenessSchema = z
  .object({
    category: z.string(),
    products: z.int(),
    asked: z.int().openapi({ description: 'Products that were asked for their nearest neighbour' }),
    bins: z.array(z.int()).openapi({ description: 'Counts by similarity: twenty bins of 0.05 from 0 to 1' }),
  })
  .openapi('Likeness');

/** How good the answers are. */
export const qualitySchema = z
  .object({ models: z.array(modelQualitySchema), likeness: z.array(likenessSchema) })
  .openapi('Quality');
