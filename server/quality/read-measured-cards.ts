import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '@hono/zod-openapi';
import type { ModelQualityReply } from '../replies.ts';
import { listPlots } from './list-plots.ts';
import { toMeasurements } from './to-measurements.ts';

const card = z.object({
  name: z.string(),
  task: z.string(),
  sha256: z.string(),
  licence: z.string().catch(''),
  trainingData: z
    .array(z.object({ name: z.string(), licence: z.string(), photos: z.number().nullable().catch(null) }))
    .catch([]),
  categories: z.array(z.string()).catch([]),
  quality: z.record(z.string(), z.unknown()).catch({}),
});

/** What the cards in a folder say of the weights in use: what they were trained on, and how well they did on photos that they were not. */
export async function readMeasuredCards(
  folder: string,
  inUse: readonly string[],
): Promise<readonly ModelQualityReply[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const cards = await Promise.all(names.map(async (name) => readCard(folder, name.replace(/\.json$/, ''))));
  return cards.filter((found) => found !== null && inUse.includes(found.sha256)) as ModelQualityReply[];
}

/** Null for a file that is no card. */
async function readCard(folder: string, name: string): Promise<ModelQualityReply | null> {
  const { data } = card.safeParse(parseJson(await readFile(join(folder, `${name}.json`), 'utf8')));
  if (!data) return null;
  const { quality, categories, ...rest } = data;
  return { ...rest, measurements: toMeasurements(quality, categories), plots: await listPlots(folder, name) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
