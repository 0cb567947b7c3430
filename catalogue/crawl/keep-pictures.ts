import { keepPicture } from './keep-picture.ts';
import type { Keeping } from './keeping.ts';
import type { Recorded } from './record-product.ts';

/** Pictures downloaded at the same time for one page. */
const picturesAtOnce = 4;

/** Keeps the pictures of products that were recorded; notes those that cannot be had. */
export async function keepPictures(
  recorded: readonly Recorded[],
  { catalogue, store, fetcher, crawl, tally, signal }: Keeping,
): Promise<void> {
  const waiting = recorded.filter(({ product }) => product.image !== null);
  const work = async () => {
    if (signal?.aborted) return;
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      const url = one.product.image as string;
      const dead = await keepPicture(catalogue, fetcher, { product: one.id, store: store.id, url, signal });
      if (dead === null) continue;
      tally.failed(`picture_${dead.code}`);
      catalogue.crawls.note(crawl.id, { url, code: `picture_${dead.code}`, message: dead.message });
    }
  };
  await Promise.all(Array.from({ length: picturesAtOnce }, work));
}
