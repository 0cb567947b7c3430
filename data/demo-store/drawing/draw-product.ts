import type { Box } from '../../../photo/photo.ts';
import { cutOther } from './accessories/cut-other.ts';
import { drawSurface, type SurfaceName } from './backdrop/surface.ts';
import { visibleBoxes } from './boxes.ts';
import { extentOf } from './extent.ts';
import { builds, toBody } from './figure/body.ts';
import { type Display, displays } from './figure/poses.ts';
import { randomOf } from './form/random.ts';
import { cut } from './garments/cut.ts';
import { hanger } from './garments/hanger.ts';
import type { GarmentSpec } from './garments/spec.ts';
import type { Panel } from './panel.ts';
import { compose, develop, type Shadow } from './render/compose.ts';
import { type Light, softLight } from './render/light.ts';
import type { Raster } from './render/raster.ts';
import { renderPanels } from './render/render.ts';
import type { Frame } from './render/scene.ts';

/** How a product is photographed. Sizes in pixels. */
export interface ProductShot {
  readonly display: Display;
  readonly surface: SurfaceName;
  readonly seed: string;
  readonly width?: number;
  readonly height?: number;
  /** Share of the picture that the product fills, 0..1. */
  readonly fill?: number;
  readonly light?: Light;
  /** Degrees that a laid-out product is turned. */
  readonly turn?: number;
  readonly man?: boolean;
}

/** A drawn picture, 3 channels, and where the product is in it. */
export interface Drawn {
  readonly picture: Raster;
  readonly box: Box;
}

/** Draws a product by itself. */
export async function drawProduct(spec: GarmentSpec, shot: ProductShot): Promise<Drawn> {
  const { width = 600, height = 800, fill = 0.84, light = softLight, turn = 0, display } = shot;
  const panels = panelsOf(spec, shot);
  const shown =
    display === 'flat'
      ? panels.map((panel) => ({ ...panel, round: panel.round * (spec.family === 'other' ? 0.8 : 0.42) }))
      : panels;
  const frame: Frame = { ...frameOf(panels, width, height, fill), ...(turn ? { turn } : {}) };
  const { next } = randomOf(`${shot.seed} shot`);
  const seed = Math.floor(next() * 1e6);
  const [lit, surface] = await Promise.all([
    renderPanels(shown, frame, light, seed),
    drawSurface(shot.surface, width, height, shot.seed),
  ]);
  const picture = develop(compose(surface, lit.picture, shadowsOf(display, width)), {
    grain: 1.6,
    vignette: 0.03,
    seed,
  });
  return {
    picture,
    box: visibleBoxes(panels, lit.parts).get('garment') ?? { left: 0, top: 0, width, height },
  };
}

function panelsOf(spec: GarmentSpec, shot: ProductShot): Panel[] {
  if (spec.family === 'other') return cutOther('garment', spec);
  const body = toBody(shot.man ? builds.man : builds.woman, displays[shot.display]);
  const worn = cut(body, 'garment', spec, 0);
  const hung = shot.display === 'hanger' ? hanger(body, spec) : [];
  return [...worn.back, ...hung, ...worn.front, ...worn.sleeves, ...worn.over];
}

/** Centres the panels and lets the larger side fill its share. */
function frameOf(panels: readonly Panel[], width: number, height: number, fill: number): Frame {
  const extent = extentOf(panels.map(({ outline }) => outline));
  const scale = Math.min((width * fill) / extent.width, (height * fill) / extent.height, 2.2);
  return {
    width,
    height,
    scale,
    left: width / 2 - scale * (extent.left + extent.width / 2),
    top: height / 2 - scale * (extent.top + extent.height / 2),
  };
}

function shadowsOf(display: Display, width: number): Shadow[] {
  const unit = width / 600;
  if (display === 'flat')
    return [
      { dx: 5 * unit, dy: 7 * unit, soft: 6 * unit, strength: 0.34 },
      { dx: 14 * unit, dy: 18 * unit, soft: 24 * unit, strength: 0.22 },
    ];
  return [
    { dx: 12 * unit, dy: 16 * unit, soft: 26 * unit, strength: 0.16 },
    { dx: 3 * unit, dy: 5 * unit, soft: 8 * unit, strength: 0.1 },
  ];
}
