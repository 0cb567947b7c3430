import type { Cloth } from '../cloth/cloth.ts';

/** How long a sleeve is, or how full. */
export type SleeveCut = 'none' | 'cap' | 'short' | 'elbow' | 'long' | 'puff' | 'bishop';
/** How a neck is cut. */
export type Neckline =
  | 'crew'
  | 'v'
  | 'scoop'
  | 'boat'
  | 'roll'
  | 'collar'
  | 'square'
  | 'wrap'
  | 'straps'
  | 'stand';

/** A garment for the upper body. Lengths as heights of the figure: waist 372, hip 468, crotch 520, knee 722. */
export interface TopSpec {
  readonly family: 'top';
  readonly cloth: Cloth;
  readonly sleeve: SleeveCut;
  readonly neck: Neckline;
  /** Height of the hem. */
  readonly hem: number;
  /** How far it stands off the body. */
  readonly ease: number;
  readonly closure?: 'buttons' | 'half' | 'zip' | 'none';
  /** Colour of buttons and zip. */
  readonly trim?: string;
  /** Ribbed hem and cuffs. */
  readonly ribbed?: boolean;
  readonly hood?: boolean;
  readonly pocket?: 'chest' | 'pouch' | 'none';
  /** Hem shape: straight, the curve of a shirt tail, or knotted and gathered. */
  readonly tail?: boolean;
  readonly bow?: boolean;
  readonly cables?: boolean;
  /** A drawing on the chest. */
  readonly print?: 'circle' | 'bars' | 'wave' | 'none';
}

/** A jacket, coat or cardigan. Lengths as heights of the figure. */
export interface OuterSpec {
  readonly family: 'outer';
  readonly cloth: Cloth;
  readonly hem: number;
  readonly ease: number;
  readonly collar: 'notch' | 'shirt' | 'stand' | 'none' | 'hood' | 'shawl' | 'bomber' | 'biker';
  readonly front: 'single' | 'double' | 'zip' | 'open' | 'asymmetric' | 'snaps';
  readonly trim?: string;
  readonly pockets?: 'patch' | 'flap' | 'welt' | 'none';
  readonly belt?: boolean;
  readonly ribbed?: boolean;
  readonly quilted?: boolean;
  readonly sleeve?: 'long' | 'none';
  readonly fur?: string;
}

/** Trousers or shorts. */
export interface TrousersSpec {
  readonly family: 'trousers';
  readonly cloth: Cloth;
  readonly rise: 'high' | 'mid';
  readonly cut: 'skinny' | 'slim' | 'straight' | 'wide' | 'flare' | 'taper';
  /** Where the hem is along the leg: 0.25 short shorts, 1 knee, 1.8 cropped, 2.05 full. */
  readonly length: number;
  readonly details: 'jeans' | 'chino' | 'tailored' | 'pull-on' | 'leggings' | 'cargo';
  readonly trim?: string;
  readonly turnUp?: boolean;
  readonly belt?: string;
}

/** A skirt. */
export interface SkirtSpec {
  readonly family: 'skirt';
  readonly cloth: Cloth;
  /** Height of the hem: 560 mini, 700 knee, 800 midi, 905 maxi. */
  readonly hem: number;
  readonly cut: 'straight' | 'a-line' | 'pleated' | 'full' | 'slip' | 'wrap' | 'tiered';
  readonly details?: 'buttons' | 'jeans' | 'slit' | 'none';
  readonly trim?: string;
}

/** A dress. Its hem is a height of the figure; a belt is a colour, or `self`. */
export interface DressSpec {
  readonly family: 'dress';
  readonly cloth: Cloth;
  readonly cut: 'shift' | 'wrap' | 'shirt' | 'slip' | 'full' | 'tiered' | 'sheath' | 'knit';
  readonly sleeve: SleeveCut;
  readonly neck: Neckline;
  readonly hem: number;
  readonly belt?: string;
  readonly trim?: string;
}

/** What a shop sells besides clothes. */
export type OtherKind =
  | 'sneaker'
  | 'loafer'
  | 'heel'
  | 'boot'
  | 'tall boot'
  | 'sandal'
  | 'tote'
  | 'shoulder bag'
  | 'backpack'
  | 'clutch'
  | 'beanie'
  | 'fedora'
  | 'cap'
  | 'straw hat'
  | 'scarf'
  | 'watch'
  | 'sunglasses'
  | 'belt'
  | 'necklace';

/** Something that is not a garment. */
export interface OtherSpec {
  readonly family: 'other';
  readonly kind: OtherKind;
  readonly cloth: Cloth;
  readonly trim?: string;
}

/** Anything that can be drawn as a product. */
export type GarmentSpec = TopSpec | OuterSpec | TrousersSpec | SkirtSpec | DressSpec | OtherSpec;

/** A garment's panels, each list from back to front. */
export interface Worn {
  /** Behind the figure: linings, the far side of a collar. */
  readonly back: readonly import('../panel.ts').Panel[];
  readonly front: readonly import('../panel.ts').Panel[];
  /** Over the arms. */
  readonly sleeves: readonly import('../panel.ts').Panel[];
  /** Over everything else of the garment: collars, hoods, belts. */
  readonly over: readonly import('../panel.ts').Panel[];
}
