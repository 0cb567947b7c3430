import type { Choices } from './look-pieces.ts';

/** Choices as the page's address has them: `1.harbour%3AHB-104;3.`, the second one left out. */
export function toChoicesText(choices: Choices): string {
  return Object.entries(choices)
    .map(([key, product]) => `${key}.${encodeURIComponent(product).replaceAll('.', '%2E')}`)
    .join(';');
}

/** What `toChoicesText` wrote; what cannot be read is left out. */
export function parseChoices(text: string | undefined): Choices {
  const parts = (text ?? '').split(';').map((part) => /^(\d+)\.([^.]*)$/.exec(part));
  return Object.fromEntries(parts.flatMap((part) => (part ? [[part[1]!, toProduct(part[2]!)]] : [])));
}

function toProduct(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
