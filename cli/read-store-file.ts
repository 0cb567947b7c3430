import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { parseSchedule } from '../catalogue/crawl/schedule.ts';
import type { Schedule, Store } from '../catalogue/rows.ts';
import type { Recipe } from '../crawler/recipe.ts';
import { readStoreId } from './find-or-add-store.ts';
import { UsageError } from './report-error.ts';

const selector = z.string().min(1);

const recipe = z.strictObject({
  product: selector,
  name: selector,
  url: selector,
  image: selector.optional(),
  price: selector.optional(),
  was: selector.optional(),
  brand: selector.optional(),
  sku: selector.optional(),
  next: selector.optional(),
  browser: z.boolean().optional(),
});

const storeFile = z.strictObject({
  id: z.string().optional(),
  name: z.string().trim().min(1).optional(),
  url: z.url({ protocol: /^https?$/ }),
  recipe: recipe.nullish(),
  schedule: z
    .union([z.string(), z.strictObject({ cron: z.string(), timeZone: z.string().default('UTC') })])
    .nullish(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code')
    .nullish(),
  paused: z.boolean().default(false),
});

/**
 * A store described in a JSON file; without an `id` its name makes one.
 *
 * @param nameStore finds the name of a store that the file does not name, by its address
 * @throws {UsageError} when the file cannot be read or says something else
 */
export async function readStoreFile(
  path: string,
  nameStore: (url: string) => Promise<string>,
): Promise<Omit<Store, 'addedAt'>> {
  const described = parse(await readText(path), path);
  const { id, url, recipe, schedule, currency, paused } = described;
  const name = described.name ?? (await nameStore(url));
  return {
    ...{ id: id ?? readStoreId(name), name, url, paused },
    // Optional selectors that are absent stay absent.
    recipe: recipe ? (recipe as Recipe) : null,
    schedule: schedule ? toSchedule(schedule, path) : null,
    currency: currency ?? null,
  };
}

/** Words ("every day at 03:00") or cron; in UTC unless it says where. */
function toSchedule(
  schedule: string | { readonly cron: string; readonly timeZone: string },
  path: string,
): Schedule {
  const { cron, timeZone } = typeof schedule === 'string' ? { cron: schedule, timeZone: 'UTC' } : schedule;
  try {
    return parseSchedule(cron, timeZone);
  } catch (cause) {
    throw new UsageError(`Expected a schedule in ${path}: ${(cause as Error).message}`, { cause });
  }
}

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause) => {
    throw new UsageError(`Expected a readable file at ${path}`, { cause });
  });
}

function parse(text: string, path: string): z.infer<typeof storeFile> {
  try {
    return storeFile.parse(JSON.parse(text));
  } catch (cause) {
    const what = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new UsageError(`Expected a store in ${path}:\n${what}`, { cause });
  }
}
