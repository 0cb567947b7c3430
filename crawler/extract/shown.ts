import type { Price } from '../price.ts';
import type { Draft, Field, Reading } from './draft.ts';
import { wholeOf } from './whole-name.ts';

/** A product as its page shows it, where what data for machines say of it is another variant's, another scale's or another day's. */
export function asShown(told: Draft, readings: readonly Reading[]): Draft {
  const offer = { ...told, ...shownOffer(told, readings) };
  const draft = { ...offer, ...shownInWhole(offer, readings), ...shownName(offer, readings) };
  return { ...draft, ...shownSale(draft, readings) };
}

/** Shorter headings are a maker's or a department's, in words. */
const shortestHeading = 2;

/** Data for machines name a product's variant too, `Linen shirt - blue / XL`: its heading is its name. */
function shownName({ name, brand }: Draft, readings: readonly Reading[]): Pick<Draft, 'name'> {
  const heading = readings.find(({ origin }) => origin === 'main-product')?.drafts[0]?.name ?? '';
  const whole = wholeOf(name ?? '', [heading, ...readings.map(({ drafts }) => drafts[0]?.name ?? '')]);
  if (whole !== null) return { name: whole };
  const isWhole = heading.split(' ').length >= shortestHeading && heading !== brand;
  const rest = name?.startsWith(heading) ? name.slice(heading.length) : '';
  return isWhole && /^ ?[-–—|/(,]/.test(rest) ? { name: heading } : {};
}

/** What the page itself crosses out is no longer the price, though its data for machines still say so. */
function shownSale({ price }: Draft, readings: readonly Reading[]): Pick<Draft, 'price' | 'was'> {
  const sale = readings.find(
    ({ drafts: [draft] }) => isSame(draft?.was, price) && isLower(draft?.price, price),
  );
  const { price: reduced = null, was = null } = sale?.drafts[0] ?? {};
  return reduced === null ? {} : { price: reduced, was };
}

function isSame(one: Draft['price'], other: Draft['price']): boolean {
  return one?.minorUnits === other?.minorUnits && one?.currency === other?.currency;
}

function isLower(one: Draft['price'], other: Draft['price']): boolean {
  return !!one && !!other && one.currency === other.currency && one.minorUnits < other.minorUnits;
}

/** Of a product's several offers, the page shows the one that it means. */
function shownOffer({ price }: Draft, readings: readonly Reading[]): Pick<Draft, 'price'> {
  const told = readings.flatMap(({ drafts }) => drafts[0] ?? []);
  const offered = told.flatMap((draft) => draft.offered ?? []);
  const shown = byTrust(readings, 'price')
    .filter((reading) => !reading.drafts[0]?.offered)
    .flatMap((reading) => reading.drafts[0]?.price ?? []);
  const isOffered = (one: Price) => offered.some((other) => isSame(one, other));
  if (price && isOffered(price) && new Set(offered.map((one) => one.minorUnits)).size > 1)
    return asPrice(shown.find(isOffered));
  const bounds = told.find((draft) => isSame(draft.price, price) && isLower(price, draft.upTo));
  const [first] = bounds === undefined ? [] : shown;
  return isLower(price, first) && !isLower(bounds?.upTo, first) ? asPrice(first) : {};
}

/** A page's data may count in cents where the page itself does not: what is shown a hundred times lower is meant. */
function shownInWhole({ price, was }: Draft, readings: readonly Reading[]): Pick<Draft, 'price' | 'was'> {
  const shown = readings.map(({ drafts }) => drafts[0]?.price).find(isHundredthOf(price));
  if (shown === undefined) return {};
  return {
    price: shown,
    was: isLower(price, was) && was ? { ...was, minorUnits: Math.round(was.minorUnits / 100) } : null,
  };
}

/** Whether a price is a hundredth of another one, as one in cents read as one in whole units would be. */
export function isHundredthOf(price: Draft['price']): (shown: Draft['price']) => shown is Price {
  return (shown): shown is Price =>
    !!price && !!shown && shown.currency === price.currency && shown.minorUnits * 100 === price.minorUnits;
}

function asPrice(price: Price | undefined): Pick<Draft, 'price'> {
  return price ? { price } : {};
}

/** Readings by how far they are trusted with a field, most first. */
export function byTrust(readings: readonly Reading[], field: Field): readonly Reading[] {
  const trust = (reading: Reading) => reading.fieldTrust?.[field] ?? reading.trust;
  return [...readings].sort((a, b) => trust(b) - trust(a));
}
