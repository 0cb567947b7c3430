import type { Embedder, Embedding } from '../../embedder/embedder.ts';
import type { Photo } from '../../photo/photo.ts';
import { readPhoto } from '../../photo/read-photo.ts';

const batchSize = 8;

/** Embeds whole pictures, in order. */
export async function embedFiles(
  files: readonly string[],
  embedder: Embedder,
  onProgress?: (done: number, total: number) => void,
): Promise<readonly Embedding[]> {
  const embeddings: Embedding[] = [];
  for (let start = 0; start < files.length; start += batchSize) {
    const photos: readonly Photo[] = await Promise.all(
      files.slice(start, start + batchSize).map((file) => readPhoto(file)),
    );
    const looks = await embedder.embed(photos);
    embeddings.push(...looks.map(({ embedding }) => embedding));
    onProgress?.(embeddings.length, files.length);
  }
  return embeddings;
}
