import { toCropKey } from './choose-crops.ts';
import type { SourcePhoto } from './source-photo.ts';

/** A garment in the street and the same garment in the shop. */
export interface StreetShopPair {
  readonly street: string;
  readonly shop: string;
  readonly category: string;
}

/** Every street garment with every shop garment of the same pair and style; names are crop keys. */
export function toStreetShopPairs(photos: readonly SourcePhoto[]): readonly StreetShopPair[] {
  const shops = new Map<string, string[]>();
  for (const photo of photos.filter(({ origin }) => origin === 'shop')) {
    for (const [number, { pairKey }] of photo.garments.entries()) {
      if (pairKey !== null) shops.set(pairKey, [...(shops.get(pairKey) ?? []), toCropKey(photo, number)]);
    }
  }
  const streets = photos.filter(({ origin }) => origin === 'street');
  return streets.flatMap((photo) =>
    photo.garments.flatMap(({ pairKey, category }, number) =>
      (shops.get(pairKey ?? '') ?? []).map((shop) => ({ street: toCropKey(photo, number), shop, category })),
    ),
  );
}
