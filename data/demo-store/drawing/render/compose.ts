import { blurGrid, makeGrid } from './grid.ts';
import type { Raster } from './raster.ts';

/** A shadow thrown on what lies behind. Offsets and softness in pixels, strength 0..1. */
export interface Shadow {
  readonly dx: number;
  readonly dy: number;
  readonly soft: number;
  readonly strength: number;
}

/** Puts a lit picture on a backdrop of the same size, with its shadows. */
export function compose(backdrop: Raster, front: Raster, shadows: readonly Shadow[]): Raster {
  const { width, height } = front;
  const out = Buffer.alloc(width * height * 3);
  const shade = shadows.length ? shadowsOf(front, shadows) : null;
  for (let i = 0; i < width * height; i++) {
    const alpha = front.data[i * 4 + 3]! / 255;
    const dark = shade ? 1 - shade[i]! : 1;
    for (let c = 0; c < 3; c++) {
      const behind =
        backdrop.data[i * backdrop.channels + c]! *
        (c === 0 ? dark : c === 1 ? dark * 1.003 : Math.min(1, dark * 1.015));
      out[i * 3 + c] = Math.min(255, front.data[i * 4 + c]! * alpha + behind * (1 - alpha));
    }
  }
  return { width, height, channels: 3, data: out };
}

/** Shadows are soft, so they are worked out at a quarter of the size. */
function shadowsOf(front: Raster, shadows: readonly Shadow[]): Float32Array {
  const [w, h] = [Math.ceil(front.width / 4), Math.ceil(front.height / 4)];
  const total = new Float32Array(w * h);
  for (const { dx, dy, soft, strength } of shadows) {
    const mask = makeGrid(w, h, (i) => {
      const [x, y] = [Math.round((i % w) * 4 - dx), Math.round(Math.floor(i / w) * 4 - dy)];
      return x < 0 || y < 0 || x >= front.width || y >= front.height
        ? 0
        : front.data[(y * front.width + x) * 4 + 3]! / 255;
    });
    const blurred = blurGrid(mask, soft / 4).values;
    for (let i = 0; i < total.length; i++) total[i] = 1 - (1 - total[i]!) * (1 - blurred[i]! * strength);
  }
  return enlarge(total, w, h, front.width, front.height);
}

function enlarge(from: Float32Array, w: number, h: number, width: number, height: number): Float32Array {
  const to = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const fy = Math.min(h - 1.001, Math.max(0, (y - 1.5) / 4));
    const [y0, ty] = [Math.floor(fy), fy % 1];
    for (let x = 0; x < width; x++) {
      const fx = Math.min(w - 1.001, Math.max(0, (x - 1.5) / 4));
      const [x0, tx] = [Math.floor(fx), fx % 1];
      const a = from[y0 * w + x0]! * (1 - tx) + from[y0 * w + x0 + 1]! * tx;
      const b = from[(y0 + 1) * w + x0]! * (1 - tx) + from[(y0 + 1) * w + x0 + 1]! * tx;
      to[y * width + x] = a * (1 - ty) + b * ty;
    }
  }
  return to;
}

/** What a camera adds: grain, darker corners, a lean of the colours. In place; returns its argument. */
export function develop(
  raster: Raster,
  {
    grain = 2,
    vignette = 0.08,
    warmth = 0,
    contrast = 1,
    seed = 1,
  }: { grain?: number; vignette?: number; warmth?: number; contrast?: number; seed?: number },
): Raster {
  const { width, height, data, channels } = raster;
  let state = seed | 1;
  for (let y = 0; y < height; y++) {
    const vy = (y / height - 0.5) ** 2;
    for (let x = 0; x < width; x++) {
      const edge = 1 - vignette * 2 * (vy + (x / width - 0.5) ** 2);
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      const speck = ((state >>> 16) / 32768 - 1) * grain;
      const i = (y * width + x) * channels;
      for (let c = 0; c < 3; c++) {
        const lean = c === 0 ? 1 + warmth : c === 2 ? 1 - warmth : 1;
        const value = ((data[i + c]! - 128) * contrast + 128) * edge * lean + speck;
        data[i + c] = value < 0 ? 0 : value > 255 ? 255 : value;
      }
    }
  }
  return raster;
}
