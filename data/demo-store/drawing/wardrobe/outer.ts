import type { Random } from '../form/random.ts';
import type { OuterSpec } from '../garments/spec.ts';
import { cloth } from './random-cloth.ts';

/** A jacket or coat at random. */
export function outer(random: Random): OuterSpec {
  const kind = random.pick([
    'blazer',
    'coat',
    'trench',
    'denim',
    'puffer',
    'parka',
    'cardigan',
    'biker',
    'bomber',
    'vest',
  ] as const);
  const base = { family: 'outer', ease: random.range(7, 17) } as const;
  const pockets = random.pick(['flap', 'patch', 'welt'] as const);
  const notch = { collar: 'notch', pockets } as const;
  switch (kind) {
    case 'blazer':
      return {
        ...base,
        ...notch,
        cloth: cloth(
          random,
          ['wool', 'tweed', 'linen', 'corduroy'],
          ['pinstripe', 'windowpane', 'houndstooth', 'tartan'],
          0.65,
        ),
        hem: random.range(470, 540),
        front: random.pick(['single', 'double']),
      };
    case 'coat':
      return {
        ...base,
        ...notch,
        cloth: cloth(random, ['wool', 'tweed'], ['houndstooth', 'tartan', 'windowpane'], 0.75),
        hem: random.range(620, 830),
        front: random.pick(['single', 'double', 'open']),
        collar: random.pick(['notch', 'shawl']),
        belt: random.chance(0.2),
      };
    case 'trench':
      return {
        ...base,
        ...notch,
        cloth: cloth(random, ['canvas', 'cotton'], [], 1),
        hem: random.range(620, 790),
        front: 'double',
        belt: true,
      };
    case 'denim':
      return {
        ...base,
        cloth: cloth(random, ['denim', 'corduroy', 'canvas'], [], 1),
        hem: random.range(430, 480),
        collar: 'shirt',
        front: 'snaps',
        trim: '#c3c7ca',
      };
    case 'puffer':
      return {
        ...base,
        cloth: cloth(random, ['nylon'], [], 1),
        hem: random.range(450, 660),
        collar: random.pick(['stand', 'hood']),
        front: 'zip',
        quilted: true,
        ease: random.range(14, 22),
      };
    case 'parka':
      return {
        ...base,
        cloth: cloth(random, ['canvas', 'cotton', 'nylon'], [], 1),
        hem: random.range(540, 660),
        collar: 'hood',
        front: 'zip',
        pockets: 'flap',
        ...(random.chance(0.5) ? { fur: random.pick(['#cdb591', '#8a7458', '#e5ddcf']) } : {}),
      };
    case 'cardigan':
      return {
        ...base,
        cloth: cloth(random, ['knit', 'chunky', 'wool'], ['stripes', 'marl', 'fairisle', 'block'], 0.7),
        hem: random.range(450, 640),
        collar: random.pick(['none', 'shawl']),
        front: random.pick(['single', 'open']),
        ribbed: true,
        pockets: random.pick(['patch', 'none']),
      };
    case 'biker':
      return {
        ...base,
        cloth: cloth(random, ['leather', 'suede'], [], 1),
        hem: random.range(420, 460),
        collar: 'biker',
        front: 'asymmetric',
        pockets: 'welt',
      };
    case 'bomber':
      return {
        ...base,
        cloth: cloth(random, ['nylon', 'satin', 'suede'], [], 1),
        hem: random.range(435, 470),
        collar: 'bomber',
        front: 'zip',
        ribbed: true,
        pockets: 'welt',
        ease: random.range(11, 18),
      };
    case 'vest':
      return {
        ...base,
        cloth: cloth(random, ['nylon', 'wool', 'denim'], [], 1),
        hem: random.range(440, 500),
        collar: 'stand',
        front: 'zip',
        quilted: true,
        sleeve: 'none',
      };
  }
}
