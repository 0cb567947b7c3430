import type { FabricName } from '../cloth/fabric.ts';
import type { Random } from '../form/random.ts';
import type { OtherKind, OtherSpec } from '../garments/spec.ts';
import { cloth } from './random-cloth.ts';

const otherKinds: readonly OtherKind[] = [
  'sneaker',
  'loafer',
  'heel',
  'boot',
  'tall boot',
  'sandal',
  'tote',
  'shoulder bag',
  'backpack',
  'clutch',
  'beanie',
  'fedora',
  'cap',
  'straw hat',
  'scarf',
  'watch',
  'sunglasses',
  'belt',
  'necklace',
];

/** A shoe, bag, hat or the like at random. */
export function other(random: Random): OtherSpec {
  const kind = random.pick(otherKinds);
  const fabrics: Partial<Record<OtherKind, readonly FabricName[]>> = {
    sneaker: ['leather', 'canvas', 'suede'],
    tote: ['canvas', 'leather', 'straw'],
    backpack: ['canvas', 'nylon'],
    beanie: ['knit', 'chunky'],
    fedora: ['wool'],
    cap: ['cotton', 'corduroy'],
    'straw hat': ['straw'],
    scarf: ['wool', 'knit', 'silk'],
    sunglasses: ['hard'],
    necklace: ['metal'],
  };
  const own = cloth(
    random,
    fabrics[kind] ?? ['leather', 'suede'],
    kind === 'scarf' ? ['tartan', 'stripes', 'fairisle'] : [],
    kind === 'scarf' ? 0.4 : 1,
  );
  const straw =
    kind === 'straw hat' ? { ...own, colour: random.pick(['#dcc08c', '#e8d6ae', '#c2a068']) } : own;
  return {
    family: 'other',
    kind,
    cloth: kind === 'necklace' ? { ...own, colour: random.pick(['#d8b45c', '#c9ccd0', '#e3a98c']) } : straw,
  };
}
