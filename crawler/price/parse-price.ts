import type { Price, PriceContext, PriceText } from '../price.ts';
import { findMoney, foldText, type Money } from './find-money.ts';

/**
 * What a piece of text says a product costs: `$12.99`, `1.299,00 €`, `from Rs. 1999`, `was £20 now £12`,
 * `US$ 10 – US$ 20`. Instalments, savings, unit prices and percentages are not prices.
 *
 * @returns null when the text names no price
 */
export function parsePrice(text: string, context: PriceContext = {}): PriceText | null {
  const folded = foldText(text);
  const found = preferSigned(findMoney(folded, context));
  const told = keepIfAny(
    keepIfAny(
      found.filter((money) => !isNoPrice(folded, money)),
      (money) => !isUntaxed(folded, money),
    ),
    (money) => !perPiece.test(folded.slice(money.end)),
  );
  const [first, second] = told;
  if (first === undefined) return null;
  if (second === undefined) return { price: first.price, was: null, upTo: null };
  if (isRange(folded, first, second)) return { price: first.price, was: null, upTo: second.price };
  return toSale(told.map((money) => money.price));
}

/** The price to pay in a piece of text, or null. */
export function parseOnePrice(text: string, context: PriceContext = {}): Price | null {
  return parsePrice(text, context)?.price ?? null;
}

/** Where signs are used at all, a bare number is a size, a count or a rating. */
function preferSigned(found: readonly Money[]): readonly Money[] {
  const signed = found.filter((money) => money.isSigned);
  return signed.length > 0 ? signed : found;
}

const perTime =
  /^ ?(?:\/|per|a|each|por|par|pro|al|\*)? ?(?:month|mo\b|mth|week|monat|mois|mes\b|mese|maand|måned|månad|mies)/i;
const perUnit =
  /^ ?\)? ?(?:\/|per|pro|por|par|je|за) ?(?:\d+ ?)?(?:kg|kilo|g\b|gr\b|gram|ml\b|l\b|lt\b|litre|liter|oz\b|ounce|fl|lb|pound|count|metre|meter|m\b|m²|sq|ft\b|foot|yard|sheet|wash|dose|tablet|capsule|serving)/i;
const perPiece = /^ ?\)? ?(?:\/|per|pro|por|par|je|за) ?(?:unit|piece|pc|stück)/i;
const withoutTax =
  /^ ?\(?(?:(?:exc?|excl|excluding|plus|\+|zzgl|ohne|hors|sans|senza|sin)\.? ?(?:vat|tax|gst|mwst|ust|iva|btw|tva)|ht\b|税抜|税別)/i;
const beforeUntaxed =
  /(?<![\d.,€] ?\(?)(?:ex\.? ?vat|ex\.? ?tax|excl\.? ?(?:vat|tax)|税抜|税別|本体価格?) ?:? ?$/i;
const instalment =
  /(?:\d ?[x×]|payments? of|instal?lments? of|interest[- ]free|emi|klarna|afterpay|cuotas? de|rate da|raten? (?:à|von|zu)|fois) ?(?:of|de|at|from|starts? at)? ?$/i;
const saving =
  /(?:save|saving|savings|you save|discount|spar|ersparnis|ahorra|économisez|risparmi|bespaar|coupon|shipping|delivery|versand|postage|livraison|envío|cashback|voucher|orders? (?:over|above|from)|free (?:over|above)) ?(?:of|up to|upto|over|above|on|du|:)? ?$/i;
const afterSaving =
  /^ ?(?:off\b|discount|rabatt|korting|de descuento|de réduction|shipping|delivery|versand|cashback|coupon)/i;

/** What some other price, of another day or for others, is introduced by; between it and the amount no other one stands. */
const aside =
  /(?:lowest|niedrigste|najniższ|plus bas|más bajo|più basso|laagste|lägsta|laveste|with (?:promo )?code|with (?:club|loyalty) ?card|clubcard|кошельк|по карте|mit code|avec le code|price match|guarantee|\bearn\b|members?\b)[^£$€¥₹]*$/i;
const points = /^ ?(?:ポイント|points?\b|pts\b|punkte\b|d['’]éco|éco|eco-?part|pfand|deposit|consigne)/i;

function isNoPrice(text: string, { start, end }: Money): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 24);
  return (
    perTime.test(after) ||
    perUnit.test(after) ||
    afterSaving.test(after) ||
    points.test(after) ||
    aside.test(before) ||
    instalment.test(before) ||
    saving.test(before)
  );
}

/** Whether tax is still to be added, which only counts where the price with it stands beside. */
function isUntaxed(text: string, { start, end }: Money): boolean {
  return (
    withoutTax.test(text.slice(end, end + 24)) ||
    beforeUntaxed.test(text.slice(Math.max(0, start - 16), start))
  );
}

function keepIfAny(found: readonly Money[], test: (money: Money) => boolean): readonly Money[] {
  const kept = found.filter(test);
  return kept.length > 0 ? kept : found;
}

function isRange(text: string, first: Money, second: Money): boolean {
  const between = text.slice(first.end, second.start).trim();
  return (
    /^(?:[-–—~〜]|to|bis|à|a|al|до|til|tot)$/i.test(between) &&
    first.price.minorUnits <= second.price.minorUnits
  );
}

/** Marked down twice, a price stands there three times. */
const mostTold = 3;

/** Of prices side by side the lowest is to pay, whichever comes first. */
function toSale(prices: readonly Price[]): PriceText | null {
  const currency = prices[0]?.currency;
  const comparable = prices.filter((price) => price.currency === currency).slice(0, mostTold);
  const ordered = [...comparable].sort((a, b) => a.minorUnits - b.minorUnits);
  const [low, high] = [ordered[0], ordered.at(-1)];
  if (low === undefined) return null;
  return { price: low, was: high && high.minorUnits > low.minorUnits ? high : null, upTo: null };
}
