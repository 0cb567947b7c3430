import type { Cloth } from '../cloth/cloth.ts';
import { type Body, bothSides, heights } from '../figure/body.ts';
import { contrast, darker } from '../form/colour.ts';
import { at, smooth } from '../form/path.ts';
import type { Panel } from '../panel.ts';
import { collarBack, foldedCollar, neckBand, rollNeck } from './collar.ts';
import { cutPanel } from './cut-panel.ts';
import { buttons, crease, seam } from './seams.ts';
import { centreAt, type Fall, fallOutline, flareOf, hangingFolds, tier } from './skirt.ts';
import { sleeves } from './sleeve.ts';
import type { DressSpec, SkirtSpec, Worn } from './spec.ts';
import { torsoFolds } from './top.ts';
import { innerBack, neckCut, necklinePoints, shoulderPoint, type TorsoFit, torsoSide } from './torso.ts';

const falls: Record<DressSpec['cut'], SkirtSpec['cut']> = {
  shift: 'a-line',
  wrap: 'wrap',
  shirt: 'a-line',
  slip: 'slip',
  full: 'full',
  tiered: 'tiered',
  sheath: 'straight',
  knit: 'straight',
};

/** Dresses a body in a dress: one front from neck to hem, with sleeves, collar and belt. */
export function cutDress(body: Body, owner: string, spec: DressSpec): Worn {
  const { cloth, cut } = spec;
  const loose = cut === 'shift' || cut === 'tiered';
  const ease = loose ? 8 : cut === 'shirt' ? 6 : 3;
  const top = heights.waist;
  const flare = flareOf(falls[cut], spec.hem) * (loose ? 0.8 : 1);
  const fall: Fall = { top, hem: spec.hem, flare, ease: ease + (loose ? 8 : 1) };
  const fit: TorsoFit = {
    hem: top,
    ease,
    boxy: loose ? 0.75 : 0.1,
    cutIn: spec.neck === 'straps' ? 36 : spec.sleeve === 'none' ? 12 : 0,
  };
  const outline = dressOutline(body, spec, fit, fall, loose);
  const folds =
    torsoFolds(body, owner, { ...fit, hem: 380 }) +
    hangingFolds(
      body,
      owner,
      fall,
      cut === 'full' || cut === 'tiered' ? 11 : cut === 'sheath' || cut === 'knit' ? 3 : 7,
      0.4,
    ) +
    gathers(body, spec);
  const main = cutPanel(owner, cloth, {
    name: 'front',
    form: `${owner}-body`,
    outline,
    details: details(body, spec, fall),
    folds,
    round: 0.62,
  });
  const lining: Cloth = { ...cloth, colour: darker(cloth.colour, 0.4), pattern: 'solid' };
  const back = cutPanel(owner, lining, {
    name: 'back',
    form: `${owner}-back`,
    outline: smooth(innerBack(body, spec.neck)),
    round: 0,
  });
  return {
    back:
      spec.neck === 'straps'
        ? []
        : [...(spec.neck === 'collar' ? [collarBack(body, owner, cloth)] : []), back],
    front: [main, ...straps(body, owner, spec)],
    sleeves: sleeves(body, owner, cloth, {
      cut: spec.sleeve,
      ease: ease * 0.5 + 3,
      drop: 0,
      cuff: cut === 'shirt' && spec.sleeve === 'long' ? 'band' : cut === 'knit' ? 'rib' : 'hem',
    }),
    over: [...collar(body, owner, spec), ...beltOf(body, owner, spec)],
  };
}

function dressOutline(body: Body, spec: DressSpec, fit: TorsoFit, fall: Fall, loose: boolean): string {
  const lower = fallOutline(
    body,
    fall,
    spec.cut === 'full' || spec.cut === 'tiered' ? 5 : spec.cut === 'slip' ? 3 : 0,
  );
  const [left, right] = [
    torsoSide(body, fit, -1).slice(0, -2),
    torsoSide(body, fit, 1).slice(0, -2).reverse(),
  ];
  const skip = loose ? 3 : 2;
  const waisted = spec.belt ? lower : lower.slice(skip, -skip);
  return smooth([
    ...left,
    ...waisted.slice(spec.belt ? 1 : 0, spec.belt ? -1 : undefined),
    ...right,
    ...necklinePoints(body, spec.neck),
  ]);
}

function collar(body: Body, owner: string, spec: DressSpec): Panel[] {
  if (spec.neck === 'collar') return foldedCollar(body, owner, spec.cloth);
  if (spec.neck === 'roll') return rollNeck(body, owner, spec.cloth);
  if (spec.neck === 'straps') return [];
  return neckBand(body, owner, spec.cloth, spec.neck, spec.neck === 'wrap' ? 9 : 4);
}

function straps(body: Body, owner: string, spec: DressSpec): Panel[] {
  if (spec.neck !== 'straps') return [];
  return bothSides.map((side) => {
    const from = shoulderPoint(body, neckCut('straps').half - 4, side);
    const outline = smooth([
      at(from.x - 2, from.y - 5),
      at(from.x + 2, from.y - 5),
      at(from.x + 3, from.y + 20),
      at(from.x - 1, from.y + 20),
    ]);
    return cutPanel(owner, spec.cloth, {
      name: `strap${side}`,
      form: `${owner}-strap${side}`,
      outline,
      round: 0.4,
    });
  });
}

function details(body: Body, spec: DressSpec, fall: Fall): string {
  const x = (y: number) => centreAt(body, y) + body.pose.turn * 4;
  const trim = spec.trim ?? contrast(spec.cloth.colour, 0.4);
  const rows = [190, 260, 372, 480, 600, 720, 840, 960].filter((y) => y < spec.hem).concat(spec.hem + 14);
  let marks = '';
  if (spec.cut === 'shirt') {
    marks +=
      seam(rows.map((y) => at(x(y) + 9, y))) +
      seam(
        rows.map((y) => at(x(y) - 9, y)),
        '#000',
        0.14,
      );
    const count = Math.floor((spec.hem - 230) / 42);
    marks += buttons(
      Array.from({ length: count }, (_, i) => at(x(212 + i * 42), 212 + i * 42)),
      trim,
      3.4,
    );
  }
  if (spec.cut === 'wrap') {
    marks += seam(
      [shoulderPoint(body, 37, 1), at(x(262), 262), at(x(340) - 40, 356), at(x(372) - 58, 376)],
      '#000',
      0.5,
      1.8,
    );
    marks += seam(
      [at(x(372) - 40, 372), at(x(560) + 12, 560), at(x(spec.hem) + 46, spec.hem + 14)],
      '#000',
      0.45,
      1.8,
    );
  }
  if (spec.cut === 'tiered') for (const share of [0.3, 0.65]) marks += tier(body, fall, share);
  if (spec.cut === 'sheath')
    marks += bothSides
      .map((side) =>
        seam(
          [at(x(250) + side * 44, 236), at(x(372) + side * 32, 372), at(x(470) + side * 44, 480)],
          '#000',
          0.28,
        ),
      )
      .join('');
  if (spec.cut === 'full')
    marks += seam([at(x(372) - 90, 372), at(x(372), 377), at(x(372) + 90, 372)], '#000', 0.4, 1.5);
  return marks;
}

/** Cloth drawn in at the waist. */
function gathers(body: Body, spec: DressSpec): string {
  if (spec.cut === 'shift' || spec.cut === 'sheath' || spec.cut === 'knit' || spec.cut === 'tiered')
    return '';
  return Array.from({ length: 15 }, (_, i) => {
    const x = body.centre(372) - 52 + i * 7.4;
    const out = (i - 7) * 0.9;
    return crease([at(x - out * 0.3, 350), at(x, 374), at(x + out, 374 + 22 + (i % 4) * 9)], 2.2, 0.4);
  }).join('');
}

function beltOf(body: Body, owner: string, spec: DressSpec): Panel[] {
  if (!spec.belt) return [];
  const y = heights.waist;
  const half = body.half(y) + (spec.cut === 'shirt' ? 5 : 3.5);
  const x = body.centre(y);
  const cloth: Cloth =
    spec.belt === 'self' ? spec.cloth : { fabric: 'leather', colour: spec.belt, pattern: 'solid' };
  const outline = smooth([
    at(x - half, y - 8),
    at(x - half, y - 8),
    at(x, y - 3),
    at(x + half, y - 8),
    at(x + half, y - 8),
    at(x + half, y + 8),
    at(x + half, y + 8),
    at(x, y + 13),
    at(x - half, y + 8),
    at(x - half, y + 8),
  ]);
  const band = cutPanel(owner, cloth, {
    name: 'belt',
    form: `${owner}-belt`,
    outline,
    round: 0.6,
    details:
      spec.belt === 'self'
        ? ''
        : `<rect x="${x - 8}" y="${y - 4}" width="18" height="16" rx="2" fill="none" stroke="#c9a86a" stroke-width="3"/>`,
  });
  if (spec.belt !== 'self') return [band];
  const side = x - half * 0.55;
  const end = (lean: number, length: number) =>
    cutPanel(owner, cloth, {
      name: `tie${lean}`,
      form: `${owner}-tie${lean}`,
      round: 0.3,
      outline: smooth([
        at(side - 5, y),
        at(side + 5, y),
        at(side + lean + 8, y + length),
        at(side + lean + 8, y + length),
        at(side + lean - 5, y + length + 5),
        at(side + lean - 5, y + length + 5),
      ]),
    });
  const knot = cutPanel(owner, cloth, {
    name: 'knot',
    form: `${owner}-knot`,
    shape: 'pillow',
    round: 0.9,
    outline: smooth([at(side - 9, y - 7), at(side + 8, y - 6), at(side + 9, y + 9), at(side - 8, y + 10)]),
  });
  return [band, end(-9, 92), end(6, 76), knot];
}
