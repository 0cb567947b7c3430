import { parseOnePrice } from '../price/parse-price.ts';
import { toCanonical } from './address.ts';
import type { Draft, Reading } from './draft.ts';
import { withoutShop } from './heading.ts';
import type { Page } from './page.ts';
import { toPicture } from './picture.ts';
import { toAvailability } from './schema-offer.ts';
import { toStatedPrice } from './schema-product.ts';

/** What a page's OpenGraph and Twitter tags say of its product; null when they say nothing. */
export function readOpenGraph(page: Page): Reading | null {
  const read = (...names: string[]) => readMeta(page, names);
  const price = toPrice(page, read) ?? null;
  const title = read('og:title', 'twitter:title') ?? page.$('title').first().text();
  const image = notTheShops(
    read('og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'),
    page,
  );
  if (read('og:title', 'twitter:title') === undefined && price === null && image === null) return null;
  const isProduct =
    !tagsSeveral(page) && (/product|og:product|item/i.test(read('og:type') ?? '') || price !== null);
  return {
    origin: 'open-graph',
    kind: 'product',
    drafts: [
      {
        name: title && title !== read('og:site_name') ? withoutShop(title, page) : null,
        url: toCanonical(read('og:url'), page.base),
        image,
        price,
        was:
          toStatedPrice(
            read('product:original_price:amount', 'og:price:standard_amount'),
            read('product:original_price:currency', 'og:price:currency'),
            page,
          ) ?? null,
        available: toAvailability(read('product:availability', 'og:availability')),
        brand: read('product:brand', 'og:brand') ?? null,
        sku: read('product:retailer_item_id', 'product:sku') ?? null,
      },
    ],
    trust: isProduct ? 0.6 : 0.3,
    fieldTrust: { name: 0.35, image: 0.87, price: isProduct ? 0.82 : 0.3, url: 0.5 },
  };
}

/** Whether a page's tags name the prices of several products: some lists have tags before each card. */
export function tagsSeveral({ elements }: Page): boolean {
  const tags = elements.find('meta[property="product:price:amount"]');
  return new Set(tags.map(({ attribs }) => attribs['content']?.trim())).size > 1;
}

/** Pages without a picture of their own share the shop's. */
function notTheShops(link: string | undefined, page: Page): string | null {
  const address = toPicture(link, page);
  const file = address === null ? '' : (new URL(address).pathname.split('/').at(-1) ?? '');
  return /(?:^|[-_.])(?:logo|default|social|share|sharing|facebook|fb|favicon|og|opengraph)(?:[-_.\d]|$)/i.test(
    file,
  )
    ? null
    : address;
}

/** Twitter's cards show two facts of a product, each with a label: one may be the price. */
function readTwitterLabel({ currency }: Page, read: Read): Draft['price'] {
  const number = [1, 2].find((one) =>
    /^(?:price|preis|prix|precio|prezzo|prijs|pris|cena)$/i.test(read(`twitter:label${one}`) ?? ''),
  );
  return number === undefined ? null : parseOnePrice(read(`twitter:data${number}`) ?? '', { currency });
}

type Read = (...names: string[]) => string | undefined;

function readMeta({ elements }: Page, names: readonly string[]): string | undefined {
  const tags = elements.find('meta[content]').map(({ attribs }) => attribs);
  for (const name of names) {
    const stated = tags.filter(({ property, name: other }) => property === name || other === name);
    const content = stated.map((tag) => tag['content']?.trim()).find(Boolean);
    if (content) return content;
  }
  return undefined;
}

function toPrice(page: Page, read: Read): Draft['price'] {
  if (tagsSeveral(page)) return null;
  const currency = read(
    'product:price:currency',
    'og:price:currency',
    'product:sale_price:currency',
    'twitter:currency',
    'og:product:price:currency',
  );
  return (
    toStatedPrice(read('product:sale_price:amount'), currency, page) ??
    toStatedPrice(read('product:price:amount'), currency, page) ??
    toStatedPrice(read('og:price:amount', 'og:price', 'og:product:price:amount'), currency, page) ??
    readTwitterLabel(page, read)
  );
}
