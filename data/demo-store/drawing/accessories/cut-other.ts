import type { Cloth } from '../cloth/cloth.ts';
import type { OtherSpec } from '../garments/spec.ts';
import type { Panel } from '../panel.ts';
import { drawBag } from './bags.ts';
import { drawHat } from './hats.ts';
import { drawShoe } from './shoes.ts';
import { drawSmall } from './small.ts';

/** Draws something a shop sells besides clothes, in a square of some 400 units about (0, 0). */
export function cutOther(owner: string, spec: OtherSpec): Panel[] {
  switch (spec.kind) {
    case 'sneaker':
    case 'loafer':
    case 'heel':
    case 'boot':
    case 'tall boot':
    case 'sandal':
      return drawShoe(owner, spec);
    case 'tote':
    case 'shoulder bag':
    case 'backpack':
    case 'clutch':
      return drawBag(owner, spec);
    case 'beanie':
    case 'fedora':
    case 'cap':
    case 'straw hat':
      return drawHat(owner, spec);
    default:
      return drawSmall(owner, spec);
  }
}

/** A cloth of one colour. */
export const plain = (colour: string, fabric: Cloth['fabric'] = 'leather'): Cloth => ({
  fabric,
  colour,
  pattern: 'solid',
});
