import type { StockProduct } from '../stock/product.ts';
import { type House, houses, productPath, showPrice } from './houses.ts';
import { escapeHtml } from './html.ts';
import { picturePath } from './picture-path.ts';

/** A product in a listing. The two houses mark theirs up differently, as shops do. */
export function card(product: StockProduct): string {
  return product.store === 'harbour' ? harbourCard(product) : luneCard(product);
}

function harbourCard(product: StockProduct): string {
  const house = houses.harbour;
  const flag = product.available
    ? product.was
      ? '<span class="flag">Sale</span>'
      : ''
    : `<span class="flag">${house.words.soldOut}</span>`;
  return `<article class="card"><a href="${productPath(product)}">${picture(product)}${flag}<h3>${escapeHtml(product.name)}</h3></a>${prices(product, house)}</article>`;
}

function luneCard(product: StockProduct): string {
  const house = houses.lune;
  const old = product.was ? `<del class="prix-avant">${showPrice(product.was, house)}</del> ` : '';
  return `<li class="fiche card" data-ref="${product.sku}"><a class="lien" href="${productPath(product)}">${picture(product)}</a><p class="titre"><a href="${productPath(product)}">${escapeHtml(product.name)}</a></p><p class="price">${old}<span class="prix">${showPrice(product.price, house)}</span></p></li>`;
}

function picture(product: StockProduct): string {
  return `<img src="${picturePath(product)}" width="600" height="800" loading="lazy" alt="${escapeHtml(product.name)}">`;
}

/** What it costs, and what it cost. */
export function prices(product: StockProduct, house: House): string {
  const now = showPrice(product.price, house);
  if (!product.was) return `<p class="price"><span class="now">${now}</span></p>`;
  return `<p class="price"><span class="now sale">${now}</span> <s class="was">${showPrice(product.was, house)}</s></p>`;
}
