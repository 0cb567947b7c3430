import { ThrottledError } from '../../crawler/fetch/crawl-error.ts';
import type { AwaitedPicture } from '../awaited-pictures.ts';
import { type DeadPicture, keepPicture } from './keep-picture.ts';
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
   * @returns whether none is awaited, false when the crawl may not go on; and until when pictures wait because their servers asked
   *   for more patience than the crawl had time, null: none does
   * @throws whatever kept a picture from being kept
   */
  finish(): Promise<{ readonly isWhole: boolean; readonly restsUntil: Date | null }>;
}

/** Milliseconds between two looks for awaited pictures when there are none. */
const idleMs = 25;

/** Pictures read from the catalogue at once. */
const portion = 64;

/** Pictures kept between two signs of life. */
const signEvery = 50;

/**
 * Fetches pictures as pages tell of them. A page does not wait for its pictures: one that hangs would hold up the list behind it.
 */
export function startFetchingPictures(options: FetchPicturesOptions): PictureFetching {
  const { catalogue, begun, atOnce, mayGoOn, onFailed } = options;
  const queue = openQueue(options);
  let isLast = false;
  let restsUntil: Date | null = null;
  const onRest = (until: Date) => {
    restsUntil = until;
  };
  const keep = openKeepOnce(options);
  const work = async () => {
    while (mayGoOn()) {
      const picture = queue.next();
      if (picture === null && isLast) return;
      if (picture === null) await new Promise((resolve) => setTimeout(resolve, idleMs));
      else if (await fetchOne(picture, { ...options, onRest, keep })) queue.done(picture);
    }
  };
  const workers = Promise.all(Array.from({ length: atOnce }, work));
  workers.catch(onFailed);
  return {
    async finish() {
      isLast = true;
      // The last page may have told of pictures since the last look.
      queue.lookAgain();
      await workers.finally(queue.flush);
      return { isWhole: catalogue.awaited.count(begun) === 0, restsUntil };
    },
  };
}

/** Awaited pictures, each given once. */
interface PictureQueue {
  /** null: none now. */
  next(): AwaitedPicture | null;
  /** Lets the next call look for pictures, even right after one that found none. */
  lookAgain(): void;
  done(picture: AwaitedPicture): void;
  /** Writes down what is done: now and then is enough, for what has been asked for is not asked for twice in a crawl. */
  flush(): void;
}

function openQueue({ catalogue, begun, onEvery }: FetchPicturesOptions): PictureQueue {
  let waiting: AwaitedPicture[] = [];
  let last = 0;
  let idleUntil = 0;
  let done: number[] = [];
  const flush = () => {
    catalogue.awaited.done(done);
    done = [];
  };
  return {
    next() {
      if (waiting.length === 0 && Date.now() >= idleUntil) {
        waiting = [...catalogue.awaited.list(begun, last, portion)];
        last = waiting.at(-1)?.id ?? last;
        if (waiting.length === 0) idleUntil = Date.now() + idleMs;
      }
      return waiting.shift() ?? null;
    },
    lookAgain() {
      idleUntil = 0;
    },
    done({ id }) {
      done.push(id);
      if (done.length < signEvery) return;
      flush();
      onEvery();
    },
    flush,
  };
}

/** Gives a product its picture: null, or why there is none. */
type Keep = (picture: AwaitedPicture) => Promise<DeadPicture | null>;

/** Many products may show one picture, as a shop's placeholder: the others wait for the first to have it, or to have failed. */
function openKeepOnce({ catalogue, fetcher, store, since, signal, endsAt }: FetchPicturesOptions): Keep {
  const underway = new Map<string, Promise<DeadPicture | null>>();
  const keep: Keep = ({ product, url }) =>
    keepPicture(catalogue, fetcher, { product, store: store.id, url, since, signal, endsAt });
  return async (picture) => {
    const { url } = picture;
    const first = underway.get(url);
    if (first !== undefined) return (await first) ?? keep(picture);
    const kept = keep(picture);
    underway.set(url, kept);
    return kept.finally(() => underway.delete(url));
  };
}

interface FetchOneOptions extends FetchPicturesOptions {
  /** Told until when a picture's server asked to be left alone, where that is beyond the crawl's end. */
  readonly onRest: (until: Date) => void;
  readonly keep: Keep;
}

/** Fetches one picture; returns whether that is done: one that was interrupted, or has to wait for too long, stays awaited. */
async function fetchOne(picture: AwaitedPicture, options: FetchOneOptions): Promise<boolean> {
  const { catalogue, crawl, tally, signal, keep, onRest } = options;
  const { url } = picture;
  try {
    const dead = await keep(picture);
    if (dead === null) return true;
    tally.failed(`picture_${dead.code}`);
    catalogue.crawls.note(crawl.id, { url, code: `picture_${dead.code}`, message: dead.message });
    return true;
  } catch (error) {
    if (signal?.aborted) return false;
    if (!(error instanceof ThrottledError)) throw error;
    onRest(new Date(Date.now() + (error.waitMs ?? 0)));
    return false;
  }
}
