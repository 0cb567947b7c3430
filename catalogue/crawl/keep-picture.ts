import { SkipPageError, ThrottledError } from '../../crawler/fetch/crawl-error.ts';
import type { Fetcher } from '../../crawler/fetch/fetcher.ts';
import { PhotoError } from '../../photo/photo-error.ts';
import { type FoundPicture, findPicture, type PictureKeeping, type PictureOptions } from './find-picture.ts';

/** A picture that cannot be used, and why. */
export interface DeadPicture {
  readonly code: string;
  readonly message: string;
}

export interface KeepPictureOptions extends PictureOptions {
  /** Id of the product's store. */
  readonly store: string;
}

/**
 * Gives a product the picture under an address. One that has not changed since it was last fetched is not downloaded again; one
 * that was packed or scaled anew and shows the same is not taken for another; the store's placeholder is none.
 *
 * A picture that is no more (404, 410, no picture any longer) stays the product's until a second crawl finds it so, too: one wrong
 * answer must not take a product out of the index. A server in trouble says nothing of its pictures.
 *
 * @throws {ThrottledError} when its server asked to wait beyond `endsAt`
 * @returns null, or why there is no picture: `http_404`, `not_an_image`, `timeout`, …
 */
export async function keepPicture(
  catalogue: PictureKeeping,
  fetcher: Fetcher,
  options: KeepPictureOptions,
): Promise<DeadPicture | null> {
  const { url, since = null, signal, endsAt = Number.POSITIVE_INFINITY } = options;
  const dead = catalogue.pictures.dead(url);
  if (since !== null && dead !== null && dead.askedAt >= since) return null;
  try {
    const found = await findPicture(catalogue, fetcher, options);
    catalogue.together(() => give(found, catalogue, options));
    return null;
  } catch (error) {
    if (signal?.aborted || !isOfPicture(error)) throw error;
    if (error instanceof ThrottledError && error.lastsBeyond(endsAt)) throw error;
    if (isDead(error)) catalogue.together(() => bury(catalogue, options));
    return { code: error.code, message: error.message };
  }
}

function give(
  { hash, said }: FoundPicture,
  { pictures, products }: PictureKeeping,
  { product, store, url }: KeepPictureOptions,
): void {
  if (said !== null) pictures.remember(url, { hash, ...said }, said.freshMs);
  const shown = pictures.isPlaceholder(store, hash) ? null : hash;
  if (products.find(product)?.picture !== shown) products.setPicture(product, shown);
}

function bury(
  { pictures, products }: PictureKeeping,
  { product, url, since = null }: KeepPictureOptions,
): void {
  const before = pictures.dead(url);
  pictures.markDead(url);
  if (before !== null && (since === null || before.since < since)) products.setPicture(product, null);
}

function isOfPicture(error: unknown): error is SkipPageError | PhotoError | ThrottledError {
  return error instanceof SkipPageError || error instanceof PhotoError || error instanceof ThrottledError;
}

function isDead(error: SkipPageError | PhotoError | ThrottledError): boolean {
  return error instanceof PhotoError || (error instanceof SkipPageError && error.isGone);
}
