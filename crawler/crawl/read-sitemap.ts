import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { toAddress, toCanonical } from '../extract/address.ts';
import { UnreadablePageError } from '../extract/check-nesting.ts';
import { SkipPageError, ThrottledError } from '../fetch/crawl-error.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import { tryAgain } from '../fetch/try-again.ts';

/** Sitemaps read for one site, and the most that are chosen from. */
const mostSitemaps = 200;
const mostKnown = 10_000;

/** Pages of one sitemap: the protocol allows half as many, and more would fill the memory. */
const mostPages = 100_000;

/** Bytes of one sitemap, unpacked: the protocol's own limit. */
const maxBytes = 52_428_800;

/** Elements inside each other; sitemaps hold four, and what a parser does grows with their square. */
const deepest = 100;

/** Characters of what an element says; no server answers a longer address. */
const longest = 8192;

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
    if (waiting.length < mostKnown) waiting.push(...toMaps(maps, url));
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
  const addresses = links.slice(0, mostKnown).map((link) => toAddress(link, new URL(base))?.href);
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

/** A page as a sitemap writes it; `changed` is empty when it does not say. */
interface Listed {
  readonly url: string;
  readonly changed: string;
}

interface Sitemap {
  readonly pages: readonly Listed[];
  /** Addresses of further sitemaps. */
  readonly maps: readonly string[];
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
      (tries) => fetcher.fetch(url, { accept, maxBytes, signal, tries }),
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

/**
 * Reads a sitemap by the protocol of sitemaps.org: XML, or plain text with one address a line.
 *
 * @param bytes text, or text packed with gzip
 * @throws {UnreadablePageError} for elements nested beyond reason
 */
export async function parseSitemap(bytes: Uint8Array): Promise<Sitemap> {
  const sitemap = { pages: [] as Listed[], maps: [] as string[] };
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const source = Readable.from(toPieces(bytes));
  const text = new TextDecoder();
  let reader: SitemapReader | null = null;
  let begun = '';
  let size = 0;
  for await (const chunk of isPacked ? source.pipe(createGunzip()) : source) {
    size += (chunk as Uint8Array).length;
    if (size > maxBytes) break;
    begun += text.decode(chunk as Uint8Array, { stream: true });
    if (reader === null) begun = begun.trimStart();
    if (reader === null && begun.length < longestProtocol) continue;
    reader ??= openReader(begun, sitemap);
    reader.write(begun);
    begun = '';
  }
  reader?.end();
  return sitemap;
}

/** Bytes looked at in one go. */
const pieceBytes = 65_536;

function* toPieces(bytes: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += pieceBytes)
    yield Buffer.from(bytes.subarray(at, at + pieceBytes));
}

/** Takes the text of a sitemap piece by piece. */
interface SitemapReader {
  write(text: string): void;
  end(): void;
}

interface OpenSitemap {
  readonly pages: Listed[];
  readonly maps: string[];
}

const longestProtocol = 'https://'.length;

/** @param begun how the text begins */
function openReader(begun: string, sitemap: OpenSitemap): SitemapReader {
  return /^https?:\/\//i.test(begun) ? openLines(sitemap) : openParser(sitemap);
}

/** Fills a sitemap with the addresses of a text that has one on each line. */
function openLines({ pages }: OpenSitemap): SitemapReader {
  let rest = '';
  const add = (line: string) => {
    const url = line.trim();
    if (url.length <= longest && /^https?:\/\/\S+$/i.test(url) && pages.length < mostPages)
      pages.push({ url, changed: '' });
  };
  return {
    write(text) {
      const lines = `${rest}${text}`.split(/[\r\n]+/);
      rest = lines.pop()?.slice(0, longest + 1) ?? '';
      for (const line of lines) add(line);
    },
    end: () => add(rest),
  };
}

/** A parser that fills a sitemap with what each `url` and `sitemap` element says of itself, not of its pictures. */
function openParser(sitemap: OpenSitemap): SitemapReader {
  const path: string[] = [];
  let said = { loc: '', lastmod: '' };
  return new Parser(
    {
      onopentag(name) {
        if (name === 'url' || name === 'sitemap') said = { loc: '', lastmod: '' };
        if (path.push(name) > deepest)
          throw new UnreadablePageError(
            `Expected at most ${deepest} elements of a sitemap inside each other`,
          );
      },
      ontext(data) {
        const [parent, name] = path.slice(-2);
        const isSaid = (parent === 'url' || parent === 'sitemap') && (name === 'loc' || name === 'lastmod');
        if (isSaid && said[name].length < longest) said[name] += data;
      },
      onclosetag(name) {
        path.pop();
        if (name !== 'url' && name !== 'sitemap') return;
        const url = said.loc.trim();
        if (name === 'url' && url !== '' && sitemap.pages.length < mostPages)
          sitemap.pages.push({ url, changed: said.lastmod.trim() });
        if (name === 'sitemap' && url !== '' && sitemap.maps.length < mostKnown) sitemap.maps.push(url);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
}
