import { isSameName } from '../../crawler/extract/same-name.ts';
import type { PageProduct } from '../../crawler/product.ts';
import type { Product } from '../rows.ts';
import type { Keeping } from './keeping.ts';
import { type Recorded, recordProduct } from './record-product.ts';

/** What a listing told. */
export interface ListingNews {
  /** Known products of which it tells nothing that their own pages would have to explain. */
  readonly settled: readonly Recorded[];
  /** Known products whose pages are worth a visit, as the listing shows them. */
  readonly changed: readonly PageProduct[];
  /** Products not known, or gone until now: their own pages say who they are. */
  readonly unknown: readonly PageProduct[];
}

/**
 * Records what a listing tells: less than the products' own pages, and in other words. Of a known product it tells the price
 * and whether it is sold out, and whether its page is worth a visit; an unknown one waits for its own page.
 */
export function recordListing(products: readonly PageProduct[], keeping: Keeping): ListingNews {
  const { catalogue, store } = keeping;
  const news = {
    settled: [] as Recorded[],
    changed: [] as PageProduct[],
    unknown: [] as PageProduct[],
  };
  for (const product of products) {
    const known = catalogue.products.findAt(store.id, product.url);
    if (known === null || known.gone) {
      news.unknown.push(product);
      continue;
    }
    const told = withKnown(product, known);
    const { id } = recordProduct({ ...told, url: known.url }, keeping);
    if (tellsMore(product, known, keeping))
      news.changed.push({ ...told, image: product.image ?? known.image });
    else news.settled.push({ id, product: { ...product, image: known.image } });
  }
  return news;
}

function withKnown(
  product: PageProduct,
  { name, image, was, brand, sku, gtin, kinds, price }: Product,
): PageProduct {
  return {
    ...product,
    name,
    image: image ?? product.image,
    brand,
    sku,
    gtin,
    kinds,
    price: product.price ?? price,
    was: product.price === null || isSamePrice(product, price) ? was : product.was,
  };
}

/** Whether a listing says other things of a product than its own page did. */
function tellsMore(product: PageProduct, known: Product, keeping: Keeping): boolean {
  const { catalogue } = keeping;
  if (product.price !== null && !isSamePrice(product, known.price)) return true;
  if (catalogue.products.isTwinAt(known.store, product.url)) return false;
  return (
    isOtherPicture(product.image, known.image) ||
    lacksPicture(known, keeping) ||
    !isSameName(product.name, known.name)
  );
}

function isSamePrice(product: PageProduct, price: Product['price']): boolean {
  return product.price?.minorUnits === price?.minorUnits && product.price?.currency === price?.currency;
}

/** A product that shows the shop's placeholder has a picture as far as its page can tell; so has one whose picture is on its way. */
function lacksPicture({ id, store, picture, image }: Product, { catalogue, begun }: Keeping): boolean {
  const { pictures, awaited } = catalogue;
  if (picture !== null || awaited.has(begun, id)) return false;
  const fetched = image === null ? null : pictures.fetched(image);
  return fetched === null || !pictures.isPlaceholder(store, fetched.hash);
}

/** Pictures are compared without their sizes. */
function isOtherPicture(shown: string | null, known: string | null): boolean {
  return shown !== null && (known === null || toPictureName(shown) !== toPictureName(known));
}

function toPictureName(address: string): string {
  const file = new URL(address).pathname.split('/').at(-1) ?? '';
  return file
    .replace(/\.\w+$/, '')
    .replace(
      /[._-]?(?:\d+x\d*|x\d+|small|medium|large|thumb|grande|compact|master|_[A-Z]{2}[A-Z_\d,]+_?)$/i,
      '',
    )
    .toLowerCase();
}
