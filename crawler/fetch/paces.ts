import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';
import { openRest, type Rest } from './rest.ts';

/** How one of those who ask a host wants to ask it. */
export interface PaceWish {
  /** Milliseconds between the beginnings of two requests; 0: none. */
  readonly everyMs: number;
  /** Requests at the same time. */
  readonly atOnce: number;
}

/** A host's pace, shared by all who ask it: the slowest wish holds for each of them. */
export interface Pace {
  /** The host's patience: for what is asked out of turn. */
  readonly rest: Rest;
  /** Asks in its turn; neither a stop nor a host that rests is waited for. @throws {ThrottledError} while the host rests */
  inTurn<Result>(url: string, ask: () => Promise<Result>, signal?: AbortSignal | null): Promise<Result>;
  /** Wishes for more milliseconds between two requests; fewer than before change nothing. */
  slowTo(everyMs: number): void;
  /** Ends the wish: its owner asks nothing any more. */
  leave(): void;
}

/** The paces of all hosts that are asked. */
export interface Paces {
  /** @param host as in `URL.host`, with its port; whoever joins leaves */
  join(host: string, wish: PaceWish): Pace;
  /** Hosts that are known: those that are asked, and those that rest still. */
  readonly size: number;
}

/** Hosts that nobody asks and that rest still, remembered at most; a hostile shop can name any number. */
const mostResting = 1000;

/** Opens the paces that crawls of one process share; a host is forgotten when nobody asks it and its rest is over. */
export function openPaces(): Paces {
  const asked = new Map<string, HostPace>();
  const resting = new Map<string, HostPace>();
  const forget = () => {
    for (const [host, { rest }] of resting)
      if (rest.isOver() || resting.size > mostResting) resting.delete(host);
  };
  return {
    join(host, wish) {
      forget();
      const pace = asked.get(host) ?? resting.get(host) ?? openHostPace();
      asked.set(host, pace);
      resting.delete(host);
      return joinPace(pace, wish, () => {
        asked.delete(host);
        resting.set(host, pace);
        forget();
      });
    },
    get size() {
      forget();
      return asked.size + resting.size;
    },
  };
}

interface HostPace extends Pick<Pace, 'rest' | 'inTurn'> {
  /** What those who ask want now; the set changes as they come and go. */
  readonly wishes: Set<{ everyMs: number; readonly atOnce: number }>;
  /** Takes a change of the wishes into account. */
  adapt(): void;
}

function joinPace(host: HostPace, { everyMs, atOnce }: PaceWish, onEmpty: () => void): Pace {
  const wish = { everyMs, atOnce };
  host.wishes.add(wish);
  host.adapt();
  return {
    rest: host.rest,
    inTurn: host.inTurn,
    slowTo(slower) {
      wish.everyMs = Math.max(wish.everyMs, slower);
    },
    leave() {
      if (!host.wishes.delete(wish)) return;
      host.adapt();
      if (host.wishes.size === 0) onEmpty();
    },
  };
}

function openHostPace(): HostPace {
  const wishes: HostPace['wishes'] = new Set();
  const queue = new PQueue({ concurrency: 1 });
  const waitTurn = openTurns(() => Math.max(0, ...[...wishes].map(({ everyMs }) => everyMs)));
  const rest = openRest();
  return {
    ...{ wishes, rest },
    adapt() {
      if (wishes.size > 0) queue.concurrency = Math.min(...[...wishes].map(({ atOnce }) => atOnce));
    },
    // A stop must not wait for its turn: hosts may ask for a minute between two visits.
    inTurn: (url, ask, signal = null) =>
      queue.add(
        async () => {
          await waitTurn(() => rest.check(url), signal);
          return rest.ask(url, ask);
        },
        signal === null ? {} : { signal },
      ),
  };
}

/** Lets one after the other through, so many milliseconds apart. The function given refuses, by throwing, who need not wait. */
function openTurns(everyMs: () => number) {
  const turns = new PQueue({ concurrency: 1 });
  let lastAt = Number.NEGATIVE_INFINITY;
  return async (check: () => void, signal: AbortSignal | null): Promise<void> => {
    if (everyMs() === 0) return;
    const options = signal === null ? {} : { signal };
    const wait = async () => {
      check();
      // Whoever joins meanwhile may want more.
      for (let waitMs = toWait(); waitMs > 0; waitMs = toWait()) await sleep(waitMs, undefined, options);
      lastAt = performance.now();
    };
    const toWait = () => Math.ceil(lastAt + everyMs() - performance.now());
    await turns.add(wait, options);
  };
}
