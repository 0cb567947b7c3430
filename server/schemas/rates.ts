import { z } from '@hono/zod-openapi';

const code = z.string().regex(/^[A-Z]{3}$/);

/** What currencies were worth on one day; nulls and no rates where the operator gives none. */
export const ratesSchema = z
  .object({
    base: code.nullable().openapi({ description: 'ISO 4217; null: there are no rates', example: 'EUR' }),
    date: z.string().nullable().openapi({ description: 'The day of the rates', example: '2026-11-20' }),
    rates: z.record(code, z.number().positive()).openapi({
      description: 'How much of each currency one unit of the base was worth, by ISO 4217 code',
      example: { GBP: 0.88, USD: 1.16 },
    }),
  })
  .openapi('Rates');
