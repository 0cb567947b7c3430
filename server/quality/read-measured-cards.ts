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
  refiner: z.string().optional(),
  quality: z.record(z.string(), z.unknown()).catch({}),
});

/** What a card says, and the files of the cards that it is and names. */
interface MeasuredCard {
  readonly file: string;
  readonly refiner: string | undefined;
  readonly reply: ModelQualityReply;
}

/**
 * What the cards in a folder say of the weights in use, and of the refiners that those name: what they were trained on, and how well
 * they did on photos that they were not.
 */
export async function readMeasuredCards(
  folder: string,
  inUse: readonly string[],
): Promise<readonly ModelQualityReply[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const cards = (await Promise.all(files.map((file) => readCard(folder, file)))).filter(
    (found) => found !== null,
  );
  const used = cards.filter(({ reply }) => inUse.includes(reply.sha256));
  const named = used.map(({ refiner }) => refiner);
  return cards.filter((one) => used.includes(one) || named.includes(one.file)).map(({ reply }) => reply);
}

/** Null for a file that is no card. */
async function readCard(folder: string, file: string): Promise<MeasuredCard | null> {
  const { data } = card.safeParse(parseJson(await readFile(join(folder, file), 'utf8')));
  if (!data) return null;
  const { quality, categories, refiner, ...rest } = data;
  const plots = await listPlots(folder, file.replace(/\.json$/, ''));
  return { file, refiner, reply: { ...rest, measurements: toMeasurements(quality, categories), plots } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
