import type { Page } from './page.ts';
import { nameTextOf } from './text.ts';

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
