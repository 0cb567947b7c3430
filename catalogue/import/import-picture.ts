import { readFile, stat } from 'node:fs/promises';
import type { Fetcher } from '../../crawler/fetch/fetcher.ts';
import { PhotoError } from '../../photo/photo-error.ts';
import { readLikeness } from '../../photo/picture-likeness.ts';
import { readPhoto } from '../../photo/read-photo.ts';
import type { Catalogue, PictureTraits } from '../catalogue.ts';
import { keepPicture } from '../crawl/keep-picture.ts';
import type { BadRow, ImportRow } from './import-row.ts';

/** A picture on disk that was found to be one. */
export interface PictureFile extends PictureTraits {
  readonly bytes: Uint8Array;
}

const largestPicture = 25_000_000;

/** Reads a row's picture file; decoded here, so that a damaged picture is named now and not when the index is made. */
export async function readPictureFile({ key }: ImportRow, path: string): Promise<PictureFile | BadRow> {
  try {
    const { size } = await stat(path);
    if (size > largestPicture)
      throw new PhotoError('file_too_large', `Expected at most ${largestPicture} bytes at ${path}`);
    const bytes = await readFile(path);
    const photo = await readPhoto(bytes);
    return { bytes, width: photo.width, height: photo.height, likeness: readLikeness(photo) };
  } catch (error) {
    if (error instanceof PhotoError) return { where: key, code: error.code, message: error.message };
    if (isMissing(error))
      return { where: key, code: 'file_not_found', message: `Expected a picture at ${path}` };
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;
}

export interface PictureSources {
  readonly catalogue: Catalogue;
  readonly store: string;
  /** null: pictures elsewhere are not asked for. */
  readonly fetcher: Fetcher | null;
}

/**
 * Gives an imported product its picture: the file that was read, or what an http(s) address leads to.
 *
 * @returns null, or why a picture elsewhere cannot be had; the product stays
 */
export async function giveImportedPicture(
  { key, product }: ImportRow,
  file: PictureFile | null,
  { id, catalogue, store, fetcher }: PictureSources & { readonly id: string },
): Promise<BadRow | null> {
  if (file !== null) {
    const { hash } = catalogue.pictures.add(file.bytes, file);
    if (catalogue.products.find(id)?.picture !== hash) catalogue.products.setPicture(id, hash);
    return null;
  }
  if (fetcher === null || product.image === null || !/^https?:/i.test(product.image)) return null;
  const dead = await keepPicture(catalogue, fetcher, { product: id, store, url: product.image });
  return dead && { where: key, ...dead };
}
