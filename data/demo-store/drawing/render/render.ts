import type { Panel } from '../panel.ts';
import type { Grid } from './grid.ts';
import { type Light, shade } from './light.ts';
import { putLight } from './put-light.ts';
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
  const picture = putLight(colour, { shading, relief, parts, panels, light, scale: frame.scale });
  return { picture, parts: { width, height, values: Float32Array.from(parts) } };
}

function channel({ data, width, height, channels }: Raster): Uint8Array {
  const values = new Uint8Array(width * height);
  for (let i = 0; i < values.length; i++) values[i] = data[i * channels]!;
  return values;
}
