import type { StockProduct } from '../stock/product.ts';
import { card } from './card.ts';
import type { House, Section } from './houses.ts';
import { escapeHtml } from './html.ts';
import { layOut } from './layout.ts';

/** Products on one page of a listing. */
export const pageSize = 24;

/** Which page of a section, counted from 1. */
export interface Listing {
  readonly section: Section;
  readonly products: readonly StockProduct[];
  readonly page: number;
}

/** One page of a section; null past its end. */
export function listingPage(house: House, { section, products, page }: Listing): string | null {
  const pages = Math.max(1, Math.ceil(products.length / pageSize));
  if (!Number.isInteger(page) || page < 1 || page > pages) return null;
  const shown = products.slice((page - 1) * pageSize, page * pageSize);
  const address = (number: number) => `${house.root}${section.slug}${number > 1 ? `?page=${number}` : ''}`;
  const numbers =
    pages > 1
      ? Array.from(
          { length: pages },
          (_, i) => `<a href="${address(i + 1)}"${i + 1 === page ? ' aria-current="page"' : ''}>${i + 1}</a>`,
        ).join('')
      : '';
  const next =
    page < pages ? `<a class="next" rel="next" href="${address(page + 1)}">${house.words.next}</a>` : '';
  const list =
    house.id === 'lune'
      ? `<ul class="grid">${shown.map(card).join('')}</ul>`
      : `<div class="grid">${shown.map(card).join('')}</div>`;
  const body = `<div class="heading"><h1>${escapeHtml(section.title)}</h1><p>${products.length} ${house.words.pieces}</p></div>${list}<nav class="pages">${numbers}${next}</nav>`;
  const head = page < pages ? `<link rel="next" href="${address(page + 1)}">` : '';
  return layOut(house, { title: section.title, section: section.slug, head, body });
}
