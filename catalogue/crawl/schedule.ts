import { Cron } from 'croner';
import type { Catalogue } from '../catalogue.ts';
import type { Crawl, Schedule, Store } from '../rows.ts';
import { isBeyondCron, toCron, toEvenPaces } from './cron-words.ts';

/**
 * A schedule from cron's five fields or from words: `every day at 03:00`, `every 6 hours`, `weekly on monday at 4am`.
 *
 * @param timeZone IANA name
 * @throws {RangeError} when it is not understood or never comes (`0 0 31 2 *`)
 */
export function parseSchedule(text: string, timeZone: string): Schedule {
  const schedule = { cron: toCron(text) ?? text.trim().replace(/\s+/g, ' '), timeZone };
  if (isBeyondCron(text))
    throw new RangeError(
      `Expected days that every week or month has, like "every monday and thursday at 06:30", but received "${text}"`,
    );
  const paces = toEvenPaces(text);
  if (paces !== null)
    throw new RangeError(
      `Expected a pace that parts the day evenly, like ${toChoice(paces)}, but received "${text}"`,
    );
  if (schedule.cron.split(' ').length !== 5)
    throw new RangeError(`Expected a schedule like "every day at 03:00" but received "${text}"`);
  if (nextRun(schedule, new Date()) === null)
    throw new RangeError(`Expected a schedule that comes but "${text}" never does`);
  return schedule;
}

function toChoice(texts: readonly string[]): string {
  return texts.map((text) => `"${text}"`).join(' or ');
}

/**
 * The first run after a moment (excluded); null when none ever comes.
 *
 * @throws {RangeError} for a cron or a time zone that is none
 */
export function nextRun({ cron, timeZone }: Schedule, after: Date): Date | null {
  try {
    return new Cron(cron, { timezone: timeZone, paused: true, mode: '5-part' }).nextRun(after);
  } catch (cause) {
    throw new RangeError(`Expected a cron and a time zone but received "${cron}" in "${timeZone}"`, {
      cause,
    });
  }
}

/** Whether a store's crawl is due: one was scheduled since the last began, or since the store was added. Missed runs count once. */
export function isDue(store: Store, lastCrawl: Pick<Crawl, 'startedAt'> | null, now: Date): boolean {
  if (store.schedule === null || store.paused || store.url === null) return false;
  const next = nextRun(store.schedule, new Date(lastCrawl?.startedAt ?? store.addedAt));
  return next !== null && next <= now;
}

/** Stores whose crawl is due. */
export function findDue(catalogue: Pick<Catalogue, 'stores' | 'crawls'>, now: Date): readonly Store[] {
  return catalogue.stores
    .list()
    .filter((store) => isDue(store, catalogue.crawls.list({ store: store.id, limit: 1 })[0] ?? null, now));
}

export interface RunScheduleOptions {
  readonly catalogue: Pick<Catalogue, 'stores' | 'crawls'>;
  /** Crawls a store; resolves when it is done. */
  readonly crawl: (store: Store) => Promise<unknown>;
  readonly signal: AbortSignal;
  /** Milliseconds between two looks at the schedules. */
  readonly everyMs?: number;
  /** The clock; for tests. */
  readonly now?: () => Date;
}

/** Crawls stores when they are due, until the signal; a store's crawl never overlaps itself. Resolves when all have ended. */
export async function runSchedule({
  catalogue,
  crawl,
  signal,
  everyMs = 20_000,
  now = () => new Date(),
}: RunScheduleOptions): Promise<void> {
  const running = new Map<string, Promise<void>>();
  while (!signal.aborted) {
    for (const store of findDue(catalogue, now())) {
      if (running.has(store.id)) continue;
      running.set(
        store.id,
        settle(crawl(store)).finally(() => running.delete(store.id)),
      );
    }
    await sleep(everyMs, signal);
  }
  await Promise.all(running.values());
}

/** A crawl that failed has recorded so itself; the schedule goes on. */
async function settle(crawl: Promise<unknown>): Promise<void> {
  await crawl.then(
    () => {},
    () => {},
  );
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end, { once: true });
  });
}
