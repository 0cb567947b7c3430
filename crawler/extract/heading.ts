import { headsCard } from './leads-away.ts';
import { readOtherHeadings } from './other-headings.ts';
import type { Page } from './page.ts';
import { foldSpace, nameTextOf } from './text.ts';

const productHeadings =
  '#productTitle, h1[itemprop="name"], h2[itemprop="name"], [itemprop="name"] h1, h1.product_title, h1[class*="product" i], [class*="product" i] h1, h1[class*="title" i], main h1, h1';

/** Whether all that a heading says is what something costs. */
export function isAmount(text: string): boolean {
  return /^[\s\d.,]*\p{Sc}[\s\d.,–-]*$/u.test(text);
}

/** The page's main heading; null when there is none. */
export function headingOf(page: Page): string | null {
  const others = page.once(readOtherHeadings);
  for (const selector of productHeadings.split(', ')) {
    for (const element of page.elements.find(selector).slice(0, 4)) {
      const text = nameTextOf(element);
      if (text.length > 1 && !isAmount(text) && !others.has(element) && !headsCard(element, page))
        return text;
    }
  }
  return null;
}

/** Everything a page calls itself: its headings, and its titles without the shop. */
export function namesOf(page: Page): readonly string[] {
  const { $, elements } = page;
  const others = page.once(readOtherHeadings);
  const own = elements.find('h1').filter((one) => !others.has(one));
  const headings = own.slice(0, 6).map(nameTextOf);
  const titles = [$('meta[property="og:title"]').attr('content') ?? '', $('title').first().text()];
  const names = [headingOf(page) ?? '', ...headings, ...titles.map((title) => withoutShop(title, page))];
  return names.map(foldSpace).filter((name) => name.length > 1);
}

/** An offer that some shops put before the name: `US $10.99 35% OFF|Linen blouse|Blouses`. */
const offer = /^[^|]*\d ?% off\s*\|\s*([^|]+).*$/i;

/** Little pictures around a title. */
const pictograms =
  /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\s)+|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\s)+$/gu;

/** `Linen shirt | Harbour & Co.` without the shop, which the page names or its address gives away. */
export function withoutShop(title: string, { $, url }: Pick<Page, '$' | 'url'>): string {
  const text = foldSpace(title).replace(offer, '$1');
  const last = text.split(/\s+[|–—:·•-]\s+|\s+\|\s*|\s*\|\s+/).at(-1) ?? '';
  const shop = $('meta[property="og:site_name"]').attr('content') ?? '';
  const isShop = last.length < text.length && (isNamedAlike(last, shop) || isNamedAfter(last, url));
  const name = isShop ? text.slice(0, text.lastIndexOf(last)).replace(/[\s|–—:·•-]+$/, '') : text;
  return foldSpace(name.replace(pictograms, ' '));
}

function isNamedAlike(last: string, shop: string): boolean {
  const [one, other] = [foldSpace(last).toLowerCase(), foldSpace(shop).toLowerCase()];
  return other !== '' && (one.includes(other) || other.includes(one));
}

/** Longer, the end of a title says more than the shop and the country. */
const longestShop = 40;

/** `ZARA Danmark` at zara.com, `H&M US` at www2.hm.com. */
function isNamedAfter(last: string, { hostname }: URL): boolean {
  const label =
    hostname
      .replace(/^(?:www\d*|m|shop|store|[a-z]{2})\./, '')
      .split('.')[0]
      ?.replace(/[^a-z0-9]/g, '') ?? '';
  const plain = last.toLowerCase().replace(/[^a-z0-9]/g, '');
  return last.length < longestShop && label.length > 1 && plain.startsWith(label);
}
