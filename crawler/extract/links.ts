import { toCanonical } from './address.ts';
import type { Page } from './page.ts';

const listings =
  /\/(?:collections?|category|categories|c|shop|product-category|catalog|catalogue|sale|new|women|men|womens|mens|kids|clothing|dresses|tops|shirts|skirts|jackets|coats|trousers|shorts|page)(?:[/?-]|$)|[?&](?:category|cat|page|p)=/i;
const products = /\/(?:products?|p|dp|item|itm|listing|pd|prod)\/|-p-?\d+|\/\d{5,}(?:\.html)?$|\.html$/i;
const never =
  /\/(?:cart|checkout|basket|account|login|register|wishlist|compare|search|help|faq|contact|about|terms|privacy|policies|policy|blogs?|news|stores?|careers|gift-?cards?|customer|returns?|shipping|sitemap)(?:[/.?]|$)|\.(?:jpe?g|png|webp|gif|svg|pdf|zip|css|js|xml|ico|mp4)(?:$|\?)|[?&](?:sort|order|dir|filter|limit|view|currency|lang)[\w[\]]*=/i;

/** Links on the same host that look like listings or product pages, in order, each once. */
export function findLinks(page: Page): readonly string[] {
  const found = new Set<string>();
  for (const link of page.$('a[href]').toArray().slice(0, 5000)) {
    const address = toCanonical(link.attribs['href'], page.base);
    if (address === null || new URL(address).host !== page.url.host || never.test(address)) continue;
    if (listings.test(address) || products.test(address)) found.add(address);
  }
  return [...found].slice(0, 1000);
}
