import fc from 'fast-check';

/** A unit vector. */
export function toUnit(values: ArrayLike<number>): Float32Array {
  const length = Math.hypot(...Array.from(values));
  return Float32Array.from(values, (value) => value / length);
}

/** Unit vectors of so many numbers. */
export function unitVectors(dimensions: number): fc.Arbitrary<Float32Array> {
  const numbers = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
    minLength: dimensions,
    maxLength: dimensions,
  });
  return numbers.filter((values) => Math.hypot(...values) > 0.1).map(toUnit);
}

/** The same unit vectors each time: a small generator (mulberry32) from a seed. */
export function makeVectors(count: number, dimensions: number, seed = 1): Float32Array[] {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32 - 0.5;
  };
  return Array.from({ length: count }, () => toUnit(Array.from({ length: dimensions }, next)));
}

export function toDot(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] as number), 0);
}
