/**
 * Points moved and scaled, both axes alike, so that they fill the unit square as far as their shape lets them.
 *
 * @param points x and y in turn
 */
export function fitIntoUnitSquare(points: Float32Array): Float32Array {
  const [left, right] = toRange(points, 0);
  const [top, bottom] = toRange(points, 1);
  const side = Math.max(right - left, bottom - top);
  if (!(side > 0)) return points.map(() => 0.5);
  const start = [(left + right - side) / 2, (top + bottom - side) / 2];
  return points.map((value, at) => Math.min(1, Math.max(0, (value - start[at % 2]!) / side)));
}

function toRange(points: Float32Array, axis: 0 | 1): readonly [least: number, most: number] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = axis; at < points.length; at += 2) {
    least = Math.min(least, points[at]!);
    most = Math.max(most, points[at]!);
  }
  return [least, most];
}
