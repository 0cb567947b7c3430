import type { GarmentSpec } from '../drawing/garments/spec.ts';
import type { StockProduct, StoreId } from '../stock/product.ts';

/** A storefront: its words and how it writes prices. */
export interface House {
  readonly id: StoreId;
  readonly name: string;
  /** Where it begins: `/harbour/`. */
  readonly root: string;
  readonly language: string;
  /** ISO 4217. */
  readonly currency: string;
  /** The folder of its product pages: `products`. */
  readonly products: string;
  readonly sections: readonly Section[];
  readonly words: Words;
}

/** A part of the range, with a listing of its own. */
export interface Section {
  readonly slug: string;
  readonly title: string;
  readonly family: GarmentSpec['family'];
}

interface Words {
  readonly slogan: string;
  readonly lead: string;
  readonly fresh: string;
  readonly freshSlug: string;
  readonly next: string;
  readonly soldOut: string;
  readonly add: string;
  readonly related: string;
  readonly about: string;
  readonly aboutSlug: string;
  readonly aboutText: string;
  readonly pieces: string;
  readonly footer: string;
}

/** Both storefronts. */
export const houses: Readonly<Record<StoreId, House>> = {
  harbour: {
    id: 'harbour',
    name: 'Harbour & Co.',
    root: '/harbour/',
    language: 'en-GB',
    currency: 'GBP',
    products: 'products',
    sections: [
      { slug: 'tops', title: 'Tops', family: 'top' },
      { slug: 'outerwear', title: 'Outerwear', family: 'outer' },
      { slug: 'trousers', title: 'Trousers & shorts', family: 'trousers' },
      { slug: 'skirts', title: 'Skirts', family: 'skirt' },
      { slug: 'dresses', title: 'Dresses', family: 'dress' },
      { slug: 'accessories', title: 'Shoes & accessories', family: 'other' },
    ],
    words: {
      slogan: 'Clothes for weather.',
      lead: 'Linen, wool and denim, cut to last and made to be worn outdoors.',
      fresh: 'Just landed',
      freshSlug: 'new-in',
      next: 'Next page',
      soldOut: 'Sold out',
      add: 'Add to bag',
      related: 'You may also like',
      about: 'About us',
      aboutSlug: 'about',
      aboutText:
        'Harbour & Co. began with one fisherman’s jumper and a borrowed sewing machine. We still answer the telephone ourselves. Delivery takes two to four working days; returns are free for sixty.',
      pieces: 'pieces',
      footer: 'A made-up shop, drawn by the program that shows it. Nothing here is for sale.',
    },
  },
  lune: {
    id: 'lune',
    name: 'Atelier Lune',
    root: '/lune/',
    language: 'fr-FR',
    currency: 'EUR',
    products: 'produits',
    sections: [
      { slug: 'hauts', title: 'Hauts', family: 'top' },
      { slug: 'manteaux', title: 'Manteaux & vestes', family: 'outer' },
      { slug: 'pantalons', title: 'Pantalons & shorts', family: 'trousers' },
      { slug: 'jupes', title: 'Jupes', family: 'skirt' },
      { slug: 'robes', title: 'Robes', family: 'dress' },
      { slug: 'accessoires', title: 'Chaussures & accessoires', family: 'other' },
    ],
    words: {
      slogan: 'La collection de minuit.',
      lead: 'Soie, maille et drap de laine, dessinés à Paris.',
      fresh: 'Nouveautés',
      freshSlug: 'nouveautes',
      next: 'Page suivante',
      soldOut: 'Épuisé',
      add: 'Ajouter au panier',
      related: 'Vous aimerez aussi',
      about: 'La maison',
      aboutSlug: 'la-maison',
      aboutText:
        'Atelier Lune dessine de petites séries, la nuit de préférence. La livraison prend deux à quatre jours ; les retours sont offerts pendant soixante.',
      pieces: 'pièces',
      footer: 'Une boutique imaginaire, dessinée par le programme qui la montre. Rien n’y est à vendre.',
    },
  },
};

/** `/harbour/products/linen-shirt`. */
export function productPath({ store, slug }: Pick<StockProduct, 'store' | 'slug'>): string {
  const house = houses[store];
  return `${house.root}${house.products}/${slug}`;
}

/** The section of its house that lists a product. */
export const sectionOf = (product: StockProduct): Section =>
  houses[product.store].sections.find(({ family }) => family === product.spec.family)!;

/** As the house writes it: `£69.00` or `79,00 €`. */
export function showPrice(minorUnits: number, house: House): string {
  return new Intl.NumberFormat(house.language, { style: 'currency', currency: house.currency }).format(
    minorUnits / 100,
  );
}
