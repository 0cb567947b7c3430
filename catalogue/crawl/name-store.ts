import { toHostName } from '../../crawler/crawl/read-shop-name.ts';
import type { StorePreview } from './preview-store.ts';

/**
 * A name for a store that nobody named: the shop's own, else its host.
 *
 * @param look reads the page at the address; where it cannot, the store may be added all the same
 */
export async function nameStore(
  url: string,
  look: (url: string) => Promise<Pick<StorePreview, 'name'>>,
): Promise<string> {
  const own = await look(url).then(
    ({ name }) => name,
    () => null,
  );
  return own ?? toHostName(url);
}
