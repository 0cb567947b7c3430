import { SkipPageError, ThrottledError } from './crawl-error.ts';

/** How often something is asked for; what hangs less often, for each time takes long. */
const mostTries = 5;
const mostTimeouts = 3;

/** Milliseconds before the second try, and when a server asks for patience without saying how long; times the tries so far. */
const backoffMs = 250;
const patienceMs = 1000;

/** The longest wait that is sat out by whoever does not say how much time there is, milliseconds. */
const longestWaitMs = 10 * 60_000;

/**
 * Asks up to five times, where asking again may help: for what no frontier keeps.
 *
 * @param run told which try it is, from 1
 * @param endsAt milliseconds since the epoch: a server that asks to wait for longer is not waited for; default: ten minutes from each wait on
 * @throws as the last try does; the signal's reason when it ends the waiting
 */
export async function tryAgain<Result>(
  run: (tries: number) => Promise<Result>,
  signal: AbortSignal | null = null,
  endsAt?: number,
): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await run(tries);
    } catch (error) {
      const waitMs = toWait(error, tries, endsAt);
      if (waitMs === null) throw error;
      await sleep(waitMs, signal);
    }
  }
}

/** Milliseconds until the next try; null when there is none. */
function toWait(error: unknown, tries: number, endsAt = Date.now() + longestWaitMs): number | null {
  if (tries >= mostTries) return null;
  if (error instanceof ThrottledError)
    return error.lastsBeyond(endsAt) ? null : (error.waitMs ?? patienceMs * tries);
  if (!(error instanceof SkipPageError) || !error.mayRetry) return null;
  return error.code === 'timeout' && tries >= mostTimeouts ? null : backoffMs * tries;
}

async function sleep(ms: number, signal: AbortSignal | null): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
