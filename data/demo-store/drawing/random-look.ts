import type { LookShot, Sitter } from './draw-look.ts';
import { builds } from './figure/body.ts';
import type { Footwear } from './figure/footwear.ts';
import type { HairCut } from './figure/hair.ts';
import type { Outfit, Piece } from './figure/outfit.ts';
import type { Looks } from './figure/person.ts';
import { varyPose } from './figure/poses.ts';
import type { Random } from './form/random.ts';
import { randomGarment } from './wardrobe/random-garment.ts';

const skins = [
  '#f2d3bd',
  '#e8c0a0',
  '#dba983',
  '#c48b62',
  '#a06a45',
  '#7c4f34',
  '#57371f',
  '#3f291c',
] as const;
const hairs = [
  '#17110e',
  '#2a1c14',
  '#4a2f1e',
  '#6d4527',
  '#94683c',
  '#c69a5b',
  '#8c3d22',
  '#b9b2a8',
  '#ddc69a',
] as const;

/** Someone to wear clothes. */
export function randomSitter(random: Random, place: Pick<Sitter, 'x' | 'feet' | 'tall'>): Sitter {
  const man = random.chance(0.28);
  const build = man ? builds.man : builds.woman;
  const scale = () => random.range(0.94, 1.08);
  return {
    ...place,
    build: {
      shoulder: build.shoulder * scale(),
      chest: build.chest * scale(),
      waist: build.waist * random.range(0.95, 1.16),
      hip: build.hip * scale(),
      limbs: build.limbs * scale(),
    },
    pose: varyPose(random),
    looks: randomLooks(random, man),
    outfit: randomOutfit(random, man),
  };
}

function randomLooks(random: Random, man: boolean): Looks {
  const hairCut = random.pick<HairCut>(
    man
      ? ['short', 'crop', 'crop', 'short', 'afro', 'bun']
      : ['long', 'long', 'bob', 'bun', 'wavy', 'wavy', 'fringe', 'ponytail', 'afro'],
  );
  return {
    skin: random.pick(skins),
    hair: random.pick(hairs),
    hairCut,
    beard: man && random.chance(0.4),
    ...(random.chance(0.3) ? { glasses: random.pick(['#14110f', '#2b1d14', '#3a3d42']) } : {}),
  };
}

function randomOutfit(random: Random, man: boolean): Outfit {
  const pieces: Piece[] = [];
  const add = (key: string, family: 'top' | 'outer' | 'trousers' | 'skirt' | 'dress') =>
    pieces.push({ key, spec: randomGarment(random, family) as Piece['spec'] });
  if (!man && random.chance(0.3)) add('dress', 'dress');
  else {
    add('top', 'top');
    if (!man && random.chance(0.45)) add('skirt', 'skirt');
    else add('trousers', 'trousers');
  }
  if (random.chance(0.42)) add('outer', 'outer');
  const shoes: Footwear = {
    kind: random.pick(
      man ? ['sneaker', 'loafer', 'boot'] : ['sneaker', 'heel', 'boot', 'tall boot', 'loafer', 'heel'],
    ),
    colour: random.pick(['#f0ece4', '#1d1a19', '#5b3b26', '#8a3a30', '#b99468', '#2c3550', '#d8b9a8']),
  };
  return {
    pieces,
    shoes,
    tucked: random.chance(0.5),
    open: random.chance(0.72) ? random.range(0.4, 1.3) : 0,
  };
}

/** A photo's size, place and light, and who stands where: mostly one person, in the middle, 66–88 % of the height. */
export function randomLook(
  random: Random,
  seed: string,
): { readonly sitters: readonly Sitter[]; readonly shot: LookShot } {
  const place = random.pick(['street', 'street', 'park', 'studio'] as const);
  const side = random.chance(0.5) ? -1 : 1;
  const hard = place === 'studio' ? random.range(0.4, 0.65) : random.range(0.4, 0.85);
  const tint = random.range(-0.06, 0.06);
  const tall = random.range(0.66, 0.88);
  const feet = Math.min(0.985, 0.5 + tall / 2 + random.range(-0.02, 0.05));
  const sitters = [randomSitter(random, { x: random.range(0.42, 0.58), feet, tall })];
  if (random.chance(0.06))
    sitters.push(
      randomSitter(random, { x: random.chance(0.5) ? 0.14 : 0.86, feet: feet - 0.03, tall: tall * 0.9 }),
    );
  return {
    sitters,
    shot: {
      width: 400,
      height: 600,
      place,
      seed,
      grain: random.range(1, 7),
      contrast: random.range(0.88, 1.12),
      warmth: random.range(-0.04, 0.05),
      light: {
        from: [side * random.range(0.2, 0.7), random.range(-0.7, -0.35), random.range(0.6, 0.9)],
        hardness: hard,
        tint: [1 + tint, 1, 1 - tint],
        strength: random.range(0.82, 1.08),
      },
    },
  };
}
