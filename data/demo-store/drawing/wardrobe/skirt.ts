import type { Random } from '../form/random.ts';
import type { SkirtSpec } from '../garments/spec.ts';
import { cloth, prints } from './random-cloth.ts';

/** A skirt at random. */
export function skirt(random: Random): SkirtSpec {
  const cut = random.pick([
    'straight',
    'a-line',
    'a-line',
    'pleated',
    'full',
    'slip',
    'wrap',
    'tiered',
  ] as const);
  return {
    family: 'skirt',
    cloth: cloth(
      random,
      ['poplin', 'satin', 'wool', 'denim', 'leather', 'linen', 'silk', 'knit', 'tweed'],
      prints.filter((name) => name !== 'block'),
      0.55,
    ),
    hem: cut === 'slip' ? random.range(720, 880) : random.range(550, 890),
    cut,
    details: random.pick(['none', 'none', 'buttons', 'slit', 'jeans']),
  };
}
