import { SkipPageError, ThrottledError } from '../../crawler/fetch/crawl-error.ts';
import type { Fetcher } from '../../crawler/fetch/fetcher.ts';
import { PhotoError } from '../../photo/photo-error.ts';
import { readPhoto } from '../../photo/read-photo.ts';
import type { Catalogue } from '../catalogue.ts';

/** Largest picture that is downloaded, bytes. */
const maxBytes = 20_000_000;

/** How often a picture is asked for. */
const mostTries = 5;

/** A picture that cannot be used, and why. */
export interface DeadPicture {
  readonly code: string;
  readonly message: string;
}

/**
 * Gives a product the picture under an address; one that has not changed since it was last fetched is not downloaded again.
 *
 * @returns null, or why there is no picture: `http_404`, `not_an_image`, `timeout`, …
 */
export async function keepPicture(
  catalogue: Pick<Catalogue, 'pictures' | 'products'>,
  fetcher: Fetcher,
  {
    product,
    url,
    signal,
  }: { readonly product: string; readonly url: string; readonly signal?: AbortSignal | null },
): Promise<DeadPicture | null> {
  try {
    const hash = await fetchPicture(catalogue, fetcher, url, signal ?? null);
    if (catalogue.products.find(product)?.picture !== hash) catalogue.products.setPicture(product, hash);
    return null;
  } catch (error) {
    if (signal?.aborted) throw error;
    if (!(error instanceof SkipPageError || error instanceof PhotoError || error instanceof ThrottledError))
      throw error;
    return { code: error.code, message: error.message };
  }
}

async function fetchPicture(
  { pictures }: Pick<Catalogue, 'pictures'>,
  fetcher: Fetcher,
  url: string,
  signal: AbortSignal | null,
): Promise<string> {
  const last = pictures.fetched(url);
  const known = last !== null && pictures.find(last.hash) !== null ? last : null;
  if (known !== null && known.etag === null && known.lastModified === null) return known.hash;
  const { status, bytes, etag, lastModified } = await tryAgain(() =>
    fetcher.fetch(url, {
      accept: 'image/avif,image/webp,image/jpeg,image/png,image/*;q=0.8',
      maxBytes,
      known,
      signal,
    }),
  );
  if (status === 304 && known !== null) return known.hash;
  const photo = await readPhoto(bytes);
  const { hash } = pictures.add(bytes, { width: photo.width, height: photo.height });
  pictures.remember(url, { hash, etag, lastModified });
  return hash;
}

async function tryAgain<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await run();
    } catch (error) {
      const mayRetry = error instanceof ThrottledError || (error instanceof SkipPageError && error.mayRetry);
      if (!mayRetry || tries >= mostTries) throw error;
      const waitMs = error instanceof ThrottledError ? Math.min(10_000, error.waitMs ?? 1000) : 250 * tries;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}
