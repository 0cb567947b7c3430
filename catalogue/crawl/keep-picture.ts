import { SkipPageError, ThrottledError } from '../../crawler/fetch/crawl-error.ts';
import type { Fetcher } from '../../crawler/fetch/fetcher.ts';
import type { Photo } from '../../photo/photo.ts';
import { PhotoError } from '../../photo/photo-error.ts';
import { isAlike, readLikeness } from '../../photo/picture-likeness.ts';
import { readPhoto } from '../../photo/read-photo.ts';
import type { Catalogue, FetchedPicture } from '../catalogue.ts';

/** Largest picture that is downloaded, bytes. */
const maxBytes = 20_000_000;

/** How often a picture is asked for; one that hangs less often, for each time takes long. */
const mostTries = 5;
const mostTimeouts = 3;

/** How long a picture of which the server says nothing (no ETag, no date) is taken for unchanged, milliseconds. */
const trustedMs = 7 * 24 * 60 * 60_000;

/** Shorter side, pixels, up to which a larger copy of the same picture shows the detector more. */
const smallSide = 320;

/** A picture that cannot be used, and why. */
export interface DeadPicture {
  readonly code: string;
  readonly message: string;
}

export interface KeepPictureOptions {
  /** Ids. */
  readonly product: string;
  readonly store: string;
  /** Where the picture is. */
  readonly url: string;
  readonly signal?: AbortSignal | null;
}

/**
 * Gives a product the picture under an address. One that has not changed since it was last fetched is not downloaded again; one
 * that was packed or scaled anew and shows the same is not taken for another; the store's placeholder is none.
 *
 * @returns null, or why there is no picture: `http_404`, `not_an_image`, `timeout`, … One that is no more (404, 410) is taken
 *   from the product.
 */
export async function keepPicture(
  catalogue: Pick<Catalogue, 'pictures' | 'products'>,
  fetcher: Fetcher,
  options: KeepPictureOptions,
): Promise<DeadPicture | null> {
  const { product, store, signal } = options;
  const give = (hash: string | null) => {
    if (catalogue.products.find(product)?.picture !== hash) catalogue.products.setPicture(product, hash);
  };
  try {
    const hash = await fetchPicture(catalogue, fetcher, options);
    give(catalogue.pictures.isPlaceholder(store, hash) ? null : hash);
    return null;
  } catch (error) {
    if (signal?.aborted) throw error;
    if (!(error instanceof SkipPageError || error instanceof PhotoError || error instanceof ThrottledError))
      throw error;
    if (error instanceof SkipPageError && error.isGone) give(null);
    return { code: error.code, message: error.message };
  }
}

async function fetchPicture(
  catalogue: Pick<Catalogue, 'pictures' | 'products'>,
  fetcher: Fetcher,
  { product, url, signal = null }: KeepPictureOptions,
): Promise<string> {
  const { pictures } = catalogue;
  const last = pictures.fetched(url);
  const known = last !== null && pictures.find(last.hash) !== null ? last : null;
  if (known !== null && isTrusted(known)) return known.hash;
  const { status, bytes, etag, lastModified } = await tryAgain((tries) =>
    fetcher.fetch(url, {
      tries,
      accept: 'image/avif,image/webp,image/jpeg,image/png,image/*;q=0.8',
      maxBytes,
      known,
      signal,
    }),
  );
  if (status === 304 && known !== null) return known.hash;
  const before = catalogue.products.find(product)?.picture ?? known?.hash ?? null;
  const hash = await storePicture(catalogue, bytes, before);
  pictures.remember(url, { hash, etag, lastModified });
  return hash;
}

function isTrusted({ etag, lastModified, ageMs }: FetchedPicture & { readonly ageMs: number }): boolean {
  return etag === null && lastModified === null && ageMs < trustedMs;
}

/** @param before the picture that the product has; it stays when the new bytes show the same */
async function storePicture(
  { pictures }: Pick<Catalogue, 'pictures'>,
  bytes: Uint8Array,
  before: string | null,
): Promise<string> {
  const photo = await readPhoto(bytes);
  const likeness = readLikeness(photo);
  const old = before === null ? null : pictures.find(before);
  const oldLikeness = before === null ? null : pictures.likeness(before);
  if (old !== null && oldLikeness !== null && isAlike(likeness, oldLikeness) && !showsMore(photo, old))
    return old.hash;
  const { hash } = await pictures.addSoon(bytes, { width: photo.width, height: photo.height, likeness });
  return hash;
}

function showsMore(photo: Photo, old: { readonly width: number; readonly height: number }): boolean {
  return Math.min(old.width, old.height) < smallSide && photo.width > 1.5 * old.width;
}

async function tryAgain<Result>(run: (tries: number) => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await run(tries);
    } catch (error) {
      const waitMs = toWait(error, tries);
      if (waitMs === null) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}

/** Milliseconds until the next try; null when there is none. */
function toWait(error: unknown, tries: number): number | null {
  if (tries >= mostTries) return null;
  if (error instanceof ThrottledError) return Math.min(10_000, error.waitMs ?? 1000);
  if (!(error instanceof SkipPageError) || !error.mayRetry) return null;
  return error.code === 'timeout' && tries >= mostTimeouts ? null : 250 * tries;
}
