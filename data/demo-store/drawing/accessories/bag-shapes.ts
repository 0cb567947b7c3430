import { at, type Point } from '../form/path.ts';
import type { OtherSpec } from '../garments/spec.ts';

/** The line of a handle: `half` its width at the foot; heights of its top and its feet. */
export const arch = (half: number, top: number, foot: number): Point[] => [
  at(-half, foot),
  at(-half * 0.94, (top + foot) / 2),
  at(-half * 0.6, top + 10),
  at(0, top),
  at(half * 0.6, top + 10),
  at(half * 0.94, (top + foot) / 2),
  at(half, foot),
];

/** Colour of locks and studs. */
export const metal = (spec: OtherSpec) => spec.trim ?? '#cda95f';
