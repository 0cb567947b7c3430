import { describe, expect, it } from 'vitest';
import { readShopName, toHostName } from '../../../crawler/crawl/read-shop-name.ts';

const url = 'https://www.harbour-and-co.example/women/dresses';
const read = (head: string) =>
  readShopName(`<!doctype html><html><head>${head}</head><body></body></html>`, url);
const data = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe("a shop's name", () => {
  it.each([
    ['of its Open Graph tags', '<meta property="og:site_name" content=" Harbour &amp; Co. ">'],
    ['of its organization', data({ '@type': 'Organization', name: 'Harbour & Co.' })],
    [
      'of its site, in a graph',
      data({
        '@graph': [
          { '@type': 'WebPage', name: 'Dresses' },
          { '@type': ['WebSite'], name: 'Harbour & Co.' },
        ],
      }),
    ],
    [
      'of a broken block',
      '<script type="application/ld+json">{"@type":"WebSite","name":"Harbour & Co.",}</script>',
    ],
    ['of its application', '<meta name="application-name" content="Harbour & Co.">'],
    ['at the end of its title', '<title>Summer dresses | Harbour &amp; Co.</title>'],
    ['at the beginning of its title', '<title>Harbour & Co. – Clothes that last</title>'],
  ])('is read %s', (_, head) => {
    expect(read(head)).toMatch(/^Harbour & Co\.$/);
  });

  it('is the organization, not the seller of a product nor the page', () => {
    const product = { '@type': 'Product', name: 'Dress', brand: { '@type': 'Brand', name: 'Other' } };
    expect(read(data([product, { '@type': 'WebSite', name: 'Harbour' }]))).toBe('Harbour');
    expect(read(data(product))).toBeNull();
  });

  it.each([
    ['nothing', ''],
    ['a title without it', '<title>Summer dresses</title>'],
    ['a sentence', `<meta property="og:site_name" content="${'Clothes for all weathers. '.repeat(4)}">`],
    [
      'data nested beyond reason',
      `<script type="application/ld+json">${'['.repeat(90_000)}${']'.repeat(90_000)}</script>`,
    ],
    ['a graph of nothing', data([{ '@graph': [null, 1, 'x', []] }])],
    ['broken data', '<script type="application/ld+json">{{{</script>'],
  ])('is not made up of %s', (_, head) => {
    expect(read(head)).toBeNull();
  });

  it('commands no terminal', () => {
    expect(read('<meta property="og:site_name" content="Harbour&#27;[31m &amp; Co.">')).toBe(
      'Harbour[31m & Co.',
    );
  });

  it('is its host where it says none', () => {
    expect(toHostName(url)).toBe('harbour-and-co.example');
    expect(toHostName('http://127.0.0.1:8080/shop')).toBe('127.0.0.1:8080');
  });
});
