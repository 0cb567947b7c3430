/** Products whose nearest neighbour is alike from `from` (included) to `to` (excluded, but for 1). */
export interface LikenessBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Of the fullest bin, 0..1. */
  readonly share: number;
}

/** @param counts by similarity, bins of one width from 0 to 1 */
export function toLikenessBins(counts: readonly number[]): readonly LikenessBin[] {
  const most = Math.max(1, ...counts);
  return counts.map((count, place) => ({
    from: place / counts.length,
    to: (place + 1) / counts.length,
    count,
    share: count / most,
  }));
}

/** The highest similarity, a bin's lower end, that at least half of the counted products reach; null when none was counted. */
export function findHalfFrom(bins: readonly LikenessBin[]): number | null {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  let reached = 0;
  for (const { from, count } of bins.toReversed()) {
    reached += count;
    if (total > 0 && reached >= total / 2) return from;
  }
  return null;
}
