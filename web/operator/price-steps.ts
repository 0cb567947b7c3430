import type { ProductDetailReply } from '../../server/replies.ts';

/** A price that a product had from a moment on. */
export type PricePoint = ProductDetailReply['prices'][number];

/** The chart's own measure. */
export const chartSize = { width: 600, height: 160 };

/**
 * The path of a price over time as steps; nought is at the bottom, so that a small change looks small.
 *
 * @param prices oldest first, at least one
 * @param now milliseconds since 1970
 */
export function toSteps(prices: readonly PricePoint[], now: number): string {
  const start = Date.parse(prices[0]!.at);
  const highest = Math.max(1, ...prices.map(({ minorUnits }) => minorUnits));
  const x = (at: string) =>
    Math.round(((Date.parse(at) - start) / Math.max(1, now - start)) * chartSize.width);
  const y = (minorUnits: number) => Math.round((1 - minorUnits / (highest * 1.1)) * chartSize.height);
  const [first, ...later] = prices.map(({ at, minorUnits }) => ({ x: x(at), y: y(minorUnits) }));
  return `M${first!.x} ${first!.y}${later.map((step) => `H${step.x}V${step.y}`).join('')}H${chartSize.width}`;
}
