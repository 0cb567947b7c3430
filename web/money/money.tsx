import { createQuery } from '@tanstack/solid-query';
import { createContext, createSignal, type JSX, useContext } from 'solid-js';
import type { PriceReply, RatesReply } from '../../server/replies.ts';
import { getRates } from '../api/rates.ts';
import { sumPrices } from '../formats/price.ts';
import { keepChoice, readChoice } from '../parts/device-choice.ts';
import { type Convert, convertPrice, convertSum, listCurrencies } from './convert.ts';

interface Money {
  /** What a person may choose; none where the server has no rates. */
  readonly currencies: () => readonly string[];
  /** The shopper's own currency; null: prices stay as the shops have them. */
  readonly chosen: () => string | null;
  /** Kept on this device; null: as the shops have them. */
  readonly choose: (currency: string | null) => void;
  /** The day of the rates; null where there are none. */
  readonly date: () => string | null;
  /** The price in that currency, itself in its own; null where there is no rate. */
  readonly convert: Convert;
  /** The sum in the shopper's currency or, of several currencies where none is chosen, in that of the most; null where a rate is missing or all is in it already. */
  readonly toOne: (prices: readonly (PriceReply | null)[]) => PriceReply | null;
}

const MoneyContext = createContext<Money>();
const storageKey = 'lookalike-currency';
const none: RatesReply = { base: null, date: null, rates: {} };

/** Gives everything inside it the server's rates and the shopper's currency. */
export function MoneyProvider(props: { readonly children: JSX.Element }): JSX.Element {
  const query = createQuery(() => ({ queryKey: ['rates'], queryFn: getRates, staleTime: 3_600_000 }));
  const rates = () => (query.isSuccess ? query.data : none);
  const [wanted, setWanted] = createSignal(readChoice(storageKey));
  const currencies = () => listCurrencies(rates());
  // What was chosen once may have no rate today.
  const chosen = () => currencies().find((currency) => currency === wanted()) ?? null;
  const money: Money = {
    currencies,
    chosen,
    choose(currency) {
      keepChoice(storageKey, currency);
      setWanted(currency);
    },
    date: () => rates().date,
    convert: (price, currency) => convertPrice(price, currency, rates()),
    toOne(prices) {
      const currency = chosen() ?? sumPrices(prices)[0]?.currency;
      const isForeign = prices.some((price) => price !== null && price.currency !== currency);
      return currency !== undefined && isForeign ? convertSum(prices, currency, rates()) : null;
    },
  };
  return <MoneyContext.Provider value={money}>{props.children}</MoneyContext.Provider>;
}

/** The rates and the currency in use here. @throws Error outside a MoneyProvider */
export function useMoney(): Money {
  const money = useContext(MoneyContext);
  if (!money) throw new Error('Expected a MoneyProvider above this component');
  return money;
}
