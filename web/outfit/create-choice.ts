import { useSearchParams } from '@solidjs/router';
import type { MatchChoice, MatchOrder } from './match-filter.ts';

/** Filters and order, kept in the page's address so that a link brings them along. */
export function createChoice() {
  const [search, setSearch] = useSearchParams<Record<string, string>>();
  const toNumber = (text: string | undefined) =>
    text && Number.isFinite(Number(text)) ? Number(text) : undefined;
  const value = (): MatchChoice => ({
    store: search['store'] || undefined,
    colour: search['colour'] || undefined,
    kind: search['kind'] || undefined,
    minPrice: toNumber(search['min']),
    maxPrice: toNumber(search['max']),
    currency: /^[A-Z]{3}$/.test(search['currency'] ?? '') ? search['currency'] : undefined,
    onSale: search['sale'] === '1' ? true : undefined,
  });
  const order = (): MatchOrder => {
    const text = search['sort'];
    return text === 'price-up' || text === 'price-down' ? text : 'likeness';
  };
  const write = ({ store, colour, kind, minPrice, maxPrice, currency, onSale }: MatchChoice) =>
    setSearch(
      { store, colour, kind, min: minPrice, max: maxPrice, currency, sale: onSale ? '1' : undefined },
      { replace: true },
    );
  return {
    value,
    order,
    change: (change: MatchChoice) => write({ ...value(), ...change }),
    clear: () => write({}),
    setOrder: (next: MatchOrder) =>
      setSearch({ sort: next === 'likeness' ? undefined : next }, { replace: true }),
  };
}
