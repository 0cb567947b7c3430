import { saysBuy } from './buy-button.ts';

/** What cards say beside a name: whatever begins so is none. */
const beginnings =
  /^(?:[$€£₹]|quick ?(?:view|shop|look|add|buy)\b|add to\b|sold out\b|(?:select|choose) options?\b|shop now\b|sponsored\b|\(?(?:up ?to |flat |extra |min\.? )?[-–]?\d+ ?%)/i;

/** Words that begin names too, as New Balance does: badges where nothing follows. */
const badges =
  /^(?:new(?: in| here| now| online| arrivals?| season| collection| colou?rs?| product| item)?|neu|nouveau(?:té)?|nuevo|novità|nieuw|nyhet)\W*$/iu;

/** The same, where at most an amount follows: `Save up to 30%`, `View 3 colours`. */
const offers =
  /^(?:sale(?: price)?|save|view(?: (?:all|more|items?|products?|details?|options?))?)\W*(?:(?:up to |from )?[-–]?\p{Sc}? ?\d[\d.,]*.{0,12})?$/iu;

/** Buttons, where nothing follows. */
const buttons =
  /^(?:compare(?: (?:this )?(?:products?|items?))?|voir (?:le produit|plus|les détails)|ver (?:produto|producto|más|mais|detalles|detalhes)|zum (?:produkt|artikel)|(?:details|produkt) ansehen|bekijk(?: product)?)\W*$/iu;

/** Whether a text on a card is a badge or a button and no name. */
export function isLabel(text: string): boolean {
  return (
    beginnings.test(text) || badges.test(text) || offers.test(text) || buttons.test(text) || saysBuy(text)
  );
}
