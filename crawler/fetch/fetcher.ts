import PQueue from 'p-queue';
import type { AddressRules } from './check-address.ts';
import { SkipPageError, ThrottledError } from './crawl-error.ts';
import { openAgent } from './open-agent.ts';
import { openPatience, type Patience } from './patience.ts';
import { type Fetched, type RequestOptions, request } from './request.ts';
import { openRest, type Rest } from './rest.ts';
import { allForbidden, noRobots, parseRobots, type Robots } from './robots.ts';

/** Fetches politely: one pace per host, robots.txt obeyed, addresses checked. */
export interface Fetcher {
  /**
   * @param options.tries which try this is, from 1: early ones end where the host usually answers sooner
   * @throws {SkipPageError | ThrottledError}
   */
  fetch(url: string, options?: RequestOptions & { readonly tries?: number }): Promise<Fetched>;
  /**
   * Has something else ask the host, a browser: in its turn, at its pace, and only what robots.txt allows.
   *
   * @throws {SkipPageError | ThrottledError} and whatever `ask` does
   */
  inTurn<Result>(url: string, ask: () => Promise<Result>, signal?: AbortSignal | null): Promise<Result>;
  /** What the site's robots.txt says; read once per host. */
  robots(url: string): Promise<Robots>;
  close(): Promise<void>;
}

export interface FetcherOptions extends AddressRules {
  /** Milliseconds between two requests to one host, unless its robots.txt asks for more. Not kept on loopback. */
  readonly paceMs?: number;
  /** Requests to one host at the same time. */
  readonly atOnce?: number;
  /** Most milliseconds for one request, unless it says otherwise. */
  readonly timeoutMs?: number;
}

interface Host {
  readonly queue: PQueue;
  readonly robots: Robots;
  readonly patience: Patience;
  readonly rest: Rest;
}

/** Opens a fetcher; whoever opens it closes it. */
export function openFetcher({
  paceMs = 400,
  atOnce = 4,
  timeoutMs = 30_000,
  ...rules
}: FetcherOptions): Fetcher {
  const agent = openAgent(rules);
  const hosts = new Map<string, Promise<Host>>();
  const hostOf = (url: string): Promise<Host> => {
    const { origin, hostname } = new URL(url);
    const known = hosts.get(origin) ?? openHost(origin, isLoopback(hostname) ? 0 : paceMs);
    hosts.set(origin, known);
    return known;
  };
  const openHost = async (origin: string, pace: number): Promise<Host> => {
    const robots = await fetchRobots(origin, (url) =>
      request(agent, url, { accept: 'text/plain,*/*;q=0.5', maxBytes: 500_000, timeoutMs: 15_000 }),
    );
    const intervalMs = Math.max(pace, robots.delayMs ?? 0);
    const queue =
      intervalMs > 0
        ? new PQueue({ concurrency: atOnce, interval: intervalMs, intervalCap: 1 })
        : new PQueue({ concurrency: atOnce });
    return { queue, robots, patience: openPatience(timeoutMs), rest: openRest() };
  };
  const check = async (url: string): Promise<Host> => {
    const host = await hostOf(url);
    if (host.robots.mayVisit(url)) return host;
    throw new SkipPageError('robots_disallowed', `The site's robots.txt asks not to visit ${url}`, { url });
  };
  const inTurn: Fetcher['inTurn'] = async (url, ask, signal = null) => {
    const { queue, rest } = await check(url);
    // A stop must not wait for its turn: hosts may ask for half a minute between two visits.
    return queue.add(() => rest(url, ask), signal === null ? {} : { signal });
  };
  return {
    inTurn,
    async fetch(url, { tries = 1, ...options } = {}) {
      const { patience } = await check(url);
      const ask = async () => {
        const startedAt = performance.now();
        const limits = { timeoutMs: patience.limitMs(tries), check };
        const fetched = await request(agent, url, { ...limits, ...options });
        patience.answered(performance.now() - startedAt);
        return fetched;
      };
      return inTurn(url, ask, options.signal);
    },
    robots: async (url) => (await hostOf(url)).robots,
    close: () => agent.close(),
  };
}

function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127\.|\[::1\])/.test(hostname);
}

async function fetchRobots(origin: string, fetch: (url: string) => Promise<Fetched>): Promise<Robots> {
  const url = `${origin}/robots.txt`;
  try {
    const { bytes } = await fetch(url);
    return parseRobots(url, new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SkipPageError && error.status !== null && error.status < 500) return noRobots;
    if (error instanceof SkipPageError && error.code === 'blocked_address') throw error;
    if (error instanceof SkipPageError || error instanceof ThrottledError)
      return error instanceof SkipPageError && error.status === null ? noRobots : allForbidden;
    throw error;
  }
}
