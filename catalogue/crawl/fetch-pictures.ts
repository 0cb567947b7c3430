import type { AwaitedPicture } from '../awaited-pictures.ts';
import { keepPicture } from './keep-picture.ts';
import type { Keeping } from './keeping.ts';
import type { Recorded } from './record-product.ts';

/** Notes that a recorded product's picture has to be fetched. */
export function awaitPicture({ id, product }: Recorded, { catalogue, begun }: Keeping): void {
  if (product.image !== null) catalogue.awaited.add(begun, id, product.image);
}

export interface FetchPicturesOptions extends Keeping {
  /** Whether limits and the signal let it take another picture. */
  readonly mayGoOn: () => boolean;
  /** Called now and then, so that the crawl is seen to live. */
  readonly onEvery: () => void;
  /** Called when no more pictures can be kept: a bug, a full disk. */
  readonly onFailed: (error: unknown) => void;
  /** Pictures at the same time. */
  readonly atOnce: number;
}

/** The fetching of a crawl's pictures under way, beside the reading of its pages. */
export interface PictureFetching {
  /**
   * Waits for the last picture; call once no page is read any more.
   *
   * @returns whether none is awaited; false when the crawl may not go on
   * @throws whatever kept a picture from being kept
   */
  finish(): Promise<boolean>;
}

/** Milliseconds between two looks for awaited pictures when there are none. */
const idleMs = 25;

/** Pictures read from the catalogue at once. */
const portion = 64;

/** Pictures between two signs of life. */
const signEvery = 50;

/**
 * Fetches pictures as pages tell of them. A page does not wait for its pictures: one that hangs would hold up the list behind it.
 */
export function startFetchingPictures(options: FetchPicturesOptions): PictureFetching {
  const { catalogue, begun, atOnce, mayGoOn, onEvery, onFailed } = options;
  const next = openQueue(options);
  let isLast = false;
  let fetched = 0;
  const work = async () => {
    while (mayGoOn()) {
      const picture = next();
      if (picture !== null) await fetchOne(picture, options);
      else if (isLast) return;
      else await new Promise((resolve) => setTimeout(resolve, idleMs));
      if (picture !== null && ++fetched % signEvery === 0) onEvery();
    }
  };
  const workers = Promise.all(Array.from({ length: atOnce }, work));
  workers.catch(onFailed);
  return {
    async finish() {
      isLast = true;
      await workers;
      return catalogue.awaited.count(begun) === 0;
    },
  };
}

/** Makes the function that gives each awaited picture once; null: none now. */
function openQueue({ catalogue, begun }: Keeping): () => AwaitedPicture | null {
  let waiting: AwaitedPicture[] = [];
  let last = 0;
  return () => {
    if (waiting.length === 0) {
      waiting = [...catalogue.awaited.list(begun, last, portion)];
      last = waiting.at(-1)?.id ?? last;
    }
    return waiting.shift() ?? null;
  };
}

/** One that was interrupted stays awaited. */
async function fetchOne(picture: AwaitedPicture, options: FetchPicturesOptions): Promise<void> {
  const { catalogue, store, fetcher, crawl, since, tally, signal } = options;
  const { id, product, url } = picture;
  try {
    const dead = await keepPicture(catalogue, fetcher, { product, store: store.id, url, since, signal });
    catalogue.awaited.done(id);
    if (dead !== null) {
      tally.failed(`picture_${dead.code}`);
      catalogue.crawls.note(crawl.id, { url, code: `picture_${dead.code}`, message: dead.message });
    }
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
}
