import type { Random } from '../form/random.ts';
import type { GarmentSpec } from '../garments/spec.ts';
import { dress } from './dress.ts';
import { other } from './other.ts';
import { outer } from './outer.ts';
import { skirt } from './skirt.ts';
import { top } from './top.ts';
import { trousers } from './trousers.ts';

/** Cuts clothes at random, near and far from what the shop sells: what a detector should learn to see. */
export function randomGarment(random: Random, family: GarmentSpec['family']): GarmentSpec {
  return { top, outer, trousers, skirt, dress, other }[family](random);
}
