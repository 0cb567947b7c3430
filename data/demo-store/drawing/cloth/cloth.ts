import type { FabricName } from './fabric.ts';

/** What is woven into a cloth or printed on it. */
export type PatternName =
  | 'solid'
  | 'stripes'
  | 'breton'
  | 'pinstripe'
  | 'gingham'
  | 'tartan'
  | 'windowpane'
  | 'dots'
  | 'floral'
  | 'leopard'
  | 'block'
  | 'fairisle'
  | 'marl'
  | 'houndstooth'
  | 'washed'
  | 'abstract';

/** What a garment is cut from. Colours are `#rrggbb`. */
export interface Cloth {
  readonly fabric: FabricName;
  readonly colour: string;
  readonly pattern: PatternName;
  /** The pattern's second colour. */
  readonly accent?: string;
  readonly third?: string;
  /** Size of the pattern against the usual; default 1. */
  readonly scale?: number;
}
