import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Product } from '../../catalogue/rows.ts';
import type { ProductDetailReply, ProductReply } from '../replies.ts';
import { toImagePath } from './to-image-path.ts';
import { isOnTheWeb, toPageUrl } from './to-page-url.ts';
import { toPriceReply } from './to-price-reply.ts';

/** A product as people and pages read it. */
export function toProductReply(product: Product, { pictures }: Pick<Catalogue, 'pictures'>): ProductReply {
  const picture = product.picture === null ? null : pictures.find(product.picture);
  const image = picture && toImagePath(picture);
  return {
    id: product.id,
    name: product.name,
    url: toPageUrl(product.url, image),
    image,
    originalImage: product.image !== null && isOnTheWeb(product.image) ? product.image : null,
    price: toPriceReply(product.price),
    was: toPriceReply(product.was),
    onSale: product.was !== null,
    brand: product.brand,
    sku: product.sku,
    gtin: product.gtin,
    available: product.available,
    kinds: [...product.kinds],
    store: product.storeName,
    storeId: product.store,
    category: product.category,
    categoryIsFixed: product.categoryIsFixed,
    gone: product.gone,
    firstSeenAt: product.firstSeenAt,
    seenAt: product.lastSeenAt,
  };
}

/** A product with every price it had, oldest first. */
export function toProductDetailReply(product: Product, catalogue: Catalogue): ProductDetailReply {
  const prices = catalogue.products.prices(product.id);
  return {
    ...toProductReply(product, catalogue),
    prices: prices.map(({ at, minorUnits, currency }) => ({ at, minorUnits, currency })),
  };
}
