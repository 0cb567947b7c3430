import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { UnreadablePageError } from '../extract/check-nesting.ts';

/** The most sitemaps that an index names, and that are chosen from for one site. */
export const mostMaps = 10_000;

/** Pages of one sitemap: the protocol allows half as many, and more would fill the memory. */
const mostPages = 100_000;

/** Bytes of one sitemap, unpacked: the protocol's own limit. */
export const maxSitemapBytes = 52_428_800;

/** Elements inside each other; sitemaps hold four, and what a parser does grows with their square. */
const deepest = 100;

/** Characters of what an element says; no server answers a longer address. */
const longest = 8192;

/** A page as a sitemap writes it; `changed` is empty when it does not say. */
export interface Listed {
  readonly url: string;
  readonly changed: string;
}

export interface Sitemap {
  readonly pages: readonly Listed[];
  /** Addresses of further sitemaps. */
  readonly maps: readonly string[];
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
    if (size > maxSitemapBytes) break;
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
        if (name === 'sitemap' && url !== '' && sitemap.maps.length < mostMaps) sitemap.maps.push(url);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
}
