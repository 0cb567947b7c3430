import type { Page } from './page.ts';
import { foldSpace, nameTextOf } from './text.ts';

const productHeadings =
  '#productTitle, h1[itemprop="name"], h2[itemprop="name"], [itemprop="name"] h1, h1.product_title, h1[class*="product" i], [class*="product" i] h1, h1[class*="title" i], main h1, h1';

/** The page's main heading; null when there is none. */
export function headingOf({ $ }: Pick<Page, '$'>): string | null {
  for (const selector of productHeadings.split(', ')) {
    for (const element of $(selector).toArray().slice(0, 4)) {
      const text = nameTextOf($(element));
      if (text.length > 1) return text;
    }
  }
  return null;
}

/** Everything a page calls itself: its headings, and its titles without the shop. */
export function namesOf(page: Pick<Page, '$'>): readonly string[] {
  const { $ } = page;
  const shop = $('meta[property="og:site_name"]').attr('content') ?? '';
  const headings = $('h1')
    .toArray()
    .slice(0, 6)
    .map((heading) => nameTextOf($(heading)));
  const titles = [$('meta[property="og:title"]').attr('content') ?? '', $('title').first().text()];
  const names = [headingOf(page) ?? '', ...headings, ...titles.map((title) => withoutShop(title, shop))];
  return names.map(foldSpace).filter((name) => name.length > 1);
}

/** `Linen shirt | Harbour & Co.` without the shop. */
export function withoutShop(title: string, shop: string): string {
  const parts = title.split(/\s+[|–—:·•-]\s+|\s+\|\s*|\s*\|\s+/);
  const last = parts.at(-1) ?? '';
  const isShop =
    parts.length > 1 &&
    (shop === ''
      ? false
      : last.toLowerCase().includes(shop.toLowerCase()) || shop.toLowerCase().includes(last.toLowerCase()));
  return isShop ? title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—:·•-]+$/, '') : title;
}
