import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Parser } from 'htmlparser2';
import type { Fetcher } from '../fetch/fetcher.ts';

/** Sitemaps read for one site. */
const mostSitemaps = 200;

/** Bytes of one sitemap, unpacked: the protocol's own limit. */
const maxBytes = 52_428_800;

const productLike = /\/(?:products?|p|dp|item|listing|pd|prod)\/|-p-?\d+|\d{4,}|\.html$/i;

/**
 * Addresses of product pages in a site's sitemaps: those that robots.txt names, else `/sitemap.xml`. Sitemaps that name
 * products in their own address come first.
 */
export async function* readSitemaps(fetcher: Fetcher, start: string, most: number): AsyncGenerator<string> {
  const { sitemaps } = await fetcher.robots(start);
  const waiting = sitemaps.length > 0 ? [...sitemaps] : [new URL('/sitemap.xml', start).href];
  const seen = new Set<string>();
  let given = 0;
  while (waiting.length > 0 && seen.size < mostSitemaps && given < most) {
    waiting.sort((a, b) => Number(/product/i.test(b)) - Number(/product/i.test(a)));
    const url = waiting.shift() ?? '';
    if (seen.has(url)) continue;
    seen.add(url);
    const { pages, maps } = await readOne(fetcher, url);
    waiting.push(...maps);
    for (const page of pages.filter((one) => productLike.test(one))) {
      if (given++ >= most) return;
      yield page;
    }
  }
}

/** One sitemap or index of sitemaps; one that cannot be had lists nothing. */
async function readOne(
  fetcher: Fetcher,
  url: string,
): Promise<{ readonly pages: readonly string[]; readonly maps: readonly string[] }> {
  try {
    const { bytes } = await fetcher.fetch(url, { accept: 'application/xml,text/xml,*/*;q=0.5', maxBytes });
    return await parseSitemap(bytes);
  } catch {
    return { pages: [], maps: [] };
  }
}

/** @param bytes XML, or XML packed with gzip */
export async function parseSitemap(
  bytes: Uint8Array,
): Promise<{ readonly pages: readonly string[]; readonly maps: readonly string[] }> {
  const pages: string[] = [];
  const maps: string[] = [];
  const path: string[] = [];
  let text = '';
  const parser = new Parser(
    {
      onopentag(name) {
        path.push(name);
        text = '';
      },
      ontext(data) {
        if (path.at(-1) === 'loc') text += data;
      },
      onclosetag(name) {
        const isLocation = name === 'loc' && (path.at(-2) === 'url' || path.at(-2) === 'sitemap');
        if (isLocation) (path.at(-2) === 'sitemap' ? maps : pages).push(text.trim());
        path.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const source = Readable.from([Buffer.from(bytes)]);
  let size = 0;
  for await (const chunk of isPacked ? source.pipe(createGunzip()) : source) {
    size += (chunk as Uint8Array).length;
    if (size > maxBytes) break;
    parser.write(Buffer.from(chunk as Uint8Array).toString('utf8'));
  }
  parser.end();
  return { pages, maps };
}
