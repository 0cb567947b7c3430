import type { Box } from '../../../photo/photo.ts';
import { drawBackdrop, type Place } from './backdrop/backdrop.ts';
import { visibleBoxes } from './boxes.ts';
import { type Body, type Build, type Pose, toBody } from './figure/body.ts';
import { drawFigure, type Outfit } from './figure/outfit.ts';
import type { Looks } from './figure/person.ts';
import { randomOf } from './form/random.ts';
import type { Panel } from './panel.ts';
import { compose, develop } from './render/compose.ts';
import type { Light } from './render/light.ts';
import { type Raster, rasterise, scaleRaster } from './render/raster.ts';
import { renderPanels } from './render/render.ts';
import type { Frame } from './render/scene.ts';

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
  /** Drawn so many times larger and then scaled down, for clean edges; default 1.5. */
  readonly detail?: number;
}

/** A drawn photo, and the box of what shows of each piece by its key, for every sitter. */
export interface DrawnLook {
  readonly picture: Raster;
  readonly boxes: readonly ReadonlyMap<string, Box>[];
}

/** Draws people in a place, the first in front. */
export async function drawLook(sitters: readonly Sitter[], shot: LookShot): Promise<DrawnLook> {
  const { detail = 1.5, grain = 3, contrast = 1.03, warmth = 0.01 } = shot;
  const large = { ...shot, width: Math.round(shot.width * detail), height: Math.round(shot.height * detail) };
  let scene = await drawBackdrop(
    shot.place,
    { ...large, ground: sitters[0]!.feet * large.height },
    shot.seed,
  );
  const boxes: ReadonlyMap<string, Box>[] = [];
  for (const [i, sitter] of [...sitters.entries()].reverse()) {
    const drawn = await drawSitter(
      scene,
      sitter,
      large,
      Math.floor(randomOf(`${shot.seed} ${i}`).next() * 1e6),
    );
    scene = drawn.scene;
    boxes[i] = new Map([...drawn.boxes].map(([key, box]) => [key, shrink(box, detail, shot)]));
  }
  const picture = detail === 1 ? scene : await scaleRaster(scene, shot.width, shot.height);
  const seed = Math.floor(randomOf(shot.seed).next() * 1e6);
  return { picture: develop(picture, { grain, contrast, warmth, vignette: 0.16, seed }), boxes };
}

async function drawSitter(scene: Raster, sitter: Sitter, shot: LookShot, seed: number) {
  const body = toBody(sitter.build, sitter.pose);
  const panels = [...drawFigure(body, sitter.looks, sitter.outfit), ...(sitter.props ?? [])];
  const { width, height } = shot;
  const scale = (sitter.tall * height) / 1000;
  const frame: Frame = {
    width,
    height,
    scale,
    left: sitter.x * width,
    top: sitter.feet * height - 988 * scale,
  };
  const lit = await renderPanels(panels, frame, shot.light, seed);
  const onPaper =
    shot.place === 'studio' ? [{ dx: 20 * scale, dy: 12 * scale, soft: 48 * scale, strength: 0.12 }] : [];
  const shaded = await withGroundShadow(scene, body, frame, shot);
  return { scene: compose(shaded, lit.picture, onPaper), boxes: visibleBoxes(panels, lit.parts) };
}

/** A box of the large picture in whole pixels of the small one, inside it. */
function shrink(box: Box, detail: number, { width, height }: LookShot): Box {
  const [left, top] = [Math.max(0, Math.floor(box.left / detail)), Math.max(0, Math.floor(box.top / detail))];
  const right = Math.min(width, Math.ceil((box.left + box.width) / detail));
  const bottom = Math.min(height, Math.ceil((box.top + box.height) / detail));
  return { left, top, width: right - left, height: bottom - top };
}

/** The dark under each foot, and the softer shadow that the light throws along the ground. */
async function withGroundShadow(scene: Raster, body: Body, frame: Frame, shot: LookShot): Promise<Raster> {
  const { scale } = frame;
  const strength = shot.place === 'studio' ? 0.3 : 0.45;
  const away = -Math.sign(shot.light.from[0]) * 70;
  const ellipse = (x: number, y: number, rx: number, ry: number, opacity: number) =>
    `<ellipse cx="${frame.left + x * scale}" cy="${frame.top + y * scale}" rx="${rx * scale}" ry="${ry * scale}" fill="#0b0908" opacity="${opacity}"/>`;
  const feet = body.ankle.map(({ x, y }) => ellipse(x + away * 0.12, y + 50, 34, 10, strength + 0.2));
  const middle = (body.ankle[0].x + body.ankle[1].x) / 2;
  const cast =
    ellipse(middle + away, 972, 150, 20, strength * 0.55) +
    ellipse(middle + away * 2.4, 964, 150, 15, strength * 0.3);
  const svg = (marks: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${shot.width}" height="${shot.height}">${marks}</svg>`;
  const [soft, close] = await Promise.all([
    rasterise(svg(cast), 15 * scale),
    rasterise(svg(feet.join('')), 5 * scale),
  ]);
  return compose(compose(scene, soft, []), close, []);
}
