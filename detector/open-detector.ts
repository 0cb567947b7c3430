import { join } from 'node:path';
import type { DetectionCard } from '../models/card.ts';
import type { Model, Models } from '../models/model.ts';
import { ModelError } from '../models/model-error.ts';
import { padPhoto } from '../photo/pad-photo.ts';
import type { Photo } from '../photo/photo.ts';
import { projectRoot } from '../settings/paths.ts';
import { clipBox } from './box-overlap.ts';
import type { DetectOptions, Detector } from './detector.ts';
import type { Garment } from './garment.ts';
import { type Letterbox, planLetterbox, planOnCanvas, toPhotoBox } from './letterbox.ts';
import { lookAtCanvas } from './look.ts';

export interface OpenDetectorOptions {
  /** Path of the model card; default the one that Lookalike brings. */
  readonly card?: string;
}

/**
 * Opens a YOLOv5 network that finds garments.
 *
 * @throws {ModelError} when the card or its weights cannot be used, `wrong_task` when they are no detector's
 */
export async function openDetector(models: Models, options: OpenDetectorOptions = {}): Promise<Detector> {
  const { card: path = join(projectRoot, 'models', 'yolov5n.json') } = options;
  const model = await models.open(path);
  const { card } = model;
  if (card.task !== 'detection') {
    throw new ModelError(
      'wrong_task',
      `Expected a detector's card at ${path} but received one for ${card.task}`,
    );
  }
  return {
    name: card.name,
    sha256: card.sha256,
    categories: card.categories,
    detect: (photo, detectOptions) => detect(photo, model, card, detectOptions),
    close: () => model.close(),
  };
}

async function detect(
  photo: Photo,
  model: Model,
  card: DetectionCard,
  { minScore = card.minScore, size }: DetectOptions = {},
): Promise<readonly Garment[]> {
  const letterbox = plan(photo, model, size);
  const canvas = padPhoto(photo, letterbox, card.input.padValue);
  const garments = await lookAtCanvas(canvas, model, card, minScore);
  return garments
    .map((garment) => toPhoto(garment, letterbox, photo))
    .filter(({ box }) => box.width > 0 && box.height > 0);
}

function toPhoto(garment: Garment, letterbox: Letterbox, photo: Photo): Garment {
  return { ...garment, box: clipBox(toPhotoBox(garment.box, letterbox), photo) };
}

/** An export of a fixed size decides for itself; any other takes the size that is asked for. */
function plan(photo: Photo, { card, shapes }: Model, size: number | undefined): Letterbox {
  const [, , height, width] = shapes[card.input.name] ?? [];
  if (!height || !width) return planLetterbox(photo, checkSize(size ?? card.input.size));
  if (size === undefined || size === Math.max(width, height)) return planOnCanvas(photo, { width, height });
  throw new ModelError(
    'input_invalid',
    `Expected size ${Math.max(width, height)}, the only one ${card.name} takes, but received ${size}`,
  );
}

function checkSize(size: number): number {
  if (Number.isInteger(size / 32) && size >= 32 && size <= 2048) return size;
  throw new ModelError(
    'input_invalid',
    `Expected a size from 32 to 2048 that is a multiple of 32 but received ${size}`,
  );
}
