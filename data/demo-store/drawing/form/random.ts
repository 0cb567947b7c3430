/** A stream of numbers that is the same for the same seed on every machine. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** At least `low`, below `high`. */
  range(low: number, high: number): number;
  /** An element of a list that is not empty. */
  pick<Item>(items: readonly Item[]): Item;
  /** True with the given probability, 0..1. */
  chance(probability: number): boolean;
  /** A stream of its own, so that drawing more in one place changes nothing in another. */
  fork(name: string): Random;
}

/** Opens the stream of a seed (mulberry32 over an FNV-1a hash of the seed's text). */
export function randomOf(seed: string | number): Random {
  let state = hash(String(seed));
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    range: (low, high) => low + (high - low) * next(),
    pick: (items) => items[Math.floor(next() * items.length)]!,
    chance: (probability) => next() < probability,
    fork: (name) => randomOf(`${seed}/${name}`),
  };
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ letter.codePointAt(0)!, 0x01000193);
  return value | 0;
}
