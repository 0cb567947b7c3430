import type { Body } from '../figure/body.ts';
import { cutTrousers } from './bottoms.ts';
import { cutDress } from './dress.ts';
import { cutOuter } from './outer.ts';
import { cutSkirt } from './skirt.ts';
import type { GarmentSpec, Worn } from './spec.ts';
import { cutTop } from './top.ts';

/**
 * Dresses a body in a garment of any family but `other`.
 *
 * @param owner the garment's key, carried by its panels
 * @param open how far a jacket hangs open, 0..1
 */
export function cut(
  body: Body,
  owner: string,
  spec: Exclude<GarmentSpec, { family: 'other' }>,
  open = 0,
): Worn {
  switch (spec.family) {
    case 'top':
      return cutTop(body, owner, spec);
    case 'outer':
      return cutOuter(body, owner, spec, open);
    case 'trousers':
      return cutTrousers(body, owner, spec);
    case 'skirt':
      return cutSkirt(body, owner, spec);
    case 'dress':
      return cutDress(body, owner, spec);
  }
}
