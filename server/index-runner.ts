import type { Logger } from 'pino';
import type { UpdateIndex } from './parts.ts';
import { openTurns } from './turns.ts';

/** Brings the index up to date, one run at a time. */
export interface IndexRunner {
  /** Resolves when everything that the catalogue holds at this moment is indexed. */
  update: UpdateIndex;
  /** The same, some seconds from now and without anyone waiting: many small changes become one run. */
  updateSoon(): void;
  close(): Promise<void>;
}

/** @param options.delayMs how long `updateSoon` waits for more changes */
export function openIndexRunner(
  updateIndex: UpdateIndex,
  { log, delayMs = 1000 }: { readonly log: Logger; readonly delayMs?: number },
): IndexRunner {
  const takeTurn = openTurns(1);
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const update: UpdateIndex = ({ signal, onProgress }) => {
    const either = AbortSignal.any([signal, abort.signal]);
    return takeTurn(async () => (either.aborted ? undefined : updateIndex({ signal: either, onProgress })));
  };
  const updateNow = () => {
    last = update({ signal: abort.signal, onProgress: () => {} }).catch((error) =>
      log.error({ err: error }, 'index not updated'),
    );
  };
  return {
    update,
    updateSoon() {
      clearTimeout(timer);
      timer = setTimeout(updateNow, delayMs);
    },
    async close() {
      clearTimeout(timer);
      abort.abort();
      await last;
    },
  };
}
