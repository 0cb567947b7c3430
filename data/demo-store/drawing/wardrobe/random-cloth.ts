import type { Cloth, PatternName } from '../cloth/cloth.ts';
import type { FabricName } from '../cloth/fabric.ts';
import { darker, lighter, mix } from '../form/colour.ts';
import type { Random } from '../form/random.ts';

/** Colours that clothes are dyed in. */
export const palette = [
  '#f4f1ea',
  '#efe6d5',
  '#d9c7a8',
  '#c2a679',
  '#a37c50',
  '#7a5636',
  '#4a3426',
  '#2a2422',
  '#17181b',
  '#3c3f45',
  '#70757b',
  '#a9adb1',
  '#d5d7d8',
  '#1f2a44',
  '#2f4a73',
  '#5b7fa8',
  '#9dbad2',
  '#2f4a3c',
  '#55704f',
  '#8fa17d',
  '#c3cdb0',
  '#7c2a30',
  '#a8373b',
  '#cf5a46',
  '#d98763',
  '#eab99a',
  '#d9a441',
  '#efd27a',
  '#8b4a6b',
  '#b97a95',
  '#e3b9c3',
  '#5b4a78',
  '#8e86b5',
  '#2f7f86',
  '#7fb5b0',
  '#e0522f',
  '#f2c4cf',
] as const;

const denims = ['#2b3b57', '#3d5679', '#5f7fa6', '#8fa9c4', '#22262e', '#c9d3dd'] as const;

/** A cloth at random; denim comes in its own blues. `plain` is the share without a pattern, 0..1. */
export function cloth(
  random: Random,
  fabrics: readonly FabricName[],
  patterns: readonly PatternName[],
  plain = 0.55,
): Cloth {
  const fabric = random.pick(fabrics);
  const colour = fabric === 'denim' ? random.pick(denims) : vary(random, random.pick(palette));
  if (fabric === 'denim') return { fabric, colour, pattern: random.chance(0.7) ? 'washed' : 'solid' };
  if (random.chance(plain)) return { fabric, colour, pattern: 'solid' };
  return {
    fabric,
    colour,
    pattern: random.pick(patterns),
    accent: vary(random, random.pick(palette)),
    third: random.pick(palette),
    scale: random.range(0.6, 1.7),
  };
}

function vary(random: Random, colour: string): string {
  const shade = random.range(-0.16, 0.16);
  return mix(
    shade < 0 ? darker(colour, -shade) : lighter(colour, shade),
    random.pick(palette),
    random.range(0, 0.12),
  );
}

/** Patterns that suit light tops and dresses. */
export const prints: readonly PatternName[] = [
  'stripes',
  'breton',
  'gingham',
  'tartan',
  'dots',
  'floral',
  'leopard',
  'abstract',
  'pinstripe',
  'windowpane',
  'block',
];
