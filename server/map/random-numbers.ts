/** The next number of a series, 0 (included) to 1 (excluded). */
export type RandomNumber = () => number;

/** A series that is the same for the same seed, so that a map looks the same tomorrow (mulberry32). */
export function openRandomNumbers(seed: number): RandomNumber {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
