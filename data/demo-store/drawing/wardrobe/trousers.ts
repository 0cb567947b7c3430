import type { FabricName } from '../cloth/fabric.ts';
import type { Random } from '../form/random.ts';
import type { TrousersSpec } from '../garments/spec.ts';
import { cloth } from './random-cloth.ts';

/** Trousers or shorts at random. */
export function trousers(random: Random): TrousersSpec {
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
