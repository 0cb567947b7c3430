import type { Box } from '../../../photo/photo.ts';
import { drawBackdrop, type Place } from './backdrop/backdrop.ts';
import { visibleBoxes } from './boxes.ts';
import { type Build, type Pose, toBody } from './figure/body.ts';
import { drawFigure, type Outfit } from './figure/outfit.ts';
import type { Looks } from './figure/person.ts';
import { randomOf } from './form/random.ts';
import type { Panel } from './panel.ts';
import { compose, develop } from './render/compose.ts';
import type { Light } from './render/light.ts';
import { type Raster, rasterise } from './render/raster.ts';
import { renderPanels } from './render/render.ts';

/** A dressed person in a photo. */
export interface Sitter {
  readonly build: Build;
  readonly pose: Pose;
  readonly looks: Looks;
  readonly outfit: Outfit;
  /** Middle of the feet as a share of the width, and of the height. */
  readonly x: number;
  readonly feet: number;
  /** Share of the picture's height that the person fills. */
  readonly tall: number;
  /** Things in hand: panels about the figure. */
  readonly props?: readonly Panel[];
}

/** A full-outfit photo to be drawn. Sizes in pixels. */
export interface LookShot {
  readonly width: number;
  readonly height: number;
  readonly place: Place;
  readonly light: Light;
  readonly seed: string;
  readonly grain?: number;
  readonly contrast?: number;
  readonly warmth?: number;
}

/** A drawn photo, and the box of what shows of each piece by its key, for every sitter. */
export interface DrawnLook {
  readonly picture: Raster;
  readonly boxes: readonly ReadonlyMap<string, Box>[];
}

/** Draws people in a place, the first in front. */
export async function drawLook(sitters: readonly Sitter[], shot: LookShot): Promise<DrawnLook> {
  const { width, height, light } = shot;
  const first = sitters[0]!;
  let scene = await drawBackdrop(shot.place, { width, height, ground: first.feet * height }, shot.seed);
  const boxes: ReadonlyMap<string, Box>[] = [];
  for (const [i, sitter] of [...sitters.entries()].reverse()) {
    const panels = [
      ...drawFigure(toBody(sitter.build, sitter.pose), sitter.looks, sitter.outfit),
      ...(sitter.props ?? []),
    ];
    const scale = (sitter.tall * height) / 1000;
    const seed = Math.floor(randomOf(`${shot.seed} ${i}`).next() * 1e6);
    const frame = { width, height, scale, left: sitter.x * width, top: sitter.feet * height - 988 * scale };
    const lit = await renderPanels(panels, frame, light, seed);
    scene = compose(
      await withGroundShadow(scene, sitter, shot, scale),
      lit.picture,
      shot.place === 'studio' ? [{ dx: 14, dy: 8, soft: 34, strength: 0.12 }] : [],
    );
    boxes[i] = visibleBoxes(panels, lit.parts);
  }
  const { grain = 3, contrast = 1.03, warmth = 0.01 } = shot;
  return {
    picture: develop(scene, {
      grain,
      contrast,
      warmth,
      vignette: 0.16,
      seed: Math.floor(randomOf(shot.seed).next() * 1e6),
    }),
    boxes,
  };
}

/** The dark under the feet, and the shadow that the light throws along the ground. */
async function withGroundShadow(
  scene: Raster,
  sitter: Sitter,
  shot: LookShot,
  scale: number,
): Promise<Raster> {
  const [x, y] = [sitter.x * shot.width, sitter.feet * shot.height];
  const away = -Math.sign(shot.light.from[0]) * 150 * scale;
  const soft = shot.place === 'studio' ? 0.28 : 0.4;
  const marks = `<ellipse cx="${x}" cy="${y - 4 * scale}" rx="${92 * scale}" ry="${15 * scale}" fill="#000" opacity="${soft + 0.15}"/><path d="M${x - 60 * scale} ${y}Q${x + away} ${y - 52 * scale} ${x + away * 2} ${y - 40 * scale}Q${x + away * 1.3} ${y + 14 * scale} ${x + 60 * scale} ${y + 6 * scale}Z" fill="#000" opacity="${soft * 0.5}"/>`;
  const shadow = await rasterise(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${shot.width}" height="${shot.height}">${marks}</svg>`,
    11 * scale,
  );
  return compose(scene, shadow, []);
}
