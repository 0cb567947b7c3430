import type { Cloth } from '../cloth/cloth.ts';
import { type Body, bothSides, heights } from '../figure/body.ts';
import { darker } from '../form/colour.ts';
import { at, smooth } from '../form/path.ts';
import type { Panel } from '../panel.ts';
import { collarBack, foldedCollar, neckBand, rollNeck } from './collar.ts';
import { cutPanel } from './cut-panel.ts';
import { beltOf } from './dress-belt.ts';
import { details, gathers } from './dress-details.ts';
import { type Fall, fallOutline, flareOf, hangingFolds } from './fall.ts';
import { sleeves } from './sleeve.ts';
import type { DressSpec, SkirtSpec, Worn } from './spec.ts';
import { innerBack, neckCut, necklinePoints, shoulderPoint, type TorsoFit, torsoSide } from './torso.ts';
import { torsoFolds } from './torso-folds.ts';

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
