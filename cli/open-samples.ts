import type { SamplePhoto } from '../server/parts.ts';

/** The photos that a visitor can try with one click: the looks of the bundled shop. */
export function openSamples(): readonly SamplePhoto[] {
  return [];
}
