import type { AddressRules } from './check-address.ts';
import { SkipPageError } from './crawl-error.ts';
import { fetchRobots } from './fetch-robots.ts';
import { followRedirects } from './follow-redirects.ts';
import { openAgent } from './open-agent.ts';
import { openPaces, type Pace, type Paces } from './paces.ts';
import { openPatience, type Patience } from './patience.ts';
import { type Fetched, type RequestOptions, requestOnce } from './request.ts';
import type { Robots } from './robots.ts';

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
  /** Leaves the host alone until then, as it asked for in an earlier process. */
  rest(url: string, until: Date): void;
  close(): Promise<void>;
}

export interface FetcherOptions extends AddressRules {
  /** Milliseconds between two requests to one host, unless its robots.txt asks for more. Not kept on loopback. */
  readonly paceMs?: number;
  /** Requests to one host at the same time. */
  readonly atOnce?: number;
  /** Most milliseconds for one request, unless it says otherwise. */
  readonly timeoutMs?: number;
  /** The paces of hosts that others ask, too; default: nobody else does. */
  readonly paces?: Paces;
}

/** A site: a host under one protocol. */
interface Host {
  readonly pace: Pace;
  readonly robots: Robots;
  readonly patience: Patience;
}

/** How often a host is asked for its robots.txt before it is left alone. */
const mostRobotsTries = 5;

/** Opens a fetcher; whoever opens it closes it. */
export function openFetcher({
  paceMs = 400,
  atOnce = 4,
  timeoutMs = 30_000,
  paces = openPaces(),
  ...rules
}: FetcherOptions): Fetcher {
  const agent = openAgent(rules);
  const joined = joinPaces(paces, { paceMs, atOnce });
  const hosts = new Map<string, Promise<Host>>();
  const hostOf = async (url: string): Promise<Host> => {
    const { origin } = new URL(url);
    const known = hosts.get(origin);
    if (known !== undefined) return known;
    const pace = joined.find(url);
    pace.rest.check(url);
    const opening = openHost(origin, pace);
    hosts.set(origin, opening);
    opening.catch((cause) => forget(origin, cause));
    return opening;
  };
  // Whoever tries again asks for robots.txt again, but not for each picture of a host that never answers.
  const failures = new Map<string, number>();
  const forget = (origin: string, cause: unknown) => {
    const count = (failures.get(origin) ?? 0) + 1;
    failures.set(origin, count);
    hosts.delete(origin);
    if (count >= mostRobotsTries) hosts.set(origin, leaveAlone(origin, cause));
  };
  const openHost = async (origin: string, pace: Pace): Promise<Host> => {
    const robots = await pace.rest.ask(origin, () => fetchRobots(origin, agent));
    pace.slowTo(robots.delayMs ?? 0);
    return { pace, robots, patience: openPatience(timeoutMs) };
  };
  const check = async (url: string): Promise<Host> => {
    const host = await hostOf(url);
    if (host.robots.mayVisit(url)) return host;
    throw new SkipPageError('robots_disallowed', `The site's robots.txt asks not to visit ${url}`, { url });
  };
  const inTurn: Fetcher['inTurn'] = async (url, ask, signal = null) => {
    const { pace } = await check(url);
    return pace.inTurn(url, ask, signal);
  };
  return {
    inTurn,
    fetch(url, { tries = 1, ...options } = {}) {
      const visit = async (at: string) => {
        const { patience } = await check(at);
        const ask = async () => {
          const startedAt = performance.now();
          const answer = await requestOnce(agent, at, { timeoutMs: patience.limitMs(tries), ...options });
          patience.answered(performance.now() - startedAt);
          return answer;
        };
        return inTurn(at, ask, options.signal);
      };
      // Where a redirect leads is a visit of its own, at its host's pace.
      return followRedirects(url, visit);
    },
    robots: async (url) => (await hostOf(url)).robots,
    rest: (url, until) => joined.find(url).rest.begin(until.getTime()),
    close() {
      joined.leave();
      return agent.close();
    },
  };
}

/** The paces of the hosts that one fetcher asks, until it leaves them. */
function joinPaces(
  paces: Paces,
  { paceMs, atOnce }: Required<Pick<FetcherOptions, 'paceMs' | 'atOnce'>>,
): { find(url: string): Pace; leave(): void } {
  const joined = new Map<string, Pace>();
  let isClosed = false;
  return {
    find(url) {
      const { host, hostname } = new URL(url);
      if (isClosed) throw new TypeError(`Expected an open fetcher for ${url}`);
      const pace =
        joined.get(host) ?? paces.join(host, { everyMs: isLoopback(hostname) ? 0 : paceMs, atOnce });
      joined.set(host, pace);
      return pace;
    },
    leave() {
      isClosed = true;
      for (const pace of joined.values()) pace.leave();
    },
  };
}

/** A host that nothing is asked of any more. */
function leaveAlone(url: string, cause: unknown): Promise<never> {
  const message = `Expected to learn what the robots.txt of ${url} asks, but it cannot be had`;
  const left = Promise.reject(new SkipPageError('robots_unanswered', message, { url, cause }));
  left.catch(() => {});
  return left;
}

function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}
