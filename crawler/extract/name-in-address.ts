/** Fewer words that a text and an address share say nothing, as does a smaller part of the text's. */
const fewestShared = 2;
const smallestPart = 0.6;

/**
 * Of texts, the one that most of an address repeats: `Linen shirt` for `/p/quay-linen-shirt-4711`; null when it repeats none.
 *
 * @param texts in the order of preference
 */
export function nameInAddress(texts: readonly string[], address: string): string | null {
  const parts = new URL(address).pathname.split('/').map((part) => new Set(wordsOf(decode(part))));
  let best: string | null = null;
  let most = 0;
  for (const text of texts) {
    const words = wordsOf(text);
    const weight = Math.max(...parts.map((part) => weigh(words, part)));
    if (weight > most) [best, most] = [text, weight];
  }
  return best;
}

/** How well a part of an address fits a text: by the words that it has of it, less those that it lacks; 0 where it does not mean the text. */
function weigh(words: readonly string[], told: ReadonlySet<string>): number {
  const shared = words.filter((word) => told.has(word)).length;
  const isMeant = shared >= fewestShared && shared >= words.length * smallestPart;
  return isMeant ? 3 * shared - words.length : 0;
}

/** Words without their accents, as addresses have them. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/['’]/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
