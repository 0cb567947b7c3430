import type { FabricName } from '../cloth/fabric.ts';
import type { Random } from '../form/random.ts';
import type { DressSpec } from '../garments/spec.ts';
import { cloth, prints } from './random-cloth.ts';

/** A dress at random. */
export function dress(random: Random): DressSpec {
  const cut = random.pick(['shift', 'wrap', 'shirt', 'slip', 'full', 'tiered', 'sheath', 'knit'] as const);
  const neck =
    cut === 'wrap'
      ? 'wrap'
      : cut === 'shirt'
        ? 'collar'
        : cut === 'slip'
          ? 'straps'
          : random.pick(['crew', 'v', 'scoop', 'boat', 'square'] as const);
  const sleeve =
    cut === 'slip'
      ? 'none'
      : random.pick(['none', 'short', 'long', 'puff', 'elbow', 'bishop', 'cap'] as const);
  const fabrics: readonly FabricName[] =
    cut === 'knit'
      ? ['knit', 'rib']
      : cut === 'slip'
        ? ['satin', 'silk']
        : ['poplin', 'linen', 'silk', 'cotton', 'denim', 'jersey', 'wool'];
  return {
    family: 'dress',
    cloth: cloth(
      random,
      fabrics,
      prints.filter((name) => name !== 'block'),
      0.42,
    ),
    cut,
    sleeve: cut === 'knit' ? 'long' : sleeve,
    neck,
    hem: random.range(570, 900),
    ...(cut === 'wrap'
      ? { belt: 'self' }
      : random.chance(0.25) && cut !== 'tiered' && cut !== 'shift'
        ? { belt: random.pick(['self', '#3a2a1e', '#1c1a19', '#b58a57']) }
        : {}),
  };
}
