import type { z } from '@hono/zod-openapi';
import { parseSchedule } from '../catalogue/crawl/schedule.ts';
import type { Schedule, Store } from '../catalogue/rows.ts';
import { toStoreId } from '../catalogue/to-store-id.ts';
import type { Recipe } from '../crawler/recipe.ts';
import { RequestError } from './request-error.ts';
import type {
  recipeSchema,
  scheduleInputSchema,
  storeInputSchema,
  storePatchSchema,
} from './schemas/stores.ts';
import { withoutUndefined } from './without-undefined.ts';

/**
 * The store that a request describes.
 *
 * @param name for a store that the request does not name
 * @throws {RequestError} invalid_schedule
 */
export function toStore(
  input: z.output<typeof storeInputSchema>,
  { name, addedAt }: { readonly name: string; readonly addedAt: string },
): Store {
  return {
    id: input.id ?? (toStoreId(input.name ?? name) || 'store'),
    name: input.name ?? name,
    url: input.url,
    recipe: input.recipe && toRecipe(input.recipe),
    schedule: input.schedule && toSchedule(input.schedule),
    currency: input.currency,
    paused: input.paused,
    addedAt,
  };
}

/** The store after a change; throws as `toStore` does. */
export function patchStore(store: Store, patch: z.output<typeof storePatchSchema>): Store {
  const { recipe, schedule, ...plain } = patch;
  return {
    ...store,
    ...withoutUndefined(plain),
    ...(recipe === undefined ? {} : { recipe: recipe && toRecipe(recipe) }),
    ...(schedule === undefined ? {} : { schedule: schedule && toSchedule(schedule) }),
  };
}

/** A recipe without the fields that were left out. */
export function toRecipe(recipe: z.output<typeof recipeSchema>): Recipe {
  const { product, name, url } = recipe;
  return { ...withoutUndefined(recipe), product, name, url };
}

/** Understands cron and words: `every day at 03:00`. Throws invalid_schedule, also for what never comes: 30 February. */
export function toSchedule({ cron, timeZone }: z.output<typeof scheduleInputSchema>): Schedule {
  try {
    return parseSchedule(cron, timeZone);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : '';
    throw new RequestError(422, 'invalid_schedule', `The schedule is not understood: ${reason}`, { cause });
  }
}
