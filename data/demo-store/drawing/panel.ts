import type { FabricName } from './cloth/fabric.ts';

/** One piece of a picture: a closed shape of one material. Lengths are figure units. */
export interface Panel {
  /** What it belongs to: a garment's key, or `figure`, `shoes`, `prop`. */
  readonly owner: string;
  /** SVG path data. */
  readonly outline: string;
  /** SVG paint: a colour or a `url(#…)`. */
  readonly fill: string;
  /** SVG for `<defs>` that the paint refers to. */
  readonly defs?: string;
  readonly fabric: FabricName;
  /** Panels of one form are rounded as one body: a torso, a leg. */
  readonly form: string;
  /** Where panels that join in one name touch, they are one surface with a shallow crease: two legs at the hips. */
  readonly joins?: string;
  /** `limb`: rounded across like a cylinder; `pillow`: rounded from every edge. */
  readonly shape?: 'limb' | 'pillow';
  /** How round: 0 flat, 1 a half cylinder. */
  readonly round: number;
  /** Degrees that the weave is turned; 0 upright. */
  readonly grain?: number;
  /** SVG drawn over the paint, inside the outline: seams, buttons, prints. */
  readonly details?: string;
  /** SVG in white (up) and black (down) drawn softly into the relief, inside the outline. */
  readonly folds?: string;
  /** False: lies at the level of the panel before it, so that no shadow falls between them. Default true. */
  readonly lifts?: boolean;
}
