import type { StockProduct } from '../stock/product.ts';
import { card } from './card.ts';
import type { House } from './houses.ts';
import { escapeHtml } from './html.ts';
import { layOut } from './layout.ts';
import { picturePath } from './picture-path.ts';

/** A house's first page: a look, its sections, a few pieces. */
export function homePage(house: House, products: readonly StockProduct[]): string {
  const { words } = house;
  const look = house.id === 'harbour' ? 'quayside' : 'boulevard';
  const hero = `<section class="hero"><div><h1>${escapeHtml(words.slogan)}</h1><p>${escapeHtml(words.lead)}</p><p><a class="button" href="${house.root}${words.freshSlug}">${escapeHtml(words.fresh)}</a></p></div><img src="/looks/${look}.jpg" width="720" height="1080" alt=""></section>`;
  const tiles = house.sections.map(({ slug, title, family }) => {
    const product = products.filter(({ spec }) => spec.family === family)[3];
    return `<a class="tile" href="${house.root}${slug}">${product ? `<img src="${picturePath(product)}" width="600" height="800" loading="lazy" alt="">` : ''}<span>${escapeHtml(title)}</span></a>`;
  });
  const chosen = products
    .filter((_, i) => i % 17 === 2)
    .slice(0, 8)
    .map(card)
    .join('');
  const list = house.id === 'lune' ? `<ul class="grid">${chosen}</ul>` : `<div class="grid">${chosen}</div>`;
  return layOut(house, {
    title: words.slogan,
    body: `${hero}<section class="tiles">${tiles.join('')}</section>${list}`,
  });
}

/** A page about the house, without products. */
export function aboutPage(house: House): string {
  const { words } = house;
  return layOut(house, {
    title: words.about,
    section: words.aboutSlug,
    body: `<article class="text"><h1>${escapeHtml(words.about)}</h1><p>${escapeHtml(words.aboutText)}</p></article>`,
  });
}
