import type { Cloth } from '../cloth/cloth.ts';
import type { Body, Side } from '../figure/body.ts';
import { darker } from '../form/colour.ts';
import { smooth } from '../form/path.ts';
import type { Panel } from '../panel.ts';
import { collarBack, hood } from './collar.ts';
import { cutPanel } from './cut-panel.ts';
import { frontDetails, quilting } from './outer-details.ts';
import { edgePoints, fitOf, lapOf } from './outer-shape.ts';
import { belt, collarHeights, collarOf, ribBand } from './outer-trims.ts';
import { sleeves } from './sleeve.ts';
import type { OuterSpec, Worn } from './spec.ts';
import { innerBack, type TorsoFit, torsoOutline, torsoSide } from './torso.ts';
import { torsoFolds } from './torso-folds.ts';

/** Dresses a body in a jacket or coat. `open`: 0 closed, 1 fronts hang wide apart. */
export function cutOuter(body: Body, owner: string, spec: OuterSpec, open = 0): Worn {
  const fit = fitOf(spec);
  const lining: Cloth = { fabric: 'silk', colour: darker(spec.cloth.colour, 0.45), pattern: 'solid' };
  const outline = smooth(torsoOutline(body, { ...fit, hem: spec.hem - 6 }, 'stand', 6));
  const back = cutPanel(owner, lining, { name: 'lining', form: `${owner}-lining`, outline, round: 0.3 });
  const neck = cutPanel(owner, lining, {
    name: 'neck',
    form: `${owner}-neckback`,
    outline: smooth(innerBack(body, 'collar')),
    round: 0,
  });
  const hooded = spec.collar === 'hood' ? hood(body, owner, spec.cloth, spec.fur) : { back: [], front: [] };
  const lap = lapOf(spec);
  const fronts = ([1, -1] as const).map((side) => front(body, owner, spec, fit, side, open, lap));
  const arms =
    spec.sleeve === 'none'
      ? []
      : sleeves(body, owner, spec.cloth, {
          cut: 'long',
          ease: fit.ease * 0.55 + 3,
          drop: fit.drop ?? 0,
          cuff: spec.ribbed ? 'rib' : 'hem',
        });
  return {
    back: [
      back,
      ...(collarHeights[spec.collar]
        ? [collarBack(body, owner, spec.cloth, collarHeights[spec.collar])]
        : []),
      neck,
      ...hooded.back,
    ],
    front: fronts,
    sleeves: arms,
    over: [
      ...collarOf(body, owner, spec, open),
      ...hooded.front,
      ...belt(body, owner, spec, fit, open),
      ...ribBand(body, owner, spec, fit, open),
    ],
  };
}

function front(
  body: Body,
  owner: string,
  spec: OuterSpec,
  fit: TorsoFit,
  side: Side,
  open: number,
  lap: number,
): Panel {
  const edge = edgePoints(body, spec, fit, side, open, side < 0 ? lap : Math.min(lap, 8));
  const outline = smooth([...torsoSide(body, fit, side), ...[...edge].reverse()]);
  const details = frontDetails(body, spec, fit, side, open, edge);
  return cutPanel(owner, spec.cloth, {
    name: `front${side}`,
    form: `${owner}-torso`,
    outline,
    details,
    folds: torsoFolds(body, `${owner}${side}`, fit) + quilting(body, spec, fit),
    round: 0.8,
    grain: side * -1.5,
  });
}
