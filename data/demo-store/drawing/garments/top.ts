import type { Cloth } from '../cloth/cloth.ts';
import type { Body } from '../figure/body.ts';
import { darker } from '../form/colour.ts';
import { at, type Point, smooth } from '../form/path.ts';
import type { Panel } from '../panel.ts';
import { collarBack, foldedCollar, hood, neckBand, rollNeck } from './collar.ts';
import { cutPanel } from './cut-panel.ts';
import { crease, seam } from './seams.ts';
import { sleeves } from './sleeve.ts';
import type { TopSpec, Worn } from './spec.ts';
import { frontDetails, label } from './top-details.ts';
import { fitHalf, innerBack, type TorsoFit, torsoOutline } from './torso.ts';
import { torsoFolds } from './torso-folds.ts';

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
