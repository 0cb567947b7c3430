import { type Fabric, fabrics } from '../cloth/fabric.ts';
import type { Panel } from '../panel.ts';
import { blurGrid, type Grid, makeGrid } from './grid.ts';
import { type Light, type Shading, shade, weaveAt } from './light.ts';
import { type Raster, rasterise } from './raster.ts';
import { type ReliefInput, toOcclusion, toRelief } from './relief.ts';
import { colourSvg, type Frame, foldsSvg, partsSvg } from './scene.ts';

/** Panels drawn and lit, on nothing. */
export interface Lit {
  /** 4 channels, not premultiplied. */
  readonly picture: Raster;
  /** Place in the list of panels plus one, at half size, row-major. */
  readonly parts: Grid;
}

/** Reliefs are worked out at half size: light is soft. */
const share = 0.5;

/**
 * Draws and lights panels.
 *
 * @param panels from back to front; at most 254
 */
export async function renderPanels(
  panels: readonly Panel[],
  frame: Frame,
  light: Light,
  seed: number,
): Promise<Lit> {
  if (panels.length > 254) throw new RangeError(`Expected at most 254 panels but received ${panels.length}`);
  const [colour, partsPicture, foldsPicture] = await Promise.all([
    rasterise(colourSvg(panels, frame)),
    rasterise(partsSvg(panels, frame, share)),
    rasterise(foldsSvg(panels, frame, share)),
  ]);
  const { width, height } = partsPicture;
  const parts = channel(partsPicture);
  const input: ReliefInput = {
    panels,
    parts,
    folds: channel(foldsPicture),
    width,
    height,
    scale: frame.scale * share,
    seed,
  };
  const relief = toRelief(input);
  const shading = shade(relief, toOcclusion(input), parts, panels, light);
  const picture = lit(colour, { shading, relief, parts, panels, light, scale: frame.scale });
  return { picture, parts: { width, height, values: Float32Array.from(parts) } };
}

function channel({ data, width, height, channels }: Raster): Uint8Array {
  const values = new Uint8Array(width * height);
  for (let i = 0; i < values.length; i++) values[i] = data[i * channels]!;
  return values;
}

interface Surface {
  readonly shading: Shading;
  readonly relief: Grid;
  readonly parts: Uint8Array;
  readonly panels: readonly Panel[];
  readonly light: Light;
  readonly scale: number;
}

/** Puts light, weave and highlight on the colours; prints follow the folds a little. */
function lit(colour: Raster, surface: Surface): Raster {
  const { width, height, data } = colour;
  const out = Buffer.alloc(data.length);
  const { shading, relief, parts, panels, light, scale } = surface;
  const looks: readonly (Fabric | null)[] = [null, ...panels.map(({ fabric }) => fabrics[fabric])];
  const grains = [
    [1, 0] as const,
    ...panels.map(
      ({ grain = 0 }) => [Math.cos((grain * Math.PI) / 180), Math.sin((grain * Math.PI) / 180)] as const,
    ),
  ];
  const calm = stillness(parts, relief.width, relief.height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 4;
      if (!data[i + 3]) continue;
      const part =
        parts[Math.min(relief.height - 1, y >> 1) * relief.width + Math.min(relief.width - 1, x >> 1)]!;
      const look = looks[part];
      const [dx, dy] = shiftAt(relief, calm, x, y);
      const shifted = (dx !== 0 || dy !== 0) && x > 3 && y > 3 && x < width - 5 && y < height - 5;
      const weave = look ? weaveAt(look, grains[part]!, x, y, scale) : 0;
      const factor = sample(shading.factor, x, y) * (1 + weave) * light.strength;
      const shine = sample(shading.highlight, x, y) * 190;
      for (let c = 0; c < 3; c++) {
        const shadeTint = factor < 1 ? 1 + (1 - factor) * (c === 0 ? 0.04 : c === 2 ? 0.05 : -0.03) : 1;
        const value = (shifted ? between(colour, x + dx, y + dy, c) : data[i + c]!) * factor * shadeTint * light.tint[c]! + shine * light.tint[c]!;
        out[i + c] = value > 255 ? 255 : value < 0 ? 0 : value;
      }
      out[i + 3] = data[i + 3]!;
    }
  }
  return { ...colour, data: out };
}

/** How still prints lie: 1 inside a part, falling to 0 at its edges, where a shift would fray them. */
function stillness(parts: Uint8Array, width: number, height: number): Grid {
  const edges = makeGrid(width, height, (i) => {
    const part = parts[i];
    return part !== parts[i + 1] || part !== parts[i - 1] || part !== parts[i + width] || part !== parts[i - width] ? 1 : 0;
  });
  const near = blurGrid(edges, 2);
  return makeGrid(width, height, (i) => Math.max(0, 1 - near.values[i]! * 4));
}

/** Where the colour that shows at a place comes from: folds shift prints towards their slope. */
function shiftAt(relief: Grid, calm: Grid, x: number, y: number): readonly [dx: number, dy: number] {
  const [hx, hy] = [Math.min(relief.width - 2, Math.max(1, x >> 1)), Math.min(relief.height - 2, Math.max(1, y >> 1))];
  const i = hy * relief.width + hx;
  const still = calm.values[i]!;
  if (still === 0) return [0, 0];
  const limit = (slope: number) => Math.max(-3, Math.min(3, slope * 1.6)) * still;
  return [
    limit(relief.values[i + 1]! - relief.values[i - 1]!),
    limit(relief.values[i + relief.width]! - relief.values[i - relief.width]!),
  ];
}

/** One channel at a place between pixels. */
function between(picture: Raster, x: number, y: number, channel: number): number {
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const [tx, ty] = [x - x0, y - y0];
  const i = (y0 * picture.width + x0) * 4 + channel;
  const { data } = picture;
  const row = picture.width * 4;
  return (data[i]! * (1 - tx) + data[i + 4]! * tx) * (1 - ty) + (data[i + row]! * (1 - tx) + data[i + row + 4]! * tx) * ty;
}

/** A half-size grid at a full-size pixel, interpolated. */
function sample({ values, width, height }: Grid, x: number, y: number): number {
  const [fx, fy] = [Math.max(0, (x - 0.5) / 2), Math.max(0, (y - 0.5) / 2)];
  const [x0, y0] = [Math.min(width - 1, fx | 0), Math.min(height - 1, fy | 0)];
  const [x1, y1] = [Math.min(width - 1, x0 + 1), Math.min(height - 1, y0 + 1)];
  const [tx, ty] = [fx - x0, fy - y0];
  const top = values[y0 * width + x0]! * (1 - tx) + values[y0 * width + x1]! * tx;
  const bottom = values[y1 * width + x0]! * (1 - tx) + values[y1 * width + x1]! * tx;
  return top * (1 - ty) + bottom * ty;
}
