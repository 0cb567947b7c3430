import { type Body, heights } from '../figure/body.ts';
import { contrast, darker } from '../form/colour.ts';
import { at, type Point } from '../form/path.ts';
import { buttons, seam, stitches } from './seams.ts';
import type { TopSpec } from './spec.ts';
import { fitHalf, type TorsoFit } from './torso.ts';

/** SVG of what is sewn or printed on a top's front. */
export function frontDetails(body: Body, spec: TopSpec, fit: TorsoFit): string {
  const colour = spec.cloth.colour;
  const trim = spec.trim ?? contrast(colour, 0.3);
  const x = (y: number) => body.centre(y) + body.pose.turn * 6;
  const down = (from: number, to: number, dx = 0): Point[] =>
    [from, (from + to) / 2, to].map((y) => at(x(y) + dx, y));
  let marks = block(body, spec, fit);
  if (!spec.ribbed) marks += seam(hemLine(body, fit, 8));
  if (spec.closure === 'buttons') {
    marks +=
      seam(down(178, spec.hem + 30, 8), '#000', 0.3) + seam(down(190, spec.hem + 30, -8), '#000', 0.12);
    marks += buttons(
      [0, 1, 2, 3, 4, 5, 6, 7]
        .map((i) => 206 + i * 38)
        .filter((y) => y < spec.hem - 8)
        .map((y) => at(x(y), y)),
      trim,
      3.1,
    );
  }
  if (spec.closure === 'half') {
    marks +=
      seam(down(178, 258, 7)) +
      seam(down(178, 258, -7), '#000', 0.15) +
      seam([at(x(258) - 7, 258), at(x(258) + 7, 258)]);
    marks += buttons(
      [208, 230, 250].map((y) => at(x(y), y)),
      trim,
      2.9,
    );
  }
  if (spec.closure === 'zip') marks += zip(down(174, spec.hem + 20), trim);
  if (spec.pocket === 'chest') marks += chestPocket(x(255) + 36, 250, colour);
  if (spec.pocket === 'pouch') marks += pouch(x(430), spec.hem);
  return marks + chestPrint(x(300), spec);
}

function zip(points: readonly Point[], colour: string): string {
  return seam(points, '#000', 0.35, 6) + seam(points, colour, 1, 3) + stitches(points, '#222', 0.6);
}

function chestPocket(x: number, y: number, colour: string): string {
  const shape = `M${x - 17} ${y}H${x + 17}V${y + 34}L${x} ${y + 40}L${x - 17} ${y + 34}Z`;
  return `<path d="${shape}" fill="${darker(colour, 0.12)}" fill-opacity=".25" stroke="#000" stroke-opacity=".3" stroke-width="1"/><path d="M${x - 17} ${y + 6}H${x + 17}" stroke="#000" stroke-opacity=".18"/>`;
}

function pouch(x: number, hem: number): string {
  const top = hem - 92;
  return `<path d="M${x - 40} ${top}H${x + 40}L${x + 66} ${hem - 46}V${hem - 14}H${x - 66}V${hem - 46}Z" fill="#000" fill-opacity=".05" stroke="#000" stroke-opacity=".32" stroke-width="1.4"/>`;
}

function chestPrint(x: number, spec: TopSpec): string {
  const ink = spec.trim ?? contrast(spec.cloth.colour, 0.75);
  if (spec.print === 'circle')
    return `<circle cx="${x}" cy="282" r="31" fill="${ink}"/><path d="M${x - 31} 290Q${x - 10} 272 ${x + 4} 288T${x + 31} 284V300A31 31 0 0 1 ${x - 27} 298Z" fill="${spec.cloth.colour}" opacity=".55"/>`;
  if (spec.print === 'bars')
    return [0, 1, 2]
      .map((i) => `<rect x="${x - 34}" y="${262 + i * 13}" width="${68 - i * 16}" height="6" fill="${ink}"/>`)
      .join('');
  if (spec.print === 'wave')
    return [0, 1, 2]
      .map(
        (i) =>
          `<path d="M${x - 38} ${276 + i * 11}q9.5 -11 19 0t19 0t19 0t19 0" fill="none" stroke="${ink}" stroke-width="3.4"/>`,
      )
      .join('');
  return '';
}

/** Colour blocking: the lower part in the second colour. */
function block(body: Body, spec: TopSpec, fit: TorsoFit): string {
  if (spec.cloth.pattern !== 'block') return '';
  const [y, x, half] = [306, body.centre(306), fitHalf(body, fit, 306) + 40];
  return `<rect x="${x - half}" y="${y}" width="${half * 2}" height="400" fill="${spec.cloth.accent}"/><rect x="${x - half}" y="${y - 16}" width="${half * 2}" height="16" fill="${spec.cloth.third ?? spec.cloth.accent}"/>`;
}

function hemLine(body: Body, fit: TorsoFit, up: number): Point[] {
  const [half, y] = [fitHalf(body, fit, fit.hem), fit.hem - up];
  return [-1, -0.5, 0, 0.5, 1].map((share) => at(body.centre(y) + share * half, y + 5 * (1 - share * share)));
}

/** The woven label inside the neck. */
export function label(body: Body): string {
  const x = body.centre(heights.neck);
  return `<rect x="${x - 7}" y="166" width="14" height="6" rx=".6" fill="#f4efe6" opacity=".85"/>`;
}
