import { SkipPageError } from '../../crawler/fetch/crawl-error.ts';
import type { Fetcher } from '../../crawler/fetch/fetcher.ts';
import type { Fetched } from '../../crawler/fetch/request.ts';
import { tryAgain } from '../../crawler/fetch/try-again.ts';
import type { Photo } from '../../photo/photo.ts';
import { isAlike, readLikeness } from '../../photo/picture-likeness.ts';
import { readPhoto } from '../../photo/read-photo.ts';
import type { Catalogue, FetchedPicture } from '../catalogue.ts';

/** Largest picture that is downloaded, bytes. */
const maxBytes = 20_000_000;

/** The longest that a server's word is taken for a picture staying as it is, milliseconds: shops promise a year. */
const longestFreshMs = 7 * 24 * 60 * 60_000;

/** Shorter side, pixels, up to which a larger copy of the same picture shows the detector more. */
const smallSide = 320;

/** Where pictures are kept. */
export type PictureKeeping = Pick<Catalogue, 'pictures' | 'products' | 'together'>;

export interface PictureOptions {
  /** Id of the product that the picture is of. */
  readonly product: string;
  /** Where the picture is. */
  readonly url: string;
  /** When the crawl began, ISO 8601, UTC: what was asked for since is not asked for again. null: everything is. */
  readonly since?: string | null;
  readonly signal?: AbortSignal | null;
  /** Milliseconds since the epoch: a server that asks to wait for longer is not waited for; default: ten minutes from each wait on. */
  readonly endsAt?: number;
}

/** What is under an address. */
export interface FoundPicture {
  /** Of a picture in the catalogue. */
  readonly hash: string;
  /** What the server said of it now; null when it was not asked. */
  readonly said: (Omit<FetchedPicture, 'hash'> & { readonly freshMs: number }) | null;
}

/** Finds the picture under an address; asks and downloads only as far as needed. @throws as `Fetcher` and `readPhoto` do */
export async function findPicture(
  catalogue: PictureKeeping,
  fetcher: Fetcher,
  options: PictureOptions,
): Promise<FoundPicture> {
  const { product, url, since = null, signal = null, endsAt } = options;
  const { pictures, products } = catalogue;
  const last = pictures.fetched(url);
  const known = last !== null && pictures.isWhole(last.hash) ? last : null;
  const isNew = since !== null && known !== null && known.askedAt >= since;
  if (known !== null && (isNew || known.isFresh)) return { hash: known.hash, said: null };
  const fetched = await tryAgain((tries) => ask(fetcher, { ...options, known, tries }), signal, endsAt);
  if (known !== null && isUnchanged(fetched, known))
    return { hash: known.hash, said: toSaid(fetched, known) };
  const before = products.find(product)?.picture ?? known?.hash ?? null;
  return { hash: await storePicture(catalogue, fetched.bytes, before), said: toSaid(fetched, null) };
}

interface Question extends PictureOptions {
  readonly known: FetchedPicture | null;
  readonly tries: number;
}

/** Asks whether a known picture has changed, and for the picture. */
async function ask(fetcher: Fetcher, { url, known, tries, signal = null }: Question): Promise<Fetched> {
  const options = { tries, accept: 'image/avif,image/webp,image/jpeg,image/png,image/*;q=0.8', signal };
  if (known !== null && known.etag === null && known.lastModified === null && known.length !== null) {
    const head = await fetcher.fetch(url, { ...options, method: 'HEAD' }).catch(toNothing);
    if (head?.length === known.length) return head;
  }
  return fetcher.fetch(url, { ...options, maxBytes, known });
}

/** Some servers know no HEAD. */
function toNothing(error: unknown): null {
  if (error instanceof SkipPageError && !error.isGone && !error.mayRetry) return null;
  throw error;
}

/** By the server's word; where it has none, a picture of as many bytes is the same. */
function isUnchanged({ status, bytes, length }: Fetched, known: FetchedPicture): boolean {
  return status === 304 || (bytes.byteLength === 0 && length === known.length);
}

/** A server need not repeat what it said before when nothing changed. */
function toSaid(fetched: Fetched, known: FetchedPicture | null): FoundPicture['said'] {
  return {
    etag: fetched.etag ?? known?.etag ?? null,
    lastModified: fetched.lastModified ?? known?.lastModified ?? null,
    length: known === null ? fetched.length : known.length,
    freshMs: Math.min(longestFreshMs, fetched.freshMs),
  };
}

/** @param before the picture that the product has; it stays when the new bytes show the same */
async function storePicture(
  { pictures }: Pick<Catalogue, 'pictures'>,
  bytes: Uint8Array,
  before: string | null,
): Promise<string> {
  const photo = await readPhoto(bytes);
  const likeness = readLikeness(photo);
  const old = before !== null && pictures.isWhole(before) ? pictures.find(before) : null;
  const oldLikeness = before === null ? null : pictures.likeness(before);
  if (old !== null && oldLikeness !== null && isAlike(likeness, oldLikeness) && !showsMore(photo, old))
    return old.hash;
  return pictures.add(bytes, { width: photo.width, height: photo.height, likeness }).hash;
}

function showsMore(photo: Photo, old: { readonly width: number; readonly height: number }): boolean {
  return Math.min(old.width, old.height) < smallSide && photo.width > 1.5 * old.width;
}
