import { randomOf } from '../form/random.ts';

/** What a surface is made of: how it wrinkles, shines and what its weave looks like. */
export interface Fabric {
  /** How strongly the weave shows: the largest share by which it lightens or darkens. */
  readonly weave: number;
  /** Strength of highlights, 0..1. */
  readonly gloss: number;
  /** How narrow the highlights are: 4 wide, 60 narrow. */
  readonly shine: number;
  /** Depth of the wrinkles that the cloth has by itself, in figure units. */
  readonly wrinkle: number;
  /** How many figure units one wrinkle spans. */
  readonly wrinkleSpan: number;
  /** Figure units that one texel of the weave spans. */
  readonly texel: number;
  /** −1..1, `weaveSize × weaveSize`, row-major. */
  readonly tile: Float32Array;
}

/** Texels on a side of a weave's tile; a power of two. */
export const weaveSize = 128;

type Weave = (x: number, y: number, noise: number) => number;

const wave = (value: number, period: number) => Math.sin((value / period) * 2 * Math.PI);
const plain: Weave = (_x, _y, noise) => noise;
const twill: Weave = (x, y, noise) => 0.55 * wave(x + y, 4) + 0.6 * noise;
const slub: Weave = (x, y, noise) => 0.35 * ((x & 1) === (y & 1) ? 1 : -1) + 0.75 * noise;
const stockinette: Weave = (x, y, noise) => {
  const column = (x % 8) - 4;
  return 0.8 * wave(y + Math.abs(column) * 0.9, 8) - (column === -4 ? 0.6 : 0) + 0.25 * noise;
};
const ribbed: Weave = (x, _y, noise) => 0.8 * wave(x, 8) + 0.2 * noise;
const cord: Weave = (x, _y, noise) => 0.9 * wave(x, 4) + 0.25 * noise;
const herringbone: Weave = (x, y, noise) => 0.75 * wave(x % 32 < 16 ? x + y : y - x + 32, 8) + 0.35 * noise;
const grain: Weave = (_x, _y, noise) => (noise > 0.1 ? 0.4 : -0.5) + 0.5 * noise;

/** @param streaks 0: speckled noise; 1: drawn out along x, 2: along y, 3: both, as slubbed yarn is */
function tileOf(name: string, weave: Weave, streaks = 0): Float32Array {
  const random = randomOf(`weave ${name}`);
  const size = weaveSize;
  const speckle = Float32Array.from({ length: size * size }, () => random.range(-1, 1));
  const rows = Float32Array.from({ length: size * size }, () => 0);
  const tile = new Float32Array(size * size);
  for (let i = 0; i < tile.length; i++) {
    const [x, y] = [i % size, Math.floor(i / size)];
    let sum = 0;
    for (let k = 0; k < 10; k++) {
      if (streaks & 1) sum += speckle[y * size + ((x + k) % size)]!;
      if (streaks & 2) sum += speckle[((y + k) % size) * size + x]!;
    }
    rows[i] = streaks ? (sum / 10) * 1.6 : 0;
    tile[i] = weave(x, y, streaks ? rows[i]! + 0.3 * speckle[i]! : speckle[i]!);
  }
  return tile;
}

type Look = readonly [
  weave: number,
  gloss: number,
  shine: number,
  wrinkle: number,
  span: number,
  texel: number,
];

function fabric(look: Look, tile: Float32Array): Fabric {
  const [weave, gloss, shine, wrinkle, wrinkleSpan, texel] = look;
  return { weave, gloss, shine, wrinkle, wrinkleSpan, texel, tile };
}

/** The fabrics by name; skin, hair and hard goods are here too, since light treats them the same way. */
export const fabrics = {
  cotton: fabric([0.035, 0.02, 8, 1.5, 70, 0.8], tileOf('cotton', plain)),
  jersey: fabric([0.03, 0.02, 8, 1.2, 80, 0.8], tileOf('jersey', plain, 2)),
  poplin: fabric([0.025, 0.05, 14, 1.7, 60, 0.8], tileOf('poplin', plain)),
  linen: fabric([0.075, 0.02, 8, 2.2, 45, 0.9], tileOf('linen', slub, 3)),
  denim: fabric([0.1, 0.03, 10, 1.6, 50, 0.9], tileOf('denim', twill, 2)),
  canvas: fabric([0.07, 0.03, 10, 1.4, 70, 0.9], tileOf('canvas', twill)),
  wool: fabric([0.06, 0, 6, 1, 110, 1.1], tileOf('wool', plain)),
  tweed: fabric([0.16, 0, 6, 0.9, 120, 1], tileOf('tweed', herringbone)),
  knit: fabric([0.1, 0, 6, 1.2, 95, 0.75], tileOf('knit', stockinette)),
  chunky: fabric([0.17, 0, 6, 1.1, 110, 1.5], tileOf('chunky', stockinette)),
  rib: fabric([0.14, 0, 6, 0.8, 110, 0.8], tileOf('rib', ribbed)),
  corduroy: fabric([0.13, 0.03, 8, 1, 100, 1], tileOf('corduroy', cord)),
  satin: fabric([0.012, 0.34, 16, 3.2, 75, 0.8], tileOf('satin', plain, 2)),
  silk: fabric([0.02, 0.14, 12, 2.4, 70, 0.8], tileOf('silk', plain, 2)),
  nylon: fabric([0.02, 0.2, 18, 1.9, 48, 0.8], tileOf('nylon', plain)),
  leather: fabric([0.05, 0.36, 26, 1.5, 60, 1.1], tileOf('leather', grain)),
  suede: fabric([0.08, 0.01, 6, 0.8, 90, 1], tileOf('suede', plain)),
  skin: fabric([0.018, 0.1, 9, 0, 100, 1], tileOf('skin', plain)),
  hair: fabric([0.16, 0.12, 14, 0.8, 50, 0.8], tileOf('hair', plain, 2)),
  metal: fabric([0.01, 0.75, 40, 0, 100, 1], tileOf('metal', plain)),
  hard: fabric([0.01, 0.5, 34, 0, 100, 1], tileOf('hard', plain)),
  straw: fabric([0.2, 0.03, 8, 0.4, 100, 1.1], tileOf('straw', slub, 1)),
  matte: fabric([0.02, 0, 6, 0, 100, 1], tileOf('matte', plain)),
} as const satisfies Record<string, Fabric>;

/** The name of a fabric. */
export type FabricName = keyof typeof fabrics;
