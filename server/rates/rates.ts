import { z } from '@hono/zod-openapi';

/** What a currency was worth in others on one day. */
export interface Rates {
  /** ISO 4217 code. */
  readonly base: string;
  /** The day that the rates are of: `2026-11-20`. */
  readonly date: string;
  /** How much of each currency one unit of the base was worth, by ISO 4217 code; above 0. */
  readonly rates: Readonly<Record<string, number>>;
}

const code = z.string().regex(/^[A-Z]{3}$/);
const schema = z.object({
  base: code,
  date: z.iso.date(),
  rates: z.record(code, z.number().positive()),
});

/**
 * Rates as JSON: `{ "base": "EUR", "date": "2026-11-20", "rates": { "GBP": 0.88 } }`.
 *
 * @throws SyntaxError when it is no JSON, ZodError when it is no rates
 */
export function parseRates(text: string): Rates {
  const { base, date, rates } = schema.parse(JSON.parse(text));
  return { base, date, rates };
}
