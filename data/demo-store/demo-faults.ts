import type { StockProduct } from './stock/product.ts';

/** Ways to make the shop misbehave or change, for tests. */
export interface DemoFaults {
  /** HTTP status by path: `{ '/harbour/tops': 500 }`. */
  readonly status?: Readonly<Record<string, number>>;
  /** Pence or cents by SKU. */
  readonly prices?: Readonly<Record<string, number>>;
  /** SKUs that are no longer sold: their pages answer 404. */
  readonly removed?: readonly string[];
  /** SKUs that are sold out. */
  readonly soldOut?: readonly string[];
  /** SKU → the SKU whose picture is shown instead. */
  readonly pictures?: Readonly<Record<string, string>>;
  /** Milliseconds that every answer waits. */
  readonly delayMs?: number;
}

/** The stock as it is under the faults. */
export function stockUnder(faults: DemoFaults, stock: readonly StockProduct[]): readonly StockProduct[] {
  return stock
    .filter(({ sku }) => !faults.removed?.includes(sku))
    .map((product) => ({
      ...product,
      price: faults.prices?.[product.sku] ?? product.price,
      available: product.available && !faults.soldOut?.includes(product.sku),
    }));
}
