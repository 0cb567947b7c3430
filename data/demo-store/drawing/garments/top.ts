import type { Cloth } from '../cloth/cloth.ts';
import { type Body, bothSides, heights, type Side } from '../figure/body.ts';
import { contrast, darker } from '../form/colour.ts';
import { at, type Point, smooth } from '../form/path.ts';
import { randomOf } from '../form/random.ts';
import type { Panel } from '../panel.ts';
import { collarBack, foldedCollar, hood, neckBand, rollNeck } from './collar.ts';
import { cutPanel } from './cut-panel.ts';
import { buttons, crease, fold, seam, stitches } from './seams.ts';
import { sleeves } from './sleeve.ts';
import type { TopSpec, Worn } from './spec.ts';
import { fitHalf, innerBack, type TorsoFit, torsoOutline } from './torso.ts';

/** Dresses a body in a top. */
export function cutTop(body: Body, owner: string, spec: TopSpec): Worn {
  const fit = fitOf(spec);
  const { cloth } = spec;
  const main = cutPanel(owner, cloth, {
    name: 'front',
    form: `${owner}-torso`,
    outline: smooth(torsoOutline(body, fit, spec.neck, spec.tail ? 22 : 5)),
    details: frontDetails(body, spec, fit),
    folds: torsoFolds(body, owner, fit) + cables(body, spec, fit),
    round: 0.8,
  });
  const lining: Cloth = { ...cloth, colour: darker(cloth.colour, 0.38), pattern: 'solid' };
  const back = cutPanel(owner, lining, {
    name: 'back',
    form: `${owner}-back`,
    outline: smooth(innerBack(body, spec.neck)),
    round: 0,
    details: label(body),
  });
  const cuff = spec.ribbed
    ? 'rib'
    : spec.neck === 'collar' && spec.sleeve === 'long' && spec.closure !== 'half'
      ? 'band'
      : 'hem';
  return {
    back:
      spec.neck === 'straps'
        ? []
        : [
            ...(spec.neck === 'collar' ? [collarBack(body, owner, cloth)] : []),
            back,
            ...(spec.hood ? hood(body, owner, cloth).back : []),
          ],
    front: [main, ...hemBand(body, owner, spec, fit)],
    sleeves: sleeves(body, owner, cloth, {
      cut: spec.sleeve,
      ease: spec.ease * 0.55 + 2,
      drop: fit.drop ?? 0,
      cuff,
    }),
    over: collarOf(body, owner, spec),
  };
}

function fitOf(spec: TopSpec): TorsoFit {
  const drop = Math.max(0, spec.ease - 9) * 0.7;
  return {
    hem: spec.hem,
    ease: spec.ease,
    drop,
    cutIn: spec.neck === 'straps' ? 34 : spec.sleeve === 'none' ? 13 : 0,
  };
}

function collarOf(body: Body, owner: string, spec: TopSpec): readonly Panel[] {
  const { cloth } = spec;
  if (spec.hood) return hood(body, owner, cloth).front;
  if (spec.neck === 'roll') return rollNeck(body, owner, cloth);
  if (spec.neck === 'collar') return foldedCollar(body, owner, cloth);
  if (spec.neck === 'straps' || spec.neck === 'wrap') return [];
  const band = spec.ribbed || cloth.fabric === 'jersey' || cloth.fabric === 'knit' ? 7 : 4;
  return neckBand(body, owner, spec.cloth, spec.neck, band);
}

function label(body: Body): string {
  const x = body.centre(heights.neck);
  return `<rect x="${x - 7}" y="166" width="14" height="6" rx=".6" fill="#f4efe6" opacity=".85"/>`;
}

function frontDetails(body: Body, spec: TopSpec, fit: TorsoFit): string {
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

function hemBand(body: Body, owner: string, spec: TopSpec, fit: TorsoFit): Panel[] {
  if (!spec.ribbed) return [];
  const [top, bottom] = [spec.hem - 10, spec.hem + 18];
  const half = fitHalf(body, fit, spec.hem) - 3;
  const x = body.centre(spec.hem);
  const points = [
    at(x - half - 3, top),
    at(x - half - 3, top),
    at(x - half, bottom),
    at(x - half, bottom),
    at(x, bottom + 4),
    at(x + half, bottom),
    at(x + half, bottom),
    at(x + half + 3, top),
    at(x + half + 3, top),
    at(x, top + 4),
  ];
  const rib: Cloth = {
    ...spec.cloth,
    fabric: 'rib',
    ...(spec.cloth.pattern === 'block' ? { colour: spec.cloth.accent ?? spec.cloth.colour } : {}),
    pattern: 'solid',
  };
  return [
    cutPanel(owner, rib, {
      name: 'rib',
      form: `${owner}-torso`,
      outline: smooth(points),
      round: 0.8,
      details: seam([points[0]!, at(x, top + 4), points.at(-2)!], '#000', 0.35, 1.4),
    }),
  ];
}

function cables(body: Body, spec: TopSpec, fit: TorsoFit): string {
  if (!spec.cables) return '';
  const strand = (dx: number, phase: number) => {
    const points: Point[] = [];
    for (let y = 190; y < fit.hem; y += 6)
      points.push(at(body.centre(y) + dx + 5 * Math.sin((y / 15 + phase) * Math.PI * 0.66), y));
    return crease(points, 3.2, 0.85, true);
  };
  return [-46, 0, 46]
    .map(
      (dx) =>
        strand(dx, 0) +
        strand(dx, 1.5) +
        crease([at(dx - 13, 190), at(dx - 13, fit.hem)], 2, 0.7) +
        crease([at(dx + 13, 190), at(dx + 13, fit.hem)], 2, 0.7),
    )
    .join('');
}

/** What cloth does on a torso: drags from the armpits, folds towards the waist, and hangs below. */
export function torsoFolds(body: Body, seed: string, fit: TorsoFit): string {
  const random = randomOf(`${seed} folds`);
  const half = (y: number) => fitHalf(body, fit, y);
  const place = (side: Side, share: number, y: number) => at(body.centre(y) + side * half(y) * share, y);
  let folds = '';
  for (const side of bothSides) {
    folds += fold(
      place(side, 0.98, 250),
      place(side, random.range(0.3, 0.55), random.range(285, 330)),
      side * random.range(3, 8),
      7,
      0.4,
    );
    folds += fold(
      place(side, 0.97, 262),
      place(side, random.range(0.55, 0.7), random.range(330, 380)),
      side * random.range(4, 9),
      6,
      0.35,
    );
    for (let i = 0; i < 3; i++) {
      const y = random.range(330, Math.max(345, Math.min(fit.hem - 20, 440)));
      folds += fold(
        place(side, 1, y),
        place(side, random.range(0.25, 0.6), y + random.range(-8, 30)),
        random.range(-6, 6),
        random.range(3, 6),
        random.range(0.2, 0.4),
      );
    }
  }
  for (let i = 0; i < 3 + fit.ease / 8; i++) {
    const share = random.range(-0.8, 0.8);
    const y = random.range(300, Math.max(320, fit.hem - 90));
    folds += fold(
      place(1, share, y),
      place(1, share * 1.08, Math.min(fit.hem, y + random.range(60, 140))),
      random.range(-7, 7),
      random.range(5, 10),
      random.range(0.18, 0.36),
    );
  }
  return folds;
}
