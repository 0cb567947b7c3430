import { z } from '@hono/zod-openapi';
import type { Price } from '../crawler/price.ts';
import type { Box } from '../photo/photo.ts';
import { invalidRequest } from './open-api.ts';
import { RequestError } from './request-error.ts';

/** What a request for matches asks, beside its photo. */
export interface MatchFields {
  readonly category: string | null;
  readonly box: Box | null;
  readonly limit: number;
  /** As the request names them: ids or names, or several with commas between. */
  readonly stores: readonly string[];
  readonly maxPrice: Price | null;
}

const text = z.preprocess((value) => (value === '' ? undefined : value), z.string().max(200).optional());
const number = z.preprocess((value) => (value === '' ? undefined : value), z.coerce.number().optional());

/** The form's fields; empty ones count as left out. */
export const matchFieldsSchema = z.object({
  category: text,
  box: z.unknown().optional(),
  limit: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number().int().min(1).max(100).default(5),
  ),
  maxPrice: number.pipe(z.int().min(0).optional()),
  currency: text.pipe(
    z
      .string()
      .regex(/^[A-Za-z]{3}$/, 'Expected an ISO 4217 code')
      .optional(),
  ),
  store: z.union([text, z.array(z.string().max(200)).max(50)]),
});

/** @throws {RequestError} invalid_request, invalid_box */
export function readMatchFields(fields: Readonly<Record<string, unknown>>): MatchFields {
  const { data, error } = matchFieldsSchema.safeParse(fields);
  if (error) throw invalidRequest(error);
  const box = data.box === undefined || data.box === '' ? null : parseBox(data.box);
  return {
    category: data.category ?? null,
    box,
    limit: data.limit,
    stores: [data.store ?? []].flat(),
    maxPrice: toMaxPrice(data),
  };
}

function toMaxPrice({ maxPrice, currency }: z.output<typeof matchFieldsSchema>): Price | null {
  if (maxPrice !== undefined && currency !== undefined)
    return { minorUnits: maxPrice, currency: currency.toUpperCase() };
  if (maxPrice === undefined && currency === undefined) return null;
  throw new RequestError(
    422,
    'invalid_request',
    'A highest price needs both maxPrice, in minor units, and currency.',
  );
}

/** `12,40,200,310` (left, top, width, height), or the same as JSON with names. */
function parseBox(value: unknown): Box {
  const box = typeof value === 'string' ? fromText(value) : value;
  const { data } = boxFields.safeParse(box);
  if (data === undefined)
    throw new RequestError(
      422,
      'invalid_box',
      'Expected a box as left,top,width,height in pixels of the upright photo.',
    );
  return data;
}

const boxFields = z.object({
  left: z.number(),
  top: z.number(),
  width: z.number().positive(),
  height: z.number().positive(),
});

function fromText(value: string): unknown {
  if (value.trimStart().startsWith('{')) return parseJson(value);
  const [left, top, width, height, ...more] = value
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  return more.length > 0 ? null : { left, top, width, height };
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}
