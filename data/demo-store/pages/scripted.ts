import type { StockProduct } from '../stock/product.ts';
import { type House, houses, productPath, showPrice } from './houses.ts';
import { escapeHtml } from './html.ts';
import { layOut } from './layout.ts';
import { picturePath } from './picture-path.ts';

/** The page of novelties: an empty list that a script fills from `new.json`. */
export function scriptedPage(house: House): string {
  const { words } = house;
  const list = house.id === 'lune' ? '<ul class="grid" id="new"></ul>' : '<div class="grid" id="new"></div>';
  return layOut(house, {
    title: words.fresh,
    section: words.freshSlug,
    body: `<div class="heading"><h1>${escapeHtml(words.fresh)}</h1></div>${list}<script src="/assets/new.js" data-from="${house.root}new.json" defer></script>`,
  });
}

/** What the script fetches. */
export function scriptedJson(products: readonly StockProduct[]): string {
  return JSON.stringify(
    products.map((product) => ({
      sku: product.sku,
      name: product.name,
      url: productPath(product),
      image: picturePath(product),
      price: showPrice(product.price, houses[product.store]),
      was: product.was ? showPrice(product.was, houses[product.store]) : null,
      store: product.store,
    })),
  );
}

/** The script itself. */
export const newScript = `const script = document.currentScript;
const make = (tag, className, text) => Object.assign(document.createElement(tag), { className, textContent: text ?? '' });
fetch(script.dataset.from).then((reply) => reply.json()).then((products) => {
  const list = document.getElementById('new');
  for (const product of products) {
    const lune = product.store === 'lune';
    const card = make(lune ? 'li' : 'article', lune ? 'fiche card' : 'card');
    card.dataset.ref = product.sku;
    const link = Object.assign(make('a', 'lien'), { href: product.url });
    link.append(Object.assign(document.createElement('img'), { src: product.image, alt: product.name, width: 600, height: 800 }));
    const title = make(lune ? 'p' : 'h3', 'titre');
    title.append(Object.assign(make('a', '', product.name), { href: product.url }));
    const price = make('p', 'price');
    if (product.was) price.append(make('del', lune ? 'prix-avant' : 'was', product.was), ' ');
    price.append(make('span', lune ? 'prix' : 'now', product.price));
    card.append(link, title, price);
    list.append(card);
  }
});
`;
