import { endianness } from 'node:os';
import type { IndexedCrop } from './rows.ts';

/** A row of the table of crops. */
export interface CropRow {
  readonly label: number;
  readonly product: string;
  readonly picture: string;
  readonly category: string;
  readonly box_left: number;
  readonly box_top: number;
  readonly box_width: number;
  readonly box_height: number;
  readonly colour: string | null;
  readonly type: string | null;
  readonly embedding: Buffer;
}

export function toCrop(row: CropRow): IndexedCrop {
  const { label, product, picture, category, colour, type } = row;
  const box = { left: row.box_left, top: row.box_top, width: row.box_width, height: row.box_height };
  return { label, product, picture, category, box, colour, type, embedding: toEmbedding(row.embedding) };
}

/** float32, little-endian, whatever this machine's own order is. */
export function toBlob(embedding: Float32Array): Buffer {
  const blob = Buffer.from(
    Uint8Array.from(new Uint8Array(embedding.buffer, embedding.byteOffset, embedding.byteLength)),
  );
  return endianness() === 'LE' ? blob : blob.swap32();
}

/** The other way round; the blob is copied, for its memory may not start at a multiple of four. */
export function toEmbedding(blob: Uint8Array): Float32Array {
  const bytes = Buffer.from(Uint8Array.from(blob));
  if (endianness() === 'BE') bytes.swap32();
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Float32Array.BYTES_PER_ELEMENT);
}
