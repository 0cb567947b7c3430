import { numberFormat } from '../formats/intl.ts';
import type { Words } from '../words/en.ts';

/** What a figure of a model card is called: by its id, or as a search ("pairs recall@5") with how many answers count; else as the card calls it. */
export function nameFigure(id: string, words: Words): string {
  const [, search, count] = /^(.+) recall@(\d+)$/.exec(id) ?? [];
  if (search && count) return words.quality.amongFirst(words.quality.searches[search] ?? search, count);
  return words.quality.figures[id] ?? id;
}

/** Shares to three places, counts whole. */
export function formatFigure(value: number, locale: string): string {
  const places = Number.isInteger(value) && value > 1 ? 0 : 3;
  return numberFormat(locale, {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  }).format(value);
}
