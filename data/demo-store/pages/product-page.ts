import type { StockProduct } from '../stock/product.ts';
import { card, prices } from './card.ts';
import { type House, houses, productPath, sectionOf } from './houses.ts';
import { escapeHtml, jsonLd } from './html.ts';
import { layOut } from './layout.ts';
import { picturePath } from './picture-path.ts';

/** Where the page is and what it points to. */
export interface ProductPlace {
  /** `http://127.0.0.1:1234`. */
  readonly origin: string;
  /** The path it was asked for; the twice-listed product has two. */
  readonly path: string;
  readonly related: readonly StockProduct[];
}

/** A product's page, with schema.org and Open Graph data in its head. */
export function productPage(product: StockProduct, place: ProductPlace): string {
  const house = houses[product.store];
  const section = sectionOf(product);
  const { words } = house;
  const buy = product.available
    ? `<button type="button">${words.add}</button>`
    : `<p class="flag">${words.soldOut}</p>`;
  const crumbs = `<nav class="crumbs"><a href="${house.root}">${escapeHtml(house.name)}</a><a href="${house.root}${section.slug}">${escapeHtml(section.title)}</a></nav>`;
  const facts = `<div class="facts">${crumbs}<h1>${escapeHtml(product.name)}</h1><p class="brand">${escapeHtml(product.brand)}</p>${prices(product, house)}<p>${escapeHtml(product.description)}</p>${buy}<p class="sku">${product.sku}</p></div>`;
  const related = place.related.map(card).join('');
  const list =
    house.id === 'lune' ? `<ul class="grid">${related}</ul>` : `<div class="grid">${related}</div>`;
  const picture = `<img class="main" src="${picturePath(product)}" width="600" height="800" alt="${escapeHtml(product.name)}">`;
  return layOut(house, {
    title: product.name,
    head: headOf(product, house, place),
    body: `<div class="product">${picture}${facts}</div><h2>${words.related}</h2>${list}`,
  });
}

function headOf(product: StockProduct, house: House, { origin, path }: ProductPlace): string {
  const section = sectionOf(product);
  const [url, image] = [`${origin}${path}`, `${origin}${picturePath(product)}`];
  const offer = {
    '@type': 'Offer',
    url,
    price: (product.price / 100).toFixed(2),
    priceCurrency: house.currency,
    availability: `https://schema.org/${product.available ? 'InStock' : 'OutOfStock'}`,
    itemCondition: 'https://schema.org/NewCondition',
    ...(product.was
      ? {
          priceSpecification: {
            '@type': 'UnitPriceSpecification',
            priceType: 'https://schema.org/StrikethroughPrice',
            price: (product.was / 100).toFixed(2),
            priceCurrency: house.currency,
          },
        }
      : {}),
  };
  const item = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.name,
    sku: product.sku,
    image: [image],
    description: product.description,
    color: product.colour,
    category: section.title,
    brand: { '@type': 'Brand', name: product.brand },
    offers: offer,
  };
  const crumbs = {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      [house.name, house.root],
      [section.title, `${house.root}${section.slug}`],
      [product.name, productPath(product)],
    ].map(([name, to], i) => ({ '@type': 'ListItem', position: i + 1, name, item: `${origin}${to}` })),
  };
  const graph = [
    ['og:type', 'product'],
    ['og:title', product.name],
    ['og:image', image],
    ['og:url', url],
    ['product:price:amount', (product.price / 100).toFixed(2)],
    ['product:price:currency', house.currency],
  ].map(([name, content]) => `<meta property="${name}" content="${escapeHtml(content!)}">`);
  return [...graph, jsonLd(item), jsonLd(crumbs)].join('\n');
}
