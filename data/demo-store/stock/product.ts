import type { Cloth, PatternName } from '../drawing/cloth/cloth.ts';
import type { FabricName } from '../drawing/cloth/fabric.ts';
import type { ProductShot } from '../drawing/draw-product.ts';
import type { GarmentSpec } from '../drawing/garments/spec.ts';
import { type Dye, dyes } from './colours.ts';

/** One of the two storefronts. */
export type StoreId = 'harbour' | 'lune';

/** A product that the demo shop sells. */
export interface StockProduct {
  /** Unique over both storefronts. */
  readonly sku: string;
  readonly store: StoreId;
  readonly name: string;
  readonly brand: string;
  readonly colour: string;
  /** Pence or cents. */
  readonly price: number;
  /** What it cost before the sale; higher than `price`. */
  readonly was: number | null;
  readonly available: boolean;
  /** The last part of its address. */
  readonly slug: string;
  readonly description: string;
  readonly spec: GarmentSpec;
  readonly shot: ProductShot;
}

/** A colour that a style comes in: its name in the shop, the dye, and the pattern with its dyes. */
export type Colourway = readonly [
  label: string,
  dye: Dye,
  pattern?: PatternName,
  accent?: Dye,
  third?: Dye,
  scale?: number,
];

/** The cut of a style: everything about a garment but its cloth. */
export type Cut = GarmentSpec extends infer Spec
  ? Spec extends { cloth: Cloth }
    ? Omit<Spec, 'cloth'>
    : never
  : never;

/** A style, and the colours that it comes in. */
export interface Style {
  readonly name: string;
  readonly brand?: string;
  /** Pence or cents. */
  readonly price: number;
  readonly fabric: FabricName;
  readonly cut: Cut;
  readonly colours: readonly Colourway[];
  readonly text: string;
  readonly display?: ProductShot['display'];
  readonly man?: boolean;
}

/** The cloth of a style in one of its colours. */
export function clothOf(
  fabric: FabricName,
  [, dye, pattern = 'solid', accent, third, scale]: Colourway,
): Cloth {
  return {
    fabric,
    colour: dyes[dye],
    pattern,
    ...(accent ? { accent: dyes[accent] } : {}),
    ...(third ? { third: dyes[third] } : {}),
    ...(scale ? { scale } : {}),
  };
}
