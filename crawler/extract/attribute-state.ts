import type { Page } from './page.ts';
import { parseJson } from './script-text.ts';

/** Elements that are looked at, and values that are read; all of them together in characters. */
const mostElements = 20_000;
const mostValues = 100;
const mostCharacters = 4_000_000;

/** The JSON that a page hands to its components in attributes: `data-page='{"props":…'`, `:product='{"price":…'`. */
export function readAttributes({ elements }: Page): readonly unknown[] {
  let left = mostCharacters;
  return elements
    .find('*')
    .slice(0, mostElements)
    .flatMap(({ attribs }) =>
      Object.values(attribs).filter((value) => /^\s*\[?\{"/.test(value) && /price/i.test(value)),
    )
    .slice(0, mostValues)
    .filter((value) => {
      left -= value.length;
      return left > 0;
    })
    .flatMap(parseJson);
}
