import { z } from '@hono/zod-openapi';
import type { ModelQualityReply } from '../replies.ts';

type Measurement = ModelQualityReply['measurements'][number];

const figures = z.record(z.string(), z.unknown());

/**
 * Each set of photos that was measured on, with its numbers; what stands beside them in words stays in the card.
 *
 * @param categories the model's own: figures by category are told from other nested ones by these
 */
export function toMeasurements(
  quality: Readonly<Record<string, unknown>>,
  categories: readonly string[],
): Measurement[] {
  const sets = Object.entries(quality).map(([set, measured]) => toMeasurement(set, measured, categories));
  // A card may also keep figures beside its sets, or have no sets at all. A count of photos alone tells nothing.
  const beside = { set: 'all', figures: toNumbers(quality), byCategory: {} };
  return [beside, ...sets].filter(({ figures }) => Object.keys(figures).some((name) => name !== 'photos'));
}

function toMeasurement(set: string, measured: unknown, categories: readonly string[]): Measurement {
  const entries = Object.entries(figures.safeParse(measured).data ?? {});
  const nested = entries.map(([name, value]) => [name, toNumbers(value)] as const);
  const others = nested.filter(([, numbers]) => !categories.some((category) => category in numbers));
  const flattened = others.flatMap(([name, numbers]) =>
    Object.entries(numbers).map(([key, value]) => [`${name} ${key}`, value] as const),
  );
  return {
    set,
    figures: { ...toNumbers(measured), ...Object.fromEntries(flattened) },
    byCategory: turnAround(nested, categories),
  };
}

/** From figures by category to categories with their figures. */
function turnAround(
  nested: readonly (readonly [string, Readonly<Record<string, number>>])[],
  categories: readonly string[],
): Measurement['byCategory'] {
  const rows = categories.map((category) => {
    const own = nested.flatMap(([name, numbers]) =>
      numbers[category] === undefined ? [] : [[name, numbers[category]] as const],
    );
    return [category, Object.fromEntries(own)] as const;
  });
  return Object.fromEntries(rows.filter(([, own]) => Object.keys(own).length > 0));
}

function toNumbers(value: unknown): Record<string, number> {
  const entries = Object.entries(figures.safeParse(value).data ?? {});
  return Object.fromEntries(
    entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}
