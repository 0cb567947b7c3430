import type { Detector } from '../../detector/detector.ts';
import { readPhoto } from '../../photo/read-photo.ts';
import { readLabelledPhotos } from '../labels/read-labels.ts';
import type { Split } from '../labels/split.ts';
import { type DetectedPhoto, type DetectionFigures, scoreDetections } from './score-detections.ts';

export interface EvaluateOptions {
  readonly split?: Split;
  /** Side of the letterbox, pixels, a multiple of 32. Default: the model card's. */
  readonly size?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Low enough that the whole precision-recall curve is seen. */
const leastScore = 0.001;

/** Detects on every labelled photo of a folder and scores the boxes. */
export async function evaluateDetection(
  folder: string,
  detector: Detector,
  { split = 'all', size, onProgress }: EvaluateOptions = {},
): Promise<DetectionFigures> {
  const labelled = await readLabelledPhotos(folder, split);
  const photos: DetectedPhoto[] = [];
  for (const { file, garments } of labelled) {
    const found = await detector.detect(await readPhoto(file), {
      minScore: leastScore,
      ...(size && { size }),
    });
    photos.push({ file, found, labelled: garments });
    onProgress?.(photos.length, labelled.length);
  }
  return scoreDetections(photos, detector.categories);
}
