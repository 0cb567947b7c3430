import { type Body, heights, type Side } from '../figure/body.ts';
import { at, between, type Point } from '../form/path.ts';
import { randomOf } from '../form/random.ts';
import { crease, fold, seam } from './seams.ts';
import type { SkirtSpec } from './spec.ts';

/** How a skirt or the lower part of a dress falls. */
export interface Fall {
  /** Height where it leaves the waist. */
  readonly top: number;
  readonly hem: number;
  /** How far the hem stands out beyond the hips, on each side. */
  readonly flare: number;
  readonly ease: number;
}

const flares: Record<SkirtSpec['cut'], number> = {
  straight: -2,
  'a-line': 0.16,
  pleated: 0.17,
  full: 0.34,
  slip: 0.09,
  wrap: 0.12,
  tiered: 0.24,
};

/** How far a cut stands out at its hem, in figure units. */
export function flareOf(cut: SkirtSpec['cut'], hem: number): number {
  const flare = flares[cut];
  return flare < 0 ? flare : flare * (hem - heights.waist);
}

/** One side of the fall from the waist to the hem. */
export function fallSide(body: Body, fall: Fall, side: Side): Point[] {
  const rows = [fall.top, 395, 430, heights.hip, 530, 590, 660, 740, 820]
    .filter((y) => y >= fall.top && y < fall.hem - 15)
    .concat(fall.hem);
  return rows.map((y) => {
    const share = Math.max(0, (y - fall.top) / (fall.hem - fall.top));
    const swell = fall.flare * (fall.flare > 0 ? share ** 0.85 : share);
    const own = y < heights.hip ? body.half(y) : body.half(heights.hip);
    return at(centreAt(body, y) + side * (own + fall.ease + swell), y);
  });
}

/** Below the hips the middle follows the knees. */
export function centreAt(body: Body, y: number): number {
  if (y <= heights.hip) return body.centre(y);
  const knees = between(body.knee[0], body.knee[1], 0.5).x;
  const share = Math.min(1, (y - heights.hip) / (heights.knee - heights.hip));
  return body.centre(heights.hip) * (1 - share * 0.6) + knees * share * 0.6;
}

/** The fall's outline, its hem rounded by `sag`. */
export function fallOutline(body: Body, fall: Fall, waves = 0): Point[] {
  const [left, right] = [fallSide(body, fall, -1), fallSide(body, fall, 1)];
  const [a, b] = [left.at(-1)!, right.at(-1)!];
  const count = waves ? waves * 2 : 3;
  const hem = Array.from({ length: count }, (_, i) => {
    const share = (i + 1) / (count + 1);
    const dip = 10 * Math.sin(Math.PI * share) + (waves ? (i % 2 ? -1.6 : 1.6) : 0);
    return at(a.x + (b.x - a.x) * share, a.y + dip);
  });
  return [left[0]!, ...left, a, ...hem, b, ...[...right].reverse(), right[0]!];
}

/** Folds that hang from the waist and open towards the hem. */
export function hangingFolds(body: Body, seed: string, fall: Fall, count: number, depth: number): string {
  const random = randomOf(`${seed} hang`);
  const [left, right] = [fallSide(body, fall, -1), fallSide(body, fall, 1)];
  let folds = '';
  for (let i = 0; i < count; i++) {
    const share = (i + random.range(0.2, 0.8)) / count;
    const start = random.range(0.02, 0.35);
    const from = between(
      between(left[0]!, right[0]!, share),
      between(left.at(-1)!, right.at(-1)!, share),
      start,
    );
    const to = between(left.at(-1)!, right.at(-1)!, share);
    folds += fold(
      from,
      at(to.x, to.y + 14),
      random.range(-5, 5),
      random.range(0.7, 1.3) * (6 + fall.flare * 0.05),
      depth * random.range(0.7, 1.2),
    );
  }
  return folds;
}

/** Pressed pleats, side by side. */
export function pleats(
  body: Body,
  fall: Fall,
  count: number,
): { readonly details: string; readonly folds: string } {
  const [left, right] = [fallSide(body, fall, -1), fallSide(body, fall, 1)];
  let [details, folds] = ['', ''];
  for (let i = 1; i < count; i++) {
    const rows = left.map((point, row) => {
      const share = i / count;
      const other = right[row]!;
      const bow = row === left.length - 1 ? 10 * Math.sin(Math.PI * share) : 0;
      return at(point.x + (other.x - point.x) * share, point.y + bow);
    });
    details += seam(rows, '#000', 0.24, 1.1);
    folds +=
      crease(rows, 2.6, 0.6) +
      crease(
        rows.map(({ x, y }) => at(x + 4, y)),
        3.4,
        0.5,
        true,
      );
  }
  return { details, folds };
}

/** The seam at which the next tier is gathered. */
export function tier(body: Body, fall: Fall, share: number): string {
  const y = fall.top + (fall.hem - fall.top) * share;
  const half = body.half(heights.hip) + fall.ease + fall.flare * share + 8;
  const x = centreAt(body, y);
  const line = [at(x - half, y - 4), at(x, y + 7), at(x + half, y - 4)];
  const gathers = Array.from({ length: 26 }, (_, i) => {
    const gx = x - half + (i / 25) * half * 2;
    const gy = y + 7 - 11 * ((gx - x) / half) ** 2;
    return `<path d="M${gx.toFixed(1)} ${gy.toFixed(1)}l${(((i % 3) - 1) * 2).toFixed(1)} ${14 + (i % 4) * 5}" stroke="#000" stroke-opacity=".2" stroke-width="1.4"/>`;
  });
  return seam(line, '#000', 0.4, 1.8) + gathers.join('');
}
