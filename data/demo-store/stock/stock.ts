import type { SurfaceName } from '../drawing/backdrop/surface.ts';
import type { ProductShot } from '../drawing/draw-product.ts';
import { randomOf } from '../drawing/form/random.ts';
import type { GarmentSpec } from '../drawing/garments/spec.ts';
import { harbourOther, luneOther } from './accessories.ts';
import { harbourRest } from './harbour-rest.ts';
import { harbourTops } from './harbour-tops.ts';
import { luneRest } from './lune-rest.ts';
import { luneTops } from './lune-tops.ts';
import { type Colourway, clothOf, type StockProduct, type StoreId, type Style } from './product.ts';

/** Everything that both storefronts sell, in the order in which they show it. */
export const stock: readonly StockProduct[] = [
  ...toProducts('harbour', 'Harbour & Co.', [...harbourTops, ...harbourRest, ...harbourOther]),
  ...toProducts('lune', 'Atelier Lune', [...luneTops, ...luneRest, ...luneOther]),
];

function toProducts(store: StoreId, house: string, styles: readonly Style[]): StockProduct[] {
  return styles.flatMap((style, s) =>
    style.colours.map((colourway, c) =>
      toProduct(store, house, style, colourway, `${store === 'harbour' ? 'HC' : 'AL'}-${100 + s}${c + 1}`),
    ),
  );
}

function toProduct(
  store: StoreId,
  house: string,
  style: Style,
  colourway: Colourway,
  sku: string,
): StockProduct {
  const random = randomOf(`stock ${sku}`);
  const onSale = random.chance(0.16);
  const price = onSale ? Math.round((style.price * random.pick([0.7, 0.75, 0.8])) / 100) * 100 : style.price;
  const name = `${style.name}, ${colourway[0]}`;
  return {
    sku,
    store,
    name,
    brand: style.brand ?? house,
    colour: colourway[0],
    price,
    was: onSale ? style.price : null,
    available: !random.chance(0.04),
    slug: toSlug(name),
    description: style.text,
    spec: { ...style.cut, cloth: clothOf(style.fabric, colourway) } as GarmentSpec,
    shot: toShot(store, style, sku),
  };
}

/** Each house has its way of photographing. */
function toShot(store: StoreId, style: Style, sku: string): ProductShot {
  const random = randomOf(`shot ${sku}`);
  const surfaces: readonly SurfaceName[] =
    store === 'harbour'
      ? ['white', 'white', 'pearl', 'grey', 'oak', 'sky']
      : ['paper', 'paper', 'sand', 'blush', 'sage', 'stone'];
  const display = style.display ?? 'mannequin';
  const turn = display === 'flat' && style.cut.family !== 'other' ? random.range(-5, 5) : 0;
  return {
    display,
    surface:
      style.cut.family === 'other'
        ? surfaces[0]!
        : display === 'flat' && store === 'harbour'
          ? random.pick(['oak', 'grey', 'sky'])
          : random.pick(surfaces),
    seed: sku,
    turn,
    fill: style.cut.family === 'other' ? 0.76 : 0.86,
    man: style.man ?? false,
  };
}

/** Lower-case words joined by hyphens, accents taken off. */
export function toSlug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
