import { type CheerioAPI, load } from 'cheerio';
import { jsonrepair } from 'jsonrepair';
import { foldSpace } from '../extract/text.ts';

/** Longer names are sentences. */
const longest = 60;

/** Types whose name is the shop's, the most telling first. */
const shopTypes = [
  'OnlineStore',
  'Store',
  'ClothingStore',
  'Organization',
  'Corporation',
  'WebSite',
  'Brand',
];

/**
 * A shop's own name, as one of its pages says it: `og:site_name`, the Organization or WebSite of its structured data, the
 * application's name, the part of the title that is the host's name; null when none of them is given.
 *
 * @param url where the page was found
 */
export function readShopName(html: string, url: string): string | null {
  const $ = load(html);
  const names = [
    $('meta[property="og:site_name"]').attr('content'),
    readStructuredName($),
    $('meta[name="application-name"]').attr('content'),
    $('meta[name="apple-mobile-web-app-title"]').attr('content'),
    readTitle($('title').first().text(), url),
  ];
  return names.map(toName).find((name) => name !== null) ?? null;
}

function toName(text: string | null | undefined): string | null {
  const name = foldSpace(text ?? '');
  return name !== '' && name.length <= longest && !/^https?:/i.test(name) ? name : null;
}

function readStructuredName($: CheerioAPI): string | null {
  const nodes = $('script[type="application/ld+json"]')
    .toArray()
    .flatMap((script) => listNodes(parse($(script).text())));
  const named = shopTypes.flatMap((type) => nodes.filter((node) => [node['@type']].flat().includes(type)));
  return (
    named.map(({ name }) => (typeof name === 'string' ? toName(name) : null)).find((name) => name) ?? null
  );
}

/** Longest block that is read, characters: a shop's own data is short. */
const longestBlock = 200_000;

function parse(text: string): unknown {
  if (text.length > longestBlock) return null;
  try {
    return JSON.parse(jsonrepair(text));
  } catch {
    return null;
  }
}

type Node = Readonly<Record<string, unknown>>;

/** A block's own nodes: one, a list, or a graph; what they nest is of others, such as a product's seller. */
function listNodes(value: unknown): readonly Node[] {
  const nodes = [value].flat().filter((node) => node !== null && typeof node === 'object') as Node[];
  return nodes.flatMap((node) => [node, ...([node['@graph']].flat() as Node[]).filter(Boolean)]);
}

/** Of "Summer dresses | Harbour & Co.", the part that the host is named after; of one part alone, that. */
function readTitle(title: string, url: string): string | null {
  const parts = title
    .replace(/\s+/g, ' ')
    .split(/ [|–—·:»-] /)
    .map((part) => part.trim());
  const host = toLetters(new URL(url).hostname.replace(/^www\./, '').replace(/\.[a-z]{2,}$/, ''));
  const isHost = (part: string) => {
    const letters = toLetters(part);
    return letters.length > 2 && (host.includes(letters) || letters.includes(host));
  };
  return parts.find(isHost) ?? null;
}

function toLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** What a shop is called that does not say: its host, without "www.". */
export function toHostName(url: string): string {
  return new URL(url).host.replace(/^www\./, '');
}
