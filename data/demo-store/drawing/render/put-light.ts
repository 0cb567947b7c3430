import { type Fabric, fabrics, weaveSize } from '../cloth/fabric.ts';
import type { Panel } from '../panel.ts';
import { blurGrid, type Grid, makeGrid } from './grid.ts';
import type { Light, Shading } from './light.ts';
import type { Raster } from './raster.ts';

/** What the light falls on. Grids and parts have half the picture's size. */
export interface Surface {
  readonly shading: Shading;
  readonly relief: Grid;
  readonly parts: Uint8Array;
  readonly panels: readonly Panel[];
  readonly light: Light;
  /** Pixels of the picture for one figure unit. */
  readonly scale: number;
}

/** Puts light, weave and highlight on the colours; prints follow the folds a little. */
export function putLight(colour: Raster, surface: Surface): Raster {
  const { width, height, data } = colour;
  const { shading, relief, parts, light } = surface;
  const out = Buffer.alloc(data.length);
  const looks = surface.panels.map((panel) => toLook(panel, surface.scale));
  const { across, down } = shifts(relief, parts);
  const [red, green, blue] = light.tint;
  const row = width * 4;
  for (let y = 0; y < height; y++) {
    const cellRow = Math.min(relief.height - 1, y >> 1) * relief.width;
    for (let x = 0; x < width; x++) {
      const i = y * row + x * 4;
      const alpha = data[i + 3]!;
      if (alpha === 0) continue;
      const cell = cellRow + Math.min(relief.width - 1, x >> 1);
      const look = looks[parts[cell]! - 1];
      const factor = sample(shading.factor, x, y) * (look ? 1 + weaveAt(look, x, y) : 1) * light.strength;
      const shine = sample(shading.highlight, x, y) * 190;
      const shadow = factor < 1 ? 1 - factor : 0;
      const [dx, dy] = [across[cell]!, down[cell]!];
      const moves = (dx !== 0 || dy !== 0) && x > 3 && y > 3 && x < width - 5 && y < height - 5;
      const from = moves ? (y + Math.floor(dy)) * row + (x + Math.floor(dx)) * 4 : i;
      const [tx, ty] = moves ? [dx - Math.floor(dx), dy - Math.floor(dy)] : [0, 0];
      out[i] = clamp((between(data, from, row, tx, ty) * factor * (1 + shadow * 0.04) + shine) * red);
      out[i + 1] = clamp(
        (between(data, from + 1, row, tx, ty) * factor * (1 - shadow * 0.03) + shine) * green,
      );
      out[i + 2] = clamp(
        (between(data, from + 2, row, tx, ty) * factor * (1 + shadow * 0.05) + shine) * blue,
      );
      out[i + 3] = alpha;
    }
  }
  return { ...colour, data: out };
}

const clamp = (value: number): number => (value > 255 ? 255 : value < 0 ? 0 : value);

/** One channel between four pixels, from the upper left one. */
function between(data: Buffer, i: number, row: number, tx: number, ty: number): number {
  if (tx === 0 && ty === 0) return data[i]!;
  const top = data[i]! * (1 - tx) + data[i + 4]! * tx;
  const bottom = data[i + row]! * (1 - tx) + data[i + row + 4]! * tx;
  return top * (1 - ty) + bottom * ty;
}

/** How far folds shift prints towards their slope, in pixels; nothing at the edges of parts, where it would fray them. */
function shifts(
  relief: Grid,
  parts: Uint8Array,
): { readonly across: Float32Array; readonly down: Float32Array } {
  const { width, height, values } = relief;
  const edges = blurGrid(edgesOf(parts, width, height), 2).values;
  const across = new Float32Array(values.length);
  const down = new Float32Array(values.length);
  for (let i = width; i < values.length - width; i++) {
    const still = 1 - edges[i]! * 4;
    if (still <= 0 || !parts[i]) continue;
    across[i] = Math.max(-3, Math.min(3, (values[i + 1]! - values[i - 1]!) * 1.6)) * still;
    down[i] = Math.max(-3, Math.min(3, (values[i + width]! - values[i - width]!) * 1.6)) * still;
  }
  return { across, down };
}

function edgesOf(parts: Uint8Array, width: number, height: number): Grid {
  return makeGrid(width, height, (i) => {
    const part = parts[i];
    const even =
      part === parts[i + 1] &&
      part === parts[i - 1] &&
      part === parts[i + width] &&
      part === parts[i - width];
    return even ? 0 : 1;
  });
}

/** A panel's weave, ready to be looked up by pixel. */
interface Look {
  readonly tile: Float32Array;
  readonly weave: number;
  /** Texels that one pixel to the right goes along the tile's rows and columns. */
  readonly right: number;
  readonly turn: number;
}

function toLook({ fabric, grain = 0 }: Panel, scale: number): Look {
  const { tile, weave, texel }: Fabric = fabrics[fabric];
  const size = 1 / (texel * Math.max(0.45, scale));
  const angle = (grain * Math.PI) / 180;
  return { tile, weave, right: Math.cos(angle) * size, turn: Math.sin(angle) * size };
}

/** The weave's own light and dark at a pixel, as a share. */
function weaveAt({ tile, weave, right, turn }: Look, x: number, y: number): number {
  const u = Math.floor(x * right + y * turn) & (weaveSize - 1);
  const v = Math.floor(y * right - x * turn) & (weaveSize - 1);
  return tile[v * weaveSize + u]! * weave;
}

/** A half-size grid at a full-size pixel, interpolated. */
function sample(grid: Grid, x: number, y: number): number {
  const { values, width, height } = grid;
  const fx = x > 0 ? (x - 0.5) / 2 : 0;
  const fy = y > 0 ? (y - 0.5) / 2 : 0;
  const x0 = fx | 0;
  const y0 = Math.min(height - 1, fy | 0);
  const step = x0 < width - 1 ? 1 : 0;
  const i = y0 * width + Math.min(width - 1, x0);
  const below = y0 < height - 1 ? i + width : i;
  const tx = fx - x0;
  const top = values[i]! + (values[i + step]! - values[i]!) * tx;
  const bottom = values[below]! + (values[below + step]! - values[below]!) * tx;
  return top + (bottom - top) * (fy - y0);
}
