import type { RandomNumber } from './random-numbers.ts';

/** `count` vectors of `dimensions` numbers each, one after the other. */
export interface Vectors {
  readonly values: Float32Array;
  readonly count: number;
  readonly dimensions: number;
}

/**
 * The vectors in fewer dimensions, those of most spread first: subspace iteration, which needs the product with the
 * data a few times and never the `dimensions × dimensions` covariance.
 *
 * @param components how many dimensions stay; no more than there were
 * @returns row-major, `count × components`
 */
export function toPrincipalComponents(vectors: Vectors, components: number, random: RandomNumber): Vectors {
  const kept = Math.min(components, vectors.dimensions);
  const centred = toCentred(vectors);
  let basis = toOrthonormal(toRandomBasis(kept, vectors.dimensions, random));
  for (let round = 0; round < 4; round++)
    basis = toOrthonormal(multiplyBack(centred, multiply(centred, basis)));
  return multiply(centred, basis);
}

function toCentred({ values, count, dimensions }: Vectors): Vectors {
  const mean = new Float64Array(dimensions);
  for (let at = 0; at < values.length; at++) mean[at % dimensions]! += values[at]! / count;
  return { values: values.map((value, at) => value - mean[at % dimensions]!), count, dimensions };
}

/** A basis is kept as one row a component: `components × dimensions`. */
function toRandomBasis(count: number, dimensions: number, random: RandomNumber): Vectors {
  return {
    values: Float32Array.from({ length: count * dimensions }, () => random() - 0.5),
    count,
    dimensions,
  };
}

/** Every vector's coordinates in the basis: `count × components`. */
function multiply(vectors: Vectors, basis: Vectors): Vectors {
  const values = new Float32Array(vectors.count * basis.count);
  for (let row = 0; row < vectors.count; row++)
    for (let component = 0; component < basis.count; component++)
      values[row * basis.count + component] = dot(vectors, row, basis, component);
  return { values, count: vectors.count, dimensions: basis.count };
}

/** The transposed vectors times their coordinates: the next, better basis. */
function multiplyBack(vectors: Vectors, coordinates: Vectors): Vectors {
  const { count, dimensions } = vectors;
  const basis = new Float64Array(coordinates.dimensions * dimensions);
  for (let row = 0; row < count; row++)
    for (let component = 0; component < coordinates.dimensions; component++) {
      const weight = coordinates.values[row * coordinates.dimensions + component]!;
      for (let at = 0; at < dimensions; at++)
        basis[component * dimensions + at]! += weight * vectors.values[row * dimensions + at]!;
    }
  // Scaled down first: the sums grow with the count, and single precision ends at 3e38.
  return {
    values: Float32Array.from(basis, (value) => value / count),
    count: coordinates.dimensions,
    dimensions,
  };
}

/** Gram–Schmidt, twice over: once is not enough for nearly parallel rows. */
function toOrthonormal(basis: Vectors): Vectors {
  const { values, count, dimensions } = basis;
  for (let row = 0; row < count; row++) {
    for (let before = 0; before < row * 2; before++) subtractProjection(basis, row, before % row);
    const length = Math.sqrt(dot(basis, row, basis, row));
    const scale = length > 1e-12 ? 1 / length : 0;
    for (let at = 0; at < dimensions; at++) values[row * dimensions + at]! *= scale;
  }
  return basis;
}

function subtractProjection(basis: Vectors, row: number, other: number): void {
  const { values, dimensions } = basis;
  const share = dot(basis, row, basis, other);
  for (let at = 0; at < dimensions; at++)
    values[row * dimensions + at]! -= share * values[other * dimensions + at]!;
}

function dot(some: Vectors, row: number, others: Vectors, other: number): number {
  let sum = 0;
  const { dimensions } = some;
  for (let at = 0; at < dimensions; at++)
    sum += some.values[row * dimensions + at]! * others.values[other * dimensions + at]!;
  return sum;
}
