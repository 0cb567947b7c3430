import { expect, it } from 'vitest';
import { parseRobots } from '../../../crawler/fetch/robots.ts';

const text = `User-agent: *
Disallow: /cart
Crawl-delay: 2
Sitemap: https://shop.test/sitemap-products.xml

User-agent: LookalikeBot
Disallow: /private/
Allow: /private/open
Crawl-delay: 100`;

const robots = parseRobots('https://shop.test/robots.txt', text);

it('follows the rules for this crawler before those for all', () => {
  expect(robots.mayVisit('https://shop.test/private/a')).toBe(false);
  expect(robots.mayVisit('https://shop.test/private/open')).toBe(true);
  expect(robots.mayVisit('https://shop.test/cart')).toBe(true);
});

it('keeps the pace that is asked for, within reason', () => {
  expect(robots.delayMs).toBe(60_000);
  expect(parseRobots('https://shop.test/robots.txt', 'User-agent: *\nCrawl-delay: 2').delayMs).toBe(2000);
});

it('finds the sitemaps', () => {
  expect(robots.sitemaps).toEqual(['https://shop.test/sitemap-products.xml']);
});
