import { createHash } from 'node:crypto';
import type { PageProduct } from '../crawler/product.ts';

const longestKey = 80;

/** The part of a product's id behind `store:` — its SKU, or a short hash of its canonical address. */
export function toProductKey({ sku, url }: Pick<PageProduct, 'sku' | 'url'>): string {
  return sku?.trim() ? toSafeKey(sku.trim()) : shortHash(url);
}

/** A key that needs no escaping in an address; one that had to be changed carries a hash, so that no two become one. */
export function toSafeKey(key: string): string {
  const safe = key.replace(/[^A-Za-z0-9._~-]+/g, '-').slice(0, longestKey);
  return safe === key ? key : `${safe}-${shortHash(key).slice(0, 8)}`;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
