import type { Photo } from '../photo/photo.ts';

/** What a crop looks like: unit length, `dimensions` numbers. */
export type Embedding = Float32Array;

/** An embedding and the words that the same run of the network gives for the crop. */
export interface Look {
  readonly embedding: Embedding;
  /** Most probable colour word and its probability 0..1; null when the network has no colour output. */
  readonly colour: { readonly name: string; readonly probability: number } | null;
  /** Most probable kind of garment ("Tshirts", "Jackets"), likewise. */
  readonly type: { readonly name: string; readonly probability: number } | null;
}

/** Turns crops into embeddings. Whoever opens it closes it. */
export interface Embedder {
  /** `mobilenetv3` or `resnet50`. */
  readonly name: string;
  /** sha256 of the weights, hexadecimal; an index made with other weights must not be searched with these. */
  readonly sha256: string;
  readonly dimensions: number;
  /** Margin around a garment's box, as a fraction of its longer side, that its crop is cut with. */
  readonly cropMargin: number;
  /** One look a crop, in order. */
  embed(crops: readonly Photo[]): Promise<readonly Look[]>;
  close(): Promise<void>;
}
