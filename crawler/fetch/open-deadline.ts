/** The end of the time that something may take, or of whatever asked for it. */
export interface Deadline {
  /** Aborted with a `TimeoutError` when the time is over, with the asker's own reason when that stops first. */
  readonly signal: AbortSignal;
  close(): void;
}

/**
 * Opens a deadline; whoever opens it closes it. `AbortSignal.any` and `AbortSignal.timeout` cannot do: of the two together the timer may be
 * collected as garbage, and what it should have ended never ends.
 *
 * @param ms milliseconds from now
 * @param asked stops sooner; null: nothing does
 */
export function openDeadline(ms: number, asked: AbortSignal | null): Deadline {
  const end = new AbortController();
  const stop = () => end.abort(asked?.reason);
  const late = () => end.abort(new DOMException(`Expected an end within ${ms} ms`, 'TimeoutError'));
  const timer = setTimeout(late, ms);
  if (asked?.aborted) stop();
  else asked?.addEventListener('abort', stop, { once: true });
  return {
    signal: end.signal,
    close() {
      clearTimeout(timer);
      asked?.removeEventListener('abort', stop);
    },
  };
}
