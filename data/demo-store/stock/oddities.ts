import type { StockProduct } from './product.ts';

/** What real shops get wrong, one of each. */

/** Sold under two addresses. */
export const twiceListedSku = 'HC-1041';

/** Its picture is gone. */
export const lostPictureSku = 'AL-1042';

/** Products that only the scripted page of novelties shows: no listing, no sitemap. */
export function isScriptedOnly({ sku, store }: Pick<StockProduct, 'sku' | 'store'>): boolean {
  return store === 'lune' && scriptedOnly.includes(sku);
}

const scriptedOnly: readonly string[] = [
  'AL-1004',
  'AL-1014',
  'AL-1033',
  'AL-1064',
  'AL-1074',
  'AL-1113',
  'AL-1153',
  'AL-1173',
  'AL-1193',
  'AL-1223',
  'AL-1253',
  'AL-1273',
];
