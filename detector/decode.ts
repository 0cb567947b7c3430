import type { Category } from '../models/category.ts';
import { ModelError } from '../models/model-error.ts';
import type { Tensor } from '../models/tensor.ts';
import type { Garment } from './garment.ts';

export interface DecodeOptions {
  /** In the order of the network's class columns. */
  readonly categories: readonly Category[];
  /** 0..1; rows scoring below are dropped. */
  readonly minScore: number;
}

/**
 * Reads the rows of a YOLOv5 export: `[1, n, 5 + categories]`, each row centre x, centre y, width, height in canvas
 * pixels, objectness and class probabilities. A row counts for every category in which it scores enough.
 *
 * @returns garments with boxes in canvas pixels, unsuppressed, in no order
 * @throws {ModelError} `inference_failed` when the shape is another
 */
export function decode({ dims, data }: Tensor, { categories, minScore }: DecodeOptions): readonly Garment[] {
  const columns = 5 + categories.length;
  checkShape(dims, columns);
  const garments: Garment[] = [];
  for (let row = 0; row < data.length; row += columns) {
    const objectness = data[row + 4] as number;
    if (!(objectness >= minScore)) continue;
    categories.forEach((category, column) => {
      const score = objectness * (data[row + 5 + column] as number);
      if (score >= minScore) garments.push({ category, score, box: toBox(data.subarray(row, row + 4)) });
    });
  }
  return garments;
}

function toBox([x = 0, y = 0, width = 0, height = 0]: Float32Array): Garment['box'] {
  return { left: x - width / 2, top: y - height / 2, width, height };
}

function checkShape(dims: readonly number[], columns: number): void {
  if (dims.length === 3 && dims[0] === 1 && dims[2] === columns) return;
  throw new ModelError(
    'inference_failed',
    `Expected the output [1, n, ${columns}] of a YOLOv5 export with ${columns - 5} categories but received [${dims}]`,
  );
}
