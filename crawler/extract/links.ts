import { toCanonical } from './address.ts';
import type { Page } from './page.ts';

const likely =
  /\/(?:collections?|category|categories|c|shop|product-category|catalog|catalogue|sale|new|women|men|womens|mens|kids|clothing|dresses|tops|shirts|skirts|jackets|coats|trousers|shorts|page|products?|p|dp|item|itm|listing|pd|prod)(?:[/?-]|$)|[?&](?:category|cat|page|p)=|-p-?\d+|\/\d{5,}(?:\.html)?$|\.html$/i;
const never =
  /\/(?:cart|checkout|basket|account|login|register|signin|sign-in|wishlist|compare|search|help|faq|contact|about|about-us|terms|privacy|policies|policy|legal|imprint|impressum|blogs?|news|press|store-?locator|careers|jobs|gift-?cards?|customer|returns?|shipping|delivery|sitemap|robots\.txt|newsletter|cookies?)(?:[/.?]|$)|\.(?:jpe?g|png|webp|gif|svg|pdf|zip|css|js|xml|ico|mp4|json)(?:$|\?)|[?&](?:sort|order|dir|filter|limit|view|currency|lang)[\w[\]]*=/i;

/** Whether an address is of what a shop says or does beside selling: its help, its terms, how it delivers. */
export function isService(address: string): boolean {
  return never.test(address);
}

/** Most links of one page. */
const most = 500;

/** Links on the same host worth a visit, those first that look like listings or product pages, each once. */
export function findLinks(page: Page): readonly string[] {
  const found = new Set<string>();
  for (const link of page.elements.find('a[href]').slice(0, 5000)) {
    const address = toCanonical(link.attribs['href'], page.base);
    if (address !== null && new URL(address).host === page.url.host && !isService(address))
      found.add(address);
  }
  found.delete(toCanonical(page.url.href, page.base) ?? '');
  const all = [...found];
  return [
    ...all.filter((address) => likely.test(address)),
    ...all.filter((address) => !likely.test(address)),
  ].slice(0, most);
}
