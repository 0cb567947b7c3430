/** Numbers over the pixels of a picture, row-major. */
export interface Grid {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** A grid of zeros, or of what `fill` gives for each place. */
export function makeGrid(width: number, height: number, fill?: (index: number) => number): Grid {
  const values = new Float32Array(width * height);
  if (fill) for (let i = 0; i < values.length; i++) values[i] = fill(i);
  return { width, height, values };
}

/** Blurs with a box, twice each way: near enough to a Gaussian of the same radius. */
export function blurGrid(grid: Grid, radius: number): Grid {
  const r = Math.max(1, Math.round(radius));
  let { values } = grid;
  for (let pass = 0; pass < 2; pass++) {
    values = blurRows(values, grid.width, grid.height, r);
    values = blurColumns(values, grid.width, grid.height, r);
  }
  return { ...grid, values };
}

function blurRows(from: Float32Array, width: number, height: number, r: number): Float32Array {
  const to = new Float32Array(from.length);
  const scale = 1 / (2 * r + 1);
  for (let y = 0; y < height; y++) {
    const start = y * width;
    let sum = 0;
    for (let k = -r; k <= r; k++) sum += from[start + clampTo(k, width)]!;
    for (let x = 0; x < width; x++) {
      to[start + x] = sum * scale;
      sum += from[start + clampTo(x + r + 1, width)]! - from[start + clampTo(x - r, width)]!;
    }
  }
  return to;
}

function blurColumns(from: Float32Array, width: number, height: number, r: number): Float32Array {
  const to = new Float32Array(from.length);
  const scale = 1 / (2 * r + 1);
  const sums = new Float32Array(width);
  for (let k = -r; k <= r; k++)
    for (let x = 0; x < width; x++) sums[x]! += from[clampTo(k, height) * width + x]!;
  for (let y = 0; y < height; y++) {
    const [enter, leave] = [clampTo(y + r + 1, height) * width, clampTo(y - r, height) * width];
    for (let x = 0; x < width; x++) {
      to[y * width + x] = sums[x]! * scale;
      sums[x]! += from[enter + x]! - from[leave + x]!;
    }
  }
  return to;
}

function clampTo(value: number, size: number): number {
  return value < 0 ? 0 : value >= size ? size - 1 : value;
}

/** Smooth noise of the given span in pixels, −1..1, the same for the same seed. */
export function noiseAt(x: number, y: number, seed: number): number {
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [ease(x - x0), ease(y - y0)];
  const top = lattice(x0, y0, seed) * (1 - fx) + lattice(x0 + 1, y0, seed) * fx;
  const bottom = lattice(x0, y0 + 1, seed) * (1 - fx) + lattice(x0 + 1, y0 + 1, seed) * fx;
  return top * (1 - fy) + bottom * fy;
}

const ease = (t: number) => t * t * t * (t * (t * 6 - 15) + 10);

function lattice(x: number, y: number, seed: number): number {
  let h = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(seed, 1274126177);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 2147483648 - 1;
}
