import type { ProductDetailReply, ProductListReply } from '../../server/replies.ts';
import { request, toPath } from './request.ts';

/** What the catalogue is searched for. */
export interface ProductQuery {
  readonly search?: string | undefined;
  readonly store?: string | undefined;
  readonly category?: string | undefined;
  /** Also what is no longer sold. */
  readonly gone?: boolean | undefined;
  readonly limit?: number;
  readonly offset?: number;
}

/** A page of the catalogue. */
export function getProducts(
  { gone, ...query }: ProductQuery,
  signal?: AbortSignal,
): Promise<ProductListReply> {
  return request(toPath('/api/products', { ...query, gone: gone ? 'true' : undefined }), { signal });
}

/** One product with its price history. */
export function getProduct(id: string, signal?: AbortSignal): Promise<ProductDetailReply> {
  return request(`/api/products/${encodeURIComponent(id)}`, { signal });
}

/** Corrects the category of a product; it stays over recrawls. */
export function patchCategory(id: string, category: string): Promise<ProductDetailReply> {
  return request(`/api/products/${encodeURIComponent(id)}`, { method: 'PATCH', body: { category } });
}
