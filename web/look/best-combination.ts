import type { MatchReply, PriceReply } from '../../server/replies.ts';
import { type Convert, onlyOwnCurrency } from '../money/convert.ts';

/** One match a piece, in order of the pieces; null for a piece that has none with a price that can be counted. */
export type Combination = readonly (MatchReply | null)[];

interface Partial {
  readonly cost: number;
  readonly likeness: number;
  readonly picks: Combination;
}

/**
 * The combination with the greatest sum of similarities whose prices add up to the budget or less; exact.
 * Null when nothing fits: see `cheapestTotal`.
 *
 * @param pieces the matches of each piece
 * @param convert what prices in other currencies come to; without it they are not counted
 */
export function bestCombination(
  pieces: readonly (readonly MatchReply[])[],
  budget: PriceReply,
  convert: Convert = onlyOwnCurrency,
): Combination | null {
  let partials: readonly Partial[] = [{ cost: 0, likeness: 0, picks: [] }];
  for (const matches of pieces) {
    const affordable = pricedIn(matches, budget.currency, convert);
    const next =
      affordable.length === 0
        ? partials.map(passOver)
        : partials.flatMap((partial) => extend(partial, affordable));
    partials = keepBest(next.filter(({ cost }) => cost <= budget.minorUnits));
  }
  return partials.at(-1)?.picks ?? null;
}

/** What the cheapest match of every piece costs together, in one currency. */
export function cheapestTotal(
  pieces: readonly (readonly MatchReply[])[],
  currency: string,
  convert: Convert = onlyOwnCurrency,
): PriceReply {
  const least = (matches: readonly MatchReply[]) =>
    Math.min(...pricedIn(matches, currency, convert).map(({ cost }) => cost));
  const costs = pieces.map(least).filter(Number.isFinite);
  return { minorUnits: costs.reduce((sum, cost) => sum + cost, 0), currency };
}

/** A match with what it costs, minor units of the budget's currency. */
interface Priced {
  readonly match: MatchReply;
  readonly cost: number;
}

function pricedIn(matches: readonly MatchReply[], currency: string, convert: Convert): readonly Priced[] {
  return matches.flatMap((match) => {
    const price = match.price && convert(match.price, currency);
    return price ? [{ match, cost: price.minorUnits }] : [];
  });
}

function extend({ cost, likeness, picks }: Partial, matches: readonly Priced[]): readonly Partial[] {
  return matches.map((priced) => ({
    cost: cost + priced.cost,
    likeness: likeness + priced.match.similarity,
    picks: [...picks, priced.match],
  }));
}

function passOver({ cost, likeness, picks }: Partial): Partial {
  return { cost, likeness, picks: [...picks, null] };
}

/** Only what is better than everything cheaper can still win: from cheap to dear, and from less to more alike. */
function keepBest(partials: readonly Partial[]): readonly Partial[] {
  const byCost = partials.toSorted((a, b) => a.cost - b.cost || b.likeness - a.likeness);
  const kept: Partial[] = [];
  for (const partial of byCost) {
    if (partial.likeness > (kept.at(-1)?.likeness ?? Number.NEGATIVE_INFINITY)) kept.push(partial);
  }
  return kept;
}
