import { cut } from '../garments/cut.ts';
import { sleeveEnds } from '../garments/sleeve.ts';
import type { GarmentSpec, OuterSpec, Worn } from '../garments/spec.ts';
import type { Panel } from '../panel.ts';
import type { Body } from './body.ts';
import { drawFootwear, type Footwear } from './footwear.ts';
import { drawPerson, type Looks } from './person.ts';

type Clothing = Exclude<GarmentSpec, { family: 'other' }>;

/** A garment and the key that its panels carry. */
export interface Piece {
  readonly key: string;
  readonly spec: Clothing;
}

/** What a figure wears. */
export interface Outfit {
  readonly pieces: readonly Piece[];
  readonly shoes: Footwear;
  /** The top goes under the waistband. */
  readonly tucked: boolean;
  /** How far a jacket hangs open, 0..1. */
  readonly open: number;
}

/** A dressed figure's panels from back to front. */
export function drawFigure(body: Body, looks: Looks, outfit: Outfit): Panel[] {
  const person = drawPerson(body, looks, Math.max(0, ...outfit.pieces.map(({ spec }) => coverOf(spec))));
  const worn = (test: (spec: Clothing) => boolean): Worn[] =>
    outfit.pieces.filter(({ spec }) => test(spec)).map(({ key, spec }) => cut(body, key, spec, outfit.open));
  const inner = worn(({ family }) => family === 'top' || family === 'dress');
  const lower = worn(({ family }) => family === 'trousers' || family === 'skirt');
  const outer = worn(({ family }) => family === 'outer');
  const torso = outfit.tucked ? [...fronts(inner), ...fronts(lower)] : [...fronts(lower), ...fronts(inner)];
  const shoes = drawFootwear(body, outfit.shoes).map((panel) =>
    panel.fill === 'SKIN' ? { ...panel, fill: looks.skin } : panel,
  );
  const sleeveless =
    outer.length > 0 &&
    outfit.pieces.some(({ spec }) => spec.family === 'outer' && (spec as OuterSpec).sleeve === 'none');
  const innerArms = outer.length && !sleeveless ? [] : inner.flatMap(({ sleeves }) => sleeves);
  return [
    ...outer.flatMap(({ back }) => back),
    ...person.behind,
    ...inner.flatMap(({ back }) => back),
    ...lower.flatMap(({ back }) => back),
    ...person.body,
    ...shoes,
    ...torso,
    ...inner.flatMap(({ over }) => over),
    ...outer.flatMap(({ front }) => front),
    ...person.arms,
    ...innerArms,
    ...outer.flatMap(({ sleeves }) => sleeves),
    ...outer.flatMap(({ over }) => over),
    ...person.head,
  ];
}

function coverOf(spec: Clothing): number {
  if (spec.family === 'outer') return spec.sleeve === 'none' ? 0 : sleeveEnds.long;
  return spec.family === 'top' || spec.family === 'dress' ? sleeveEnds[spec.sleeve] : 0;
}

const fronts = (worn: readonly Worn[]): Panel[] => worn.flatMap(({ front }) => front);
