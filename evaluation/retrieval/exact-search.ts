import type { Embedding } from '../../embedder/embedder.ts';

/**
 * The `count` nearest by cosine, best first, without an index: what any index is measured against.
 *
 * @param gallery unit-length vectors of the query's dimensions
 * @returns positions in the gallery
 */
export function searchExactly(
  query: Embedding,
  gallery: readonly Embedding[],
  count: number,
): readonly number[] {
  const similarities = gallery.map((candidate) => toDot(query, candidate));
  const order = gallery.map((_, position) => position);
  order.sort((a, b) => (similarities[b] ?? 0) - (similarities[a] ?? 0) || a - b);
  return order.slice(0, count);
}

function toDot(a: Embedding, b: Embedding): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
