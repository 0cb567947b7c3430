/** Runs a task when its turn comes, and gives its result. */
export type TakeTurn = <Result>(task: () => Promise<Result>) => Promise<Result>;

/** Lets `atOnce` tasks run and keeps the others waiting, first come, first served. */
export function openTurns(atOnce: number): TakeTurn {
  const waiting: (() => void)[] = [];
  let free = atOnce;
  return async (task) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
