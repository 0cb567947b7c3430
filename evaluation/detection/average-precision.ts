import type { Hit } from './count-hits.ts';

/** One point of a precision-recall curve, reached when everything scoring `score` or more is reported. */
export interface CurvePoint {
  readonly score: number;
  readonly precision: number;
  readonly recall: number;
}

/** @param labelled how many garments there were to find, at least 1 */
export function toCurve(hits: readonly Hit[], labelled: number): readonly CurvePoint[] {
  const best = [...hits].sort((a, b) => b.score - a.score);
  let right = 0;
  return best.map((hit, index) => {
    right += hit.right ? 1 : 0;
    return { score: hit.score, precision: right / (index + 1), recall: right / labelled };
  });
}

/**
 * Area under the precision-recall curve at 101 recalls, with precision made monotonic (COCO's average precision).
 *
 * @returns 0..1
 */
export function toAveragePrecision(curve: readonly CurvePoint[]): number {
  const envelope = toEnvelope(curve);
  let sum = 0;
  let at = 0;
  for (let step = 0; step <= 100; step++) {
    while (at < curve.length && (curve[at]?.recall ?? 0) < step / 100 - 1e-9) at++;
    sum += envelope[at] ?? 0;
  }
  return sum / 101;
}

/** The best precision at this recall or a higher one. */
function toEnvelope(curve: readonly CurvePoint[]): readonly number[] {
  const envelope = curve.map(({ precision }) => precision);
  for (let i = envelope.length - 2; i >= 0; i--)
    envelope[i] = Math.max(envelope[i] ?? 0, envelope[i + 1] ?? 0);
  return envelope;
}

/** The point with the highest F1, the harmonic mean of precision and recall; null for an empty curve. */
export function toBestF1(curve: readonly CurvePoint[]): (CurvePoint & { readonly f1: number }) | null {
  let best: (CurvePoint & { readonly f1: number }) | null = null;
  for (const point of curve) {
    const f1 = toF1(point);
    if (best === null || f1 > best.f1) best = { ...point, f1 };
  }
  return best;
}

export function toF1({ precision, recall }: CurvePoint): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
