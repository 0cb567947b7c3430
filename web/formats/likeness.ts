import { numberFormat } from './intl.ts';

/** How near a match is, in three words. */
export type Likeness = 'veryClose' | 'close' | 'sameIdea';

/** From which similarity on (included) a word holds. */
const veryCloseFrom = 0.74;
const closeFrom = 0.54;

/** @param similarity cosine, −1..1 */
export function toLikeness(similarity: number): Likeness {
  if (similarity >= veryCloseFrom) return 'veryClose';
  return similarity >= closeFrom ? 'close' : 'sameIdea';
}

/** How much of five bars is full, 1..5: differences below 0.3 mean nothing to a person. */
export function toBars(similarity: number): number {
  return Math.min(5, Math.max(1, Math.round(((similarity - 0.3) / 0.7) * 5)));
}

/** "87 %" @param similarity cosine; below 0 is shown as 0 */
export function formatSimilarity(similarity: number, locale: string): string {
  return numberFormat(locale, { style: 'percent' }).format(Math.max(0, similarity));
}
