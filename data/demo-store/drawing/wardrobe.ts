import type { Cloth, PatternName } from './cloth/cloth.ts';
import type { FabricName } from './cloth/fabric.ts';
import { darker, lighter, mix } from './form/colour.ts';
import type { Random } from './form/random.ts';
import type {
  DressSpec,
  GarmentSpec,
  OtherKind,
  OtherSpec,
  OuterSpec,
  SkirtSpec,
  TopSpec,
  TrousersSpec,
} from './garments/spec.ts';

const palette = [
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

/** Cuts clothes at random, near and far from what the shop sells: what a detector should learn to see. */
export function randomGarment(random: Random, family: GarmentSpec['family']): GarmentSpec {
  return { top, outer, trousers, skirt, dress, other }[family](random);
}

function cloth(
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

const prints: readonly PatternName[] = [
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

function top(random: Random): TopSpec {
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

function outer(random: Random): OuterSpec {
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

function trousers(random: Random): TrousersSpec {
  const short = random.chance(0.28);
  const length = short ? random.range(0.3, 1.02) : random.pick([1.72, 1.9, 2.02, 2.08, 2.12]);
  const details = random.pick([
    'jeans',
    'jeans',
    'chino',
    'tailored',
    'pull-on',
    'cargo',
    'leggings',
  ] as const);
  const fabrics: Record<TrousersSpec['details'], readonly FabricName[]> = {
    jeans: ['denim'],
    chino: ['cotton', 'canvas', 'corduroy'],
    tailored: ['wool', 'linen', 'tweed', 'satin'],
    'pull-on': ['linen', 'jersey', 'silk'],
    cargo: ['canvas', 'cotton'],
    leggings: ['jersey', 'leather'],
  };
  const cut =
    details === 'leggings'
      ? 'skinny'
      : random.pick(['skinny', 'slim', 'straight', 'straight', 'wide', 'flare', 'taper'] as const);
  return {
    family: 'trousers',
    cloth: cloth(random, fabrics[details], ['pinstripe', 'tartan', 'windowpane', 'floral', 'stripes'], 0.82),
    rise: random.pick(['high', 'mid']),
    cut,
    length,
    details,
    turnUp: random.chance(0.15),
    ...(random.chance(0.2) && details !== 'leggings'
      ? { belt: random.pick(['#3a2a1e', '#1c1a19', '#8a5f3a']) }
      : {}),
  };
}

function skirt(random: Random): SkirtSpec {
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

function dress(random: Random): DressSpec {
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

function other(random: Random): OtherSpec {
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
