import { lostPictureSku } from '../stock/oddities.ts';
import type { StockProduct } from '../stock/product.ts';

/** Where a product's picture is; one product's leads nowhere. */
export function picturePath({ sku }: Pick<StockProduct, 'sku'>): string {
  return sku === lostPictureSku ? `/pictures/lost-${sku}.jpg` : `/pictures/${sku}.jpg`;
}
