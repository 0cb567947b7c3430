import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { DetectionCard } from '../models/card.ts';
import type { Model, Models } from '../models/model.ts';
import { ModelError } from '../models/model-error.ts';
import { requireTask } from '../models/require-task.ts';
import { halvePhoto } from '../photo/halve-photo.ts';
import type { Box, Photo } from '../photo/photo.ts';
import type { Size } from '../photo/resize-photo.ts';
import { projectRoot } from '../settings/paths.ts';
import { clipBox } from './box-overlap.ts';
import type { DetectOptions, Detector } from './detector.ts';
import type { Garment } from './garment.ts';
import { type Letterbox, planLetterbox, planOnCanvas, stride } from './letterbox.ts';
import { lookAtPhoto, type View } from './look.ts';
import { openRefiner, type Refiner } from './open-refiner.ts';
import { leastHopeful, refineScores } from './refine.ts';

/** Size of the second, mirrored look as a share of the first's; chosen on held-out photos. */
const farther = 0.58;

export interface OpenDetectorOptions {
  /** Path of the model card; default the one that Lookalike brings. */
  readonly card?: string;
}

/**
 * Opens a YOLOv5 network that finds garments, with the refiner that its card may name.
 *
 * @throws {ModelError} when the card or its weights cannot be used, `wrong_task` when they are no detector's
 */
export async function openDetector(models: Models, options: OpenDetectorOptions = {}): Promise<Detector> {
  const { card: path = join(projectRoot, 'models', 'yolov5n.json') } = options;
  const model = await models.open(path);
  const card = requireTask(model.card, 'detection', path);
  const refiner =
    card.refiner === undefined ? null : await openRefiner(models, join(dirname(path), card.refiner));
  return {
    name: card.name,
    sha256: card.sha256,
    basis: refiner ? digest(card.sha256 + refiner.sha256) : card.sha256,
    categories: card.categories,
    detect: (photo, detectOptions) => detect(photo, model, card, refiner, detectOptions),
    async close() {
      await model.close();
      await refiner?.close();
    },
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function detect(
  photo: Photo,
  model: Model,
  card: DetectionCard,
  refiner: Refiner | null,
  { minScore = card.minScore, size }: DetectOptions = {},
): Promise<readonly Garment[]> {
  const { photo: seen, scale } = halvePhoto(photo, readLongerSide(model) ?? size ?? card.input.size);
  const least = refiner ? leastHopeful(minScore) : minScore;
  const found = (await lookAtPhoto(seen, planViews(seen, model, card, size), model, card, least))
    .map((garment) => ({ ...garment, box: clipBox(garment.box, seen) }))
    .filter(({ box }) => box.width > 0 && box.height > 0);
  const scored = refiner ? await refineScores(found, seen, refiner) : found;
  return scored
    .filter(({ score }) => score >= minScore)
    .map((garment) => ({ ...garment, box: enlarge(garment.box, scale) }));
}

function enlarge({ left, top, width, height }: Box, scale: number): Box {
  return { left: left * scale, top: top * scale, width: width * scale, height: height * scale };
}

/** The photo as it is and, when the card says so, its mirror image from farther away: garments that fill a photo show better. */
function planViews(
  photo: Photo,
  model: Model,
  { input, mirror }: DetectionCard,
  size: number | undefined,
): readonly [View, View?] {
  const near = plan(photo, model, size);
  if (!mirror) return [{ letterbox: near, mirrored: false }];
  const smaller = Math.max(stride, Math.round(((size ?? input.size) * farther) / stride) * stride);
  const far = readFixedSize(model) ? near : plan(photo, model, smaller);
  return [
    { letterbox: near, mirrored: false },
    { letterbox: far, mirrored: true },
  ];
}

/** An export of a fixed size decides for itself; any other takes the size that is asked for. */
function plan(photo: Photo, model: Model, size: number | undefined): Letterbox {
  const { card } = model;
  const fixed = readFixedSize(model);
  if (!fixed) return planLetterbox(photo, checkSize(size ?? card.input.size));
  const longer = readLongerSide(model);
  if (size === undefined || size === longer) return planOnCanvas(photo, fixed);
  throw new ModelError(
    'input_invalid',
    `Expected size ${longer}, the only one ${card.name} takes, but received ${size}`,
  );
}

function readFixedSize({ card, shapes }: Model): Size | null {
  const [, , height, width] = shapes[card.input.name] ?? [];
  return height && width ? { width, height } : null;
}

/** Of the one size that an export takes; null for one that takes any. */
function readLongerSide(model: Model): number | null {
  const fixed = readFixedSize(model);
  return fixed && Math.max(fixed.width, fixed.height);
}

function checkSize(size: number): number {
  if (Number.isInteger(size / stride) && size >= stride && size <= 2048) return size;
  throw new ModelError(
    'input_invalid',
    `Expected a size from 32 to 2048 that is a multiple of 32 but received ${size}`,
  );
}
