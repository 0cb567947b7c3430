import { toExponent } from '../../crawler/price/currency.ts';
import type { Price } from '../../crawler/price.ts';
import type { Rates } from './rates.ts';

/**
 * A highest price as it is in every currency whose worth is known, its own first.
 *
 * @param rates null, or without the price's currency: the price in its own currency is all that is known
 */
export function toPriceLimits(price: Price, rates: Rates | null): readonly Price[] {
  const worth = rates && { ...rates.rates, [rates.base]: 1 };
  const own = worth?.[price.currency];
  if (!worth || own === undefined) return [price];
  const inBase = price.minorUnits / 10 ** toExponent(price.currency) / own;
  const others = Object.entries(worth).filter(([currency]) => currency !== price.currency);
  return [
    price,
    ...others.map(([currency, rate]) => ({
      minorUnits: Math.round(inBase * rate * 10 ** toExponent(currency)),
      currency,
    })),
  ];
}
