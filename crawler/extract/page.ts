import { type CheerioAPI, type contains, load } from 'cheerio';
import { toAddress } from './address.ts';
import { assumeCurrency } from './assume-currency.ts';
import { checkNesting } from './check-nesting.ts';
import { cutInlined } from './cut-inlined.ts';
import { type Elements, openElements } from './elements.ts';

/** A node of a parsed page. */
export type AnyNode = Parameters<typeof contains>[0];

/** An element of a parsed page. */
export type Element = Extract<AnyNode, { readonly attribs: object }>;

/** A parsed page and what its readers need to know of it. */
export interface Page {
  readonly $: CheerioAPI;
  readonly elements: Elements;
  readonly html: string;
  /** Where the page was found. */
  readonly url: URL;
  /** What its links are relative to: `<base href>` or the page itself. */
  readonly base: URL;
  /** ISO 4217 code for prices that name no currency. */
  readonly currency: string | null;
  /** What a reader makes of the page, which is asked only once however many want it. */
  once<Value>(read: (page: Page) => Value): Value;
}

/**
 * @param storeCurrency what the operator said of the store; wins over guesses from the page
 * @throws {UnreadablePageError} when elements are nested beyond reason
 */
export function openPage(text: string, url: URL, storeCurrency?: string | null): Page {
  const html = cutInlined(text);
  checkNesting(html, url.href);
  const $ = load(html.replace(/<amp-img\b/gi, '<img'));
  const elements = openElements($);
  const base = toAddress(elements.find('base[href]')[0]?.attribs['href'], url) ?? url;
  const currency = storeCurrency ?? assumeCurrency(elements, url, html);
  const known = new Map<unknown, unknown>();
  const page: Page = {
    $,
    elements,
    html,
    url,
    base,
    currency,
    once: <Value>(read: (page: Page) => Value) => {
      if (!known.has(read)) known.set(read, read(page));
      return known.get(read) as Value;
    },
  };
  return page;
}
