import type { StockProduct } from '../stock/product.ts';
import { type House, houses, productPath } from './houses.ts';
import { escapeHtml } from './html.ts';

/** What crawlers may visit. */
export function robotsTxt(origin: string): string {
  return `User-agent: *\nDisallow: /harbour/staff/\nDisallow: /lune/interne/\nCrawl-delay: 0\n\nSitemap: ${origin}/sitemap.xml\n`;
}

/** The sitemap of sitemaps, one a house. */
export function sitemapIndex(origin: string): string {
  const maps = Object.values(houses).map(
    ({ root }) => `<sitemap><loc>${origin}${root}sitemap.xml</loc></sitemap>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${maps.join('')}</sitemapindex>\n`;
}

/** A house's listings and product pages. */
export function sitemap(origin: string, house: House, products: readonly StockProduct[]): string {
  const paths = [
    house.root,
    ...house.sections.map(({ slug }) => `${house.root}${slug}`),
    `${house.root}${house.words.freshSlug}`,
    ...products.map(productPath),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths.map((path) => `<url><loc>${escapeHtml(`${origin}${path}`)}</loc></url>`).join('')}</urlset>\n`;
}
