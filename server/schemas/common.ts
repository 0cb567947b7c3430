import { z } from '@hono/zod-openapi';

/** An amount of money in the currency's smallest unit. */
export const priceSchema = z
  .object({
    minorUnits: z.int().min(0).openapi({ description: 'Pence, cents, whole yen', example: 7900 }),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .openapi({ description: 'ISO 4217', example: 'GBP' }),
  })
  .openapi('Price');

/** A rectangle in pixels of the upright photo; right and bottom edges are excluded. */
export const boxSchema = z
  .object({ left: z.number(), top: z.number(), width: z.number().positive(), height: z.number().positive() })
  .openapi('Box');

/** ISO 8601, UTC. */
export const timeSchema = z
  .string()
  .openapi({ description: 'ISO 8601, UTC', example: '2026-01-31T03:00:00.000Z' });

/** RFC 9457 problem details. */
export const problemSchema = z
  .object({
    type: z.string().openapi({ example: 'about:blank' }),
    title: z.string().openapi({ example: 'Not Found' }),
    status: z.int(),
    detail: z.string().openapi({ description: 'What happened and what to do next' }),
    code: z.string().openapi({ description: 'Stable; callers may switch on it', example: 'not_found' }),
    requestId: z.string().optional(),
  })
  .openapi('Problem');
