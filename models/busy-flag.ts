/**
 * Two numbers that the inference thread and its owner share: whether a run is under way, and whether no further one may
 * start. A process that ends while ONNX Runtime runs in a thread is aborted, so its end has to wait for the run.
 */
export type BusyFlag = Int32Array<SharedArrayBuffer>;

const busy = 0;
const ending = 1;

export function makeBusyFlag(): BusyFlag {
  return new Int32Array(new SharedArrayBuffer(8));
}

/** In the thread: does some work with the flag up; once the process is ending, waits for the end instead. */
export async function whileBusy<Result>(flag: BusyFlag, work: () => Promise<Result>): Promise<Result> {
  Atomics.store(flag, busy, 1);
  try {
    if (Atomics.load(flag, ending) === 1) return await waitForEnd(flag);
    return await work();
  } finally {
    lower(flag);
  }
}

/** In the owner: forbids further runs and holds up this thread until the present one is over, at most `timeoutMs`. */
export function waitUntilIdle(flag: BusyFlag, timeoutMs: number): void {
  Atomics.store(flag, ending, 1);
  Atomics.wait(flag, busy, 1, timeoutMs);
}

function waitForEnd(flag: BusyFlag): Promise<never> {
  lower(flag);
  return new Promise(() => undefined);
}

function lower(flag: BusyFlag): void {
  Atomics.store(flag, busy, 0);
  Atomics.notify(flag, busy);
}
