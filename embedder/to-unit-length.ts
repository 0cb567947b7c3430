import { ModelError } from '../models/model-error.ts';
import type { Embedding } from './embedder.ts';

/**
 * A vector of the same direction and length 1.
 *
 * @throws {ModelError} `inference_failed` for a zero vector or one with NaN or infinity, which no index could search
 */
export function toUnitLength(vector: Float32Array): Embedding {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  if (length > 0 && Number.isFinite(length)) return vector.map((value) => value / length);
  throw new ModelError(
    'inference_failed',
    `Expected an embedding with a direction but received one of length ${length}`,
  );
}
