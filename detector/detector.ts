import type { Category } from '../models/category.ts';
import type { Photo } from '../photo/photo.ts';
import type { Garment } from './garment.ts';

export interface DetectOptions {
  /** Garments scoring below are left out; 0..1. Default: the model card's. */
  readonly minScore?: number;
  /** Side of the square that the photo is letterboxed into, pixels, a multiple of 32. Default: the model card's. */
  readonly size?: number;
}

/** Finds garments in photos. Whoever opens it closes it. */
export interface Detector {
  readonly name: string;
  /** sha256 of the weights, hexadecimal. */
  readonly sha256: string;
  /** Of all its weights together: what it finds may differ where this does. */
  readonly basis: string;
  readonly categories: readonly Category[];
  /** Best score first, at most 100. */
  detect(photo: Photo, options?: DetectOptions): Promise<readonly Garment[]>;
  close(): Promise<void>;
}
