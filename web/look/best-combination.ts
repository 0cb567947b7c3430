import type { MatchReply, PriceReply } from '../../server/replies.ts';

/** One match a piece, in order of the pieces; null for a piece that has none with a price in the budget's currency. */
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
 */
export function bestCombination(
  pieces: readonly (readonly MatchReply[])[],
  budget: PriceReply,
): Combination | null {
  let partials: readonly Partial[] = [{ cost: 0, likeness: 0, picks: [] }];
  for (const matches of pieces) {
    const affordable = pricedIn(matches, budget.currency);
    const next =
      affordable.length === 0
        ? partials.map(passOver)
        : partials.flatMap((partial) => extend(partial, affordable));
    partials = keepBest(next.filter(({ cost }) => cost <= budget.minorUnits));
  }
  return partials.at(-1)?.picks ?? null;
}

/** What the cheapest match of every piece costs together, in one currency. */
export function cheapestTotal(pieces: readonly (readonly MatchReply[])[], currency: string): PriceReply {
  const least = (matches: readonly MatchReply[]) =>
    Math.min(...pricedIn(matches, currency).map((match) => match.price.minorUnits));
  const costs = pieces.map(least).filter(Number.isFinite);
  return { minorUnits: costs.reduce((sum, cost) => sum + cost, 0), currency };
}

type Priced = MatchReply & { readonly price: PriceReply };

function pricedIn(matches: readonly MatchReply[], currency: string): readonly Priced[] {
  return matches.filter((match): match is Priced => match.price?.currency === currency);
}

function extend({ cost, likeness, picks }: Partial, matches: readonly Priced[]): readonly Partial[] {
  return matches.map((match) => ({
    cost: cost + match.price.minorUnits,
    likeness: likeness + match.similarity,
    picks: [...picks, match],
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
