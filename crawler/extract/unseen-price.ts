import { findMoney } from '../price/find-money.ts';
import type { Price } from '../price.ts';
import type { Draft, Reading } from './draft.ts';
import type { Page } from './page.ts';
import { spacedTextOf } from './text.ts';

/** Who pays at once pays at most so much less, in hundredths. */
const mostSaved = 10;

/** Readings without a price in hidden mark-up that the page shows nowhere, where it asks a little more: it is of those who pay at once. */
export function withoutUnseen(readings: readonly Reading[], page: Page): readonly Reading[] {
  const shown = readings.find(({ origin, trust }) => origin === 'main-product' && trust > 0.5);
  const asked = shown?.drafts[0]?.price ?? null;
  const isUnseen = ({ origin, drafts }: Reading) =>
    origin === 'microdata' &&
    asked !== null &&
    isLittleLess(drafts[0]?.price, asked) &&
    !page.once(readShown).has(drafts[0]?.price?.minorUnits ?? 0);
  return readings.map((reading) =>
    isUnseen(reading) ? { ...reading, drafts: reading.drafts.map(withoutPrice) } : reading,
  );
}

function isLittleLess(price: Price | null | undefined, asked: Price): boolean {
  return (
    price?.currency === asked.currency &&
    price.minorUnits < asked.minorUnits &&
    price.minorUnits * 100 >= asked.minorUnits * (100 - mostSaved)
  );
}

function withoutPrice(draft: Draft): Draft {
  return { ...draft, price: null, was: null };
}

/** All amounts that a page's text tells, in minor units. */
function readShown({ elements, currency }: Page): ReadonlySet<number> {
  const [body] = elements.find('body');
  const told = body === undefined ? [] : findMoney(spacedTextOf(body), { currency });
  return new Set(told.map(({ price }) => price.minorUnits));
}
