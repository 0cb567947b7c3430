/** Which old samples make each new one, and by how much. */
export interface Resampling {
  /** New samples. */
  readonly length: number;
  /** Old samples that are added up for each new one, all of them inside; some weigh 0. */
  readonly taps: number;
  /** First old sample of each new one. */
  readonly starts: Int32Array;
  /** `length × taps`; those of one new sample add up to 1. */
  readonly weights: Float64Array;
}

/**
 * Shrinking, a new sample is the mean of the old ones that it covers, in proportion; growing, it lies between the two
 * nearest. That is what OpenCV calls area and linear, which the networks were trained with.
 *
 * @param from old samples, at least 1
 * @param to new samples, at least 1
 */
export function planResampling(from: number, to: number): Resampling {
  return to < from ? planMeans(from, to) : planBlends(from, to);
}

function planMeans(from: number, to: number): Resampling {
  const span = from / to;
  const taps = Math.min(from, Math.ceil(span) + 1);
  const plan = { length: to, taps, starts: new Int32Array(to), weights: new Float64Array(to * taps) };
  for (let at = 0; at < to; at++) {
    const [begin, end] = [at * span, Math.min(from, (at + 1) * span)];
    const start = Math.min(from - taps, Math.floor(begin));
    plan.starts[at] = start;
    for (let tap = 0; tap < taps; tap++) {
      const covered = Math.min(end, start + tap + 1) - Math.max(begin, start + tap);
      plan.weights[at * taps + tap] = Math.max(0, covered) / (end - begin);
    }
  }
  return plan;
}

function planBlends(from: number, to: number): Resampling {
  const taps = Math.min(2, from);
  const plan = { length: to, taps, starts: new Int32Array(to), weights: new Float64Array(to * taps) };
  for (let at = 0; at < to; at++) {
    const place = Math.min(from - 1, Math.max(0, ((at + 0.5) * from) / to - 0.5));
    const start = Math.min(Math.floor(place), from - taps);
    plan.starts[at] = start;
    plan.weights[at * taps] = taps === 1 ? 1 : 1 - (place - start);
    if (taps === 2) plan.weights[at * taps + 1] = place - start;
  }
  return plan;
}
