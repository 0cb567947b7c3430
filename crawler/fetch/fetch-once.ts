import type { PageSource } from '../extract/extract-page.ts';
import type { AddressRules } from './check-address.ts';
import { openFetcher } from './fetcher.ts';

/** One page, fetched as a crawl would, ready to be read. */
export async function fetchPage(url: string, rules: AddressRules): Promise<PageSource> {
  const fetcher = openFetcher(rules);
  try {
    const fetched = await fetcher.fetch(url);
    return { html: fetched.bytes, url: fetched.url, contentType: fetched.contentType };
  } finally {
    await fetcher.close();
  }
}
