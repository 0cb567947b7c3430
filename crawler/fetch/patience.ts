/** How long to wait for one host, learnt from how long it usually takes. */
export interface Patience {
  /** Whole milliseconds that a try is worth; each next one more. @param tries which try this is, from 1 */
  limitMs(tries: number): number;
  /** The host has answered after so many milliseconds. */
  answered(ms: number): void;
}

/** Answers that have to be known, and the last ones that count. */
const fewest = 20;
const window = 100;

/** A host that usually answers at once still gets so many milliseconds. */
const shortestMs = 3000;

/** So many times its median answer a host may take. */
const times = 20;

/** Each try gets so many times what the last one got. */
const growth = 4;

/**
 * Learns a host's pace: an answer that takes twenty times the usual will not come, and a page that hangs must not hold up the others for half a
 * minute. It is asked again later, with more time.
 *
 * @param longestMs for hosts not known yet, and at most
 */
export function openPatience(longestMs: number): Patience {
  const answers: number[] = [];
  return {
    limitMs(tries) {
      if (answers.length < fewest) return longestMs;
      const median = answers.toSorted((one, other) => one - other)[answers.length >> 1] ?? longestMs;
      return Math.round(Math.min(longestMs, Math.max(shortestMs, times * median) * growth ** (tries - 1)));
    },
    answered(ms) {
      answers.push(ms);
      if (answers.length > window) answers.shift();
    },
  };
}
