import type { Category } from '../../../models/category.ts';
import type { Box } from '../../../photo/photo.ts';
import type { LookShot, Sitter } from '../drawing/draw-look.ts';
import { builds } from '../drawing/figure/body.ts';

/** A photo that the page offers to try, and which of the shop's products the person wears. */
export interface SampleLook {
  /** `[a-z]+`, the file's name without its ending. */
  readonly id: string;
  readonly title: string;
  /** SKUs, from the outermost garment to the innermost. */
  readonly wears: readonly string[];
  readonly sitter: Omit<Sitter, 'outfit'> & { readonly outfit: Omit<Sitter['outfit'], 'pieces'> };
  readonly shot: LookShot;
}

/** The right answers for a sample look. */
export interface LookAnswer {
  /** File name: `quayside.jpg`. */
  readonly photo: string;
  readonly width: number;
  readonly height: number;
  readonly garments: readonly { readonly category: Category; readonly sku: string; readonly box: Box }[];
}

const size = { width: 720, height: 1080, detail: 2 } as const;

/** The three looks, in the order in which the page shows them. */
export const sampleLooks: readonly SampleLook[] = [
  {
    id: 'quayside',
    title: 'Quayside',
    wears: ['HC-1152', 'HC-1031', 'HC-1181'],
    sitter: {
      build: builds.man,
      x: 0.5,
      feet: 0.93,
      tall: 0.84,
      pose: { arms: [14, -4, 24, -18], legs: [3, 0, 6, -2], sway: -8, tilt: 2, turn: 0.2 },
      looks: { skin: '#c48b62', hair: '#2a1c14', hairCut: 'short', beard: true },
      outfit: { shoes: { kind: 'sneaker', colour: '#efece4' }, tucked: false, open: 1.3 },
    },
    shot: {
      ...size,
      place: 'street',
      seed: 'look 5',
      light: { from: [-0.5, -0.5, 0.72], hardness: 0.6, tint: [1.02, 1, 0.97], strength: 1.02 },
    },
  },
  {
    id: 'boulevard',
    title: 'Boulevard',
    wears: ['AL-1221'],
    sitter: {
      build: builds.woman,
      x: 0.5,
      feet: 0.94,
      tall: 0.85,
      pose: { arms: [12, 4, 15, -4], legs: [6, -4, -3, -2], sway: 9, tilt: -3, turn: -0.25 },
      looks: { skin: '#8a5a3c', hair: '#17110e', hairCut: 'wavy' },
      outfit: { shoes: { kind: 'tall boot', colour: '#2b2220' }, tucked: false, open: 1.2 },
    },
    shot: {
      ...size,
      place: 'street',
      seed: 'look 10',
      light: { from: [0.45, -0.5, 0.74], hardness: 0.55, tint: [1.02, 1, 0.98], strength: 1.03 },
    },
  },
  {
    id: 'jardin',
    title: 'Jardin',
    wears: ['AL-1021', 'AL-1171'],
    sitter: {
      build: builds.woman,
      x: 0.5,
      feet: 0.93,
      tall: 0.83,
      pose: { arms: [38, -48, 12, 4], legs: [5, -2, 2, 0], sway: 12, tilt: -3, turn: 0.15 },
      looks: { skin: '#dba983', hair: '#6d4527', hairCut: 'bun', glasses: '#2b1d14' },
      outfit: { shoes: { kind: 'heel', colour: '#7a3b2c' }, tucked: true, open: 0 },
    },
    shot: {
      ...size,
      place: 'park',
      seed: 'look 11',
      light: { from: [-0.45, -0.55, 0.7], hardness: 0.55, tint: [1.01, 1, 0.96], strength: 1.04 },
    },
  },
];
