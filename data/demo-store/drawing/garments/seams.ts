import { curve, line, type Point } from '../form/path.ts';

/** A seam: a fine line that is a little darker than the cloth. */
export function seam(points: readonly Point[], colour = '#000', opacity = 0.28, width = 1): string {
  return `<path d="${curve(points)}" fill="none" stroke="${colour}" stroke-opacity="${opacity}" stroke-width="${width}"/>`;
}

/** A row of stitches. */
export function stitches(points: readonly Point[], colour: string, opacity = 0.7): string {
  return `<path d="${curve(points)}" fill="none" stroke="${colour}" stroke-opacity="${opacity}" stroke-width="1.1" stroke-dasharray="3 2"/>`;
}

/** Buttons down a line, with a shade under each and two holes. */
export function buttons(points: readonly Point[], colour: string, radius = 3.4): string {
  return points
    .map(({ x, y }) => {
      const [cx, cy] = [x.toFixed(1), y.toFixed(1)];
      const hole = (dx: number) =>
        `<circle cx="${(x + dx).toFixed(1)}" cy="${cy}" r="${(radius * 0.17).toFixed(2)}" fill="#000" opacity=".55"/>`;
      return `<circle cx="${(x + 0.9).toFixed(1)}" cy="${(y + 1.3).toFixed(1)}" r="${radius}" fill="#000" opacity=".35"/><circle cx="${cx}" cy="${cy}" r="${radius}" fill="${colour}"/><circle cx="${cx}" cy="${cy}" r="${radius * 0.68}" fill="none" stroke="#fff" stroke-opacity=".35" stroke-width=".6"/>${hole(-radius * 0.3)}${hole(radius * 0.3)}`;
    })
    .join('');
}

/** A fold as a ridge of light with a valley beside it: drawn into the relief, not the colour. */
export function fold(from: Point, to: Point, bow: number, width = 9, depth = 0.5): string {
  const ridge = lens(from, to, bow, width);
  const shift = width * 0.75;
  const valley = lens({ x: from.x + shift, y: from.y }, { x: to.x + shift, y: to.y }, bow, width);
  return `<path d="${valley}" fill="#000" fill-opacity="${depth}"/><path d="${ridge}" fill="#fff" fill-opacity="${depth}"/>`;
}

/** A line pressed in (black) or standing out (white). */
export function crease(points: readonly Point[], width = 3, depth = 0.6, up = false): string {
  return `<path d="${line(points)}" fill="none" stroke="${up ? '#fff' : '#000'}" stroke-opacity="${depth}" stroke-width="${width}" stroke-linecap="round"/>`;
}

/** A leaf between two points, bowed to one side. */
function lens(from: Point, to: Point, bow: number, width: number): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [nx, ny] = [-(to.y - from.y) / length, (to.x - from.x) / length];
  const [mx, my] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  const control = (offset: number) => `${(mx + nx * offset).toFixed(1)} ${(my + ny * offset).toFixed(1)}`;
  const show = (point: Point) => `${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
  return `M${show(from)}Q${control(bow * 2 - width)} ${show(to)}Q${control(bow * 2 + width)} ${show(from)}Z`;
}
