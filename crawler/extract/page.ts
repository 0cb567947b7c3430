import { type CheerioAPI, type contains, load } from 'cheerio';
import { toAddress } from './address.ts';
import { assumeCurrency } from './assume-currency.ts';
import { checkNesting } from './check-nesting.ts';
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
}

/**
 * @param storeCurrency what the operator said of the store; wins over guesses from the page
 * @throws {UnreadablePageError} when elements are nested beyond reason
 */
export function openPage(html: string, url: URL, storeCurrency?: string | null): Page {
  checkNesting(html, url.href);
  const $ = load(html.replace(/<amp-img\b/gi, '<img'));
  const base = toAddress($('base[href]').first().attr('href'), url) ?? url;
  const currency = storeCurrency ?? assumeCurrency($, url, html);
  return { $, elements: openElements($), html, url, base, currency };
}
