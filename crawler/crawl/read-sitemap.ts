import { toAddress, toCanonical } from '../extract/address.ts';
import { SkipPageError, ThrottledError } from '../fetch/crawl-error.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import { tryAgain } from '../fetch/try-again.ts';
import { type Listed, maxSitemapBytes, mostMaps, parseSitemap, type Sitemap } from './parse-sitemap.ts';

/** Sitemaps read for one site. */
const mostSitemaps = 200;

const productLike = /\/(?:products?|p|dp|item|listing|pd|prod)\/|-p-?\d+|\d{4,}|\.html$/i;

/** A page that a sitemap lists. */
export interface SitemapPage {
  /** In one spelling, on the site's own host. */
  readonly url: string;
  /** When it last changed, as the sitemap says; null when it does not. */
  readonly changedAt: Date | null;
}

export interface ReadSitemapsOptions {
  /** Most pages given. */
  readonly most: number;
  readonly signal?: AbortSignal | null;
  /** Milliseconds since the epoch: a server that asks to wait for longer is not waited for; default: ten minutes from each wait on. */
  readonly endsAt?: number;
  /** Told why, for each sitemap whose server neither gives it nor says that there is none. */
  readonly onUnanswered?: (error: unknown) => void;
}

/**
 * Product pages in a site's sitemaps: those that robots.txt names, else `/sitemap.xml`. Sitemaps that name products in their own
 * address come first, and all their pages are taken for products'. Pages of other hosts are left out.
 */
export async function* readSitemaps(
  fetcher: Fetcher,
  start: string,
  { most, ...options }: ReadSitemapsOptions,
): AsyncGenerator<SitemapPage> {
  const { sitemaps } = await fetcher.robots(start);
  const waiting = toMaps(sitemaps.length > 0 ? sitemaps : ['/sitemap.xml'], start);
  const seen = new Set<string>();
  let given = 0;
  while (waiting.length > 0 && seen.size < mostSitemaps && !options.signal?.aborted) {
    waiting.sort((a, b) => Number(isOfProducts(b)) - Number(isOfProducts(a)));
    const url = waiting.shift() ?? '';
    if (seen.has(url)) continue;
    seen.add(url);
    const { pages, maps } = await readOne(fetcher, url, options);
    if (waiting.length < mostMaps) waiting.push(...toMaps(maps, url));
    for (const page of pages) {
      const own = toOwnPage(page, start);
      if (own === null || !(isOfProducts(url) || productLike.test(toPath(own.url)))) continue;
      if (given++ >= most) return;
      yield own;
    }
  }
}

/** Addresses of sitemaps, also of those that are written relative to where they are named. */
function toMaps(links: readonly string[], base: string): string[] {
  const addresses = links.slice(0, mostMaps).map((link) => toAddress(link, new URL(base))?.href);
  return addresses.filter((address) => address !== undefined);
}

function toPath(url: string): string {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}

function isOfProducts(sitemap: string): boolean {
  return /product/i.test(sitemap);
}

function toOwnPage({ url, changed }: Listed, start: string): SitemapPage | null {
  const site = new URL(start);
  const address = toCanonical(url, site);
  if (address === null || toHost(new URL(address)) !== toHost(site)) return null;
  const changedAt = new Date(changed);
  return { url: address, changedAt: Number.isNaN(changedAt.getTime()) ? null : changedAt };
}

function toHost({ host }: URL): string {
  return host.replace(/^www\./, '');
}

/** One sitemap or index of sitemaps; one that cannot be had lists nothing. */
async function readOne(
  fetcher: Fetcher,
  url: string,
  { signal = null, endsAt, onUnanswered = () => {} }: Omit<ReadSitemapsOptions, 'most'>,
): Promise<Sitemap> {
  try {
    const accept = 'application/xml,text/xml,*/*;q=0.5';
    const { bytes } = await tryAgain(
      (tries) => fetcher.fetch(url, { accept, maxBytes: maxSitemapBytes, signal, tries }),
      signal,
      endsAt,
    );
    return await parseSitemap(bytes);
  } catch (error) {
    if (error instanceof ThrottledError || (error instanceof SkipPageError && error.isUnanswered))
      onUnanswered(error);
    return { pages: [], maps: [] };
  }
}
