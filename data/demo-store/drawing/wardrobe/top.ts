import type { Random } from '../form/random.ts';
import type { TopSpec } from '../garments/spec.ts';
import { cloth, prints } from './random-cloth.ts';

/** A top at random. */
export function top(random: Random): TopSpec {
  const kind = random.pick([
    'tee',
    'tee',
    'shirt',
    'shirt',
    'knit',
    'knit',
    'hoodie',
    'polo',
    'blouse',
    'tank',
  ] as const);
  const hem = random.range(420, 510);
  const base = { family: 'top', hem, ease: random.range(2, 13) } as const;
  switch (kind) {
    case 'tee':
      return {
        ...base,
        cloth: cloth(random, ['jersey', 'cotton'], prints),
        sleeve: random.pick(['short', 'short', 'cap', 'long', 'elbow']),
        neck: random.pick(['crew', 'v', 'scoop', 'boat']),
        print: random.pick(['none', 'none', 'circle', 'bars', 'wave']),
        pocket: random.chance(0.2) ? 'chest' : 'none',
      };
    case 'shirt':
      return {
        ...base,
        cloth: cloth(
          random,
          ['poplin', 'linen', 'denim', 'silk', 'cotton'],
          ['stripes', 'gingham', 'tartan', 'pinstripe', 'dots', 'floral', 'windowpane'],
        ),
        sleeve: random.pick(['long', 'long', 'short', 'elbow']),
        neck: 'collar',
        closure: 'buttons',
        tail: random.chance(0.6),
        pocket: random.chance(0.4) ? 'chest' : 'none',
      };
    case 'knit':
      return {
        ...base,
        ease: random.range(5, 20),
        cloth: cloth(
          random,
          ['knit', 'chunky', 'wool'],
          ['stripes', 'breton', 'fairisle', 'block', 'marl'],
          0.6,
        ),
        sleeve: 'long',
        neck: random.pick(['crew', 'roll', 'v', 'boat']),
        ribbed: true,
        cables: random.chance(0.25),
      };
    case 'hoodie':
      return {
        ...base,
        ease: random.range(9, 20),
        cloth: cloth(random, ['jersey', 'cotton'], ['block', 'marl'], 0.75),
        sleeve: 'long',
        neck: 'crew',
        ribbed: true,
        hood: random.chance(0.7),
        pocket: 'pouch',
        closure: random.chance(0.3) ? 'zip' : 'none',
      };
    case 'polo':
      return {
        ...base,
        cloth: cloth(random, ['knit', 'cotton'], ['breton', 'block', 'stripes']),
        sleeve: 'short',
        neck: 'collar',
        closure: 'half',
      };
    case 'blouse':
      return {
        ...base,
        cloth: cloth(
          random,
          ['silk', 'satin', 'poplin', 'linen'],
          ['floral', 'dots', 'leopard', 'abstract', 'stripes'],
        ),
        sleeve: random.pick(['bishop', 'puff', 'long']),
        neck: random.pick(['v', 'square', 'stand', 'crew', 'collar']),
        closure: random.chance(0.4) ? 'buttons' : 'none',
      };
    case 'tank':
      return {
        ...base,
        cloth: cloth(random, ['jersey', 'satin', 'rib', 'cotton'], prints, 0.7),
        sleeve: 'none',
        neck: random.pick(['scoop', 'straps', 'crew', 'v']),
      };
  }
}
