import type { Element } from './page.ts';

/** Attributes in which shops say what an element is: for styles, for search engines, and for their own tests. */
const names = [
  'class',
  'id',
  'itemprop',
  'data-testid',
  'data-test-id',
  'data-test',
  'data-qa',
  'data-cy',
  'data-automation-id',
  'data-hook',
  'data-auto-id',
  'data-auto',
  'data-component',
];

/** All that the attributes of an element say it is. */
export function tellingOf({ attribs }: Element): string {
  return names.map((name) => attribs[name] ?? '').join(' ');
}

/** A selector of the elements that one of these attributes says a word of. */
export function telling(word: string): string {
  return names.map((name) => `[${name}*="${word}" i]`).join(', ');
}
