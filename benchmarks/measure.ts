/** Seconds that each of two programs takes, run in turn so that both meet the same noise; the median of the rounds. */
export async function measureInTurn(
  one: () => Promise<void> | void,
  other: () => Promise<void> | void,
  { rounds = 7 }: { readonly rounds?: number } = {},
): Promise<{ readonly one: number; readonly other: number }> {
  const times = { one: [] as number[], other: [] as number[] };
  await one();
  await other();
  for (let round = 0; round < rounds; round++) {
    times.one.push(await timeOf(one));
    times.other.push(await timeOf(other));
  }
  return { one: toMedian(times.one), other: toMedian(times.other) };
}

async function timeOf(run: () => Promise<void> | void): Promise<number> {
  const startedAt = performance.now();
  await run();
  return (performance.now() - startedAt) / 1000;
}

/** The value in the middle; 0 of none. */
export function toMedian(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
