import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '@hono/zod-openapi';
import type { ModelQualityReply } from '../replies.ts';

const figures = z.record(z.string(), z.unknown());
const card = z.object({
  name: z.string(),
  task: z.string(),
  sha256: z.string(),
  licence: z.string().catch(''),
  trainingData: z
    .array(z.object({ name: z.string(), licence: z.string(), photos: z.number().nullable().catch(null) }))
    .catch([]),
  quality: figures.catch({}),
});

/** What the cards in a folder say of the weights in use: what they were trained on, and how well they did on photos that they were not. */
export async function readMeasuredCards(
  folder: string,
  inUse: readonly string[],
): Promise<readonly ModelQualityReply[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const cards = await Promise.all(
    names.map(async (name) => parseCard(await readFile(join(folder, name), 'utf8'))),
  );
  return cards.filter((found) => found !== null && inUse.includes(found.sha256)) as ModelQualityReply[];
}

/** Null for a file that is no card. */
function parseCard(text: string): ModelQualityReply | null {
  const { data } = card.safeParse(parseJson(text));
  if (!data) return null;
  const { quality, ...rest } = data;
  return { ...rest, measurements: toMeasurements(quality) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Each set of photos that was measured on, with its numbers; what stands beside them in words stays in the card. */
function toMeasurements(quality: Readonly<Record<string, unknown>>): ModelQualityReply['measurements'] {
  const sets = Object.entries(quality).map(([set, measured]) => toMeasurement(set, measured));
  // A card may also keep figures beside its sets, or have no sets at all.
  return [toMeasurement('all', quality), ...sets].filter(({ figures }) => Object.keys(figures).length > 0);
}

function toMeasurement(set: string, measured: unknown): ModelQualityReply['measurements'][number] {
  const numbers = Object.entries(figures.safeParse(measured).data ?? {}).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return { set, figures: Object.fromEntries(numbers) };
}
