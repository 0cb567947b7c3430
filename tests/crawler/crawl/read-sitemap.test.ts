import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseSitemap } from '../../../crawler/crawl/parse-sitemap.ts';
import { readSitemaps } from '../../../crawler/crawl/read-sitemap.ts';
import { openFetcher } from '../../../crawler/fetch/fetcher.ts';
import { serve } from '../shop/serve.ts';

const toMap = (...entries: readonly string[]) =>
  `<?xml version="1.0"?><urlset xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">${entries.join('')}</urlset>`;

describe('a sitemap', () => {
  const text = toMap(
    '<url><loc> https://h.example/p/1?a=1&amp;b=2 </loc><lastmod>2026-11-01</lastmod><image:image><image:loc>https://h.example/1.jpg</image:loc></image:image></url>',
    '<url><loc>https://h.example/p/größe</loc></url>',
  );

  it.each([
    ['plain', Buffer.from(text)],
    ['packed', gzipSync(text)],
  ])('gives its pages when they changed, %s', async (_, bytes) => {
    expect(await parseSitemap(bytes)).toEqual({
      pages: [
        { url: 'https://h.example/p/1?a=1&b=2', changed: '2026-11-01' },
        { url: 'https://h.example/p/größe', changed: '' },
      ],
      maps: [],
    });
  });

  it.each([
    ['plain', (bytes: Buffer) => bytes],
    ['packed', (bytes: Buffer) => gzipSync(bytes)],
  ])('may be plain text, %s: one address a line', async (_, pack) => {
    const lines = [
      '\ufeff',
      'https://h.example/p/1?a=1&b=2',
      ' HTTP://h.example/p/größe\t',
      '',
      'no address',
      'https://h.example/p/3',
    ];
    const { pages, maps } = await parseSitemap(pack(Buffer.from(lines.join('\r\n'))));
    const found = ['https://h.example/p/1?a=1&b=2', 'HTTP://h.example/p/größe', 'https://h.example/p/3'];
    expect({ pages, maps }).toEqual({ pages: found.map((url) => ({ url, changed: '' })), maps: [] });
  });

  it('is read whole, however large', async () => {
    const lines = Array.from({ length: 30_000 }, (_, at) => `https://h.example/product/größe-${at}`);
    expect((await parseSitemap(Buffer.from(lines.join('\n')))).pages.map(({ url }) => url)).toEqual(lines);
    const written = toMap(...lines.map((url) => `<url><loc>${url}</loc></url>`));
    expect((await parseSitemap(Buffer.from(written))).pages.map(({ url }) => url)).toEqual(lines);
  });

  it('gives the sitemaps of an index, and nothing where it is broken', async () => {
    const index =
      '<sitemapindex><sitemap><loc>https://h.example/a.xml</loc></sitemap><sitemap><loc></loc></sitemap>';
    expect(await parseSitemap(Buffer.from(index))).toEqual({ pages: [], maps: ['https://h.example/a.xml'] });
    expect(await parseSitemap(Buffer.from('<html>not here'))).toEqual({ pages: [], maps: [] });
  });
});

describe('a hostile sitemap', () => {
  it('is refused at once where its elements are nested beyond reason', async () => {
    const startedAt = Date.now();
    const nested = Buffer.from('<a>'.repeat(300_000));
    await expect(parseSitemap(nested)).rejects.toMatchObject({ code: 'unreadable_page' });
    expect(Date.now() - startedAt).toBeLessThan(2000);
  });

  it('is read in no time where a page has ever more addresses', async () => {
    const startedAt = Date.now();
    const { pages } = await parseSitemap(Buffer.from(toMap(`<url>${'<loc>/p</loc>'.repeat(300_000)}</url>`)));
    expect(pages).toHaveLength(1);
    expect(Date.now() - startedAt).toBeLessThan(4000);
  });
});

describe('a hostile text sitemap', () => {
  it.each(['\n', ' ', 'https://h.example/p/1', 'https://h.example/p/1\n'])(
    'of %j without end is read in no time',
    async (piece) => {
      const startedAt = Date.now();
      const { pages } = await parseSitemap(Buffer.from(piece.repeat(30_000_000 / piece.length)));
      expect(pages.length).toBeLessThanOrEqual(100_000);
      expect(Date.now() - startedAt).toBeLessThan(4000);
    },
  );
});

describe("a site's sitemaps", () => {
  async function read(answers: (origin: string) => Readonly<Record<string, string>>, most = 100) {
    const asked: string[] = [];
    const server = await serve((request, response) => {
      asked.push(request.url ?? '');
      const answer = answers(server.url)[request.url ?? ''];
      response.writeHead(answer === undefined ? 404 : 200).end(answer);
    });
    const fetcher = openFetcher({ allowLoopback: true });
    onTestFinished(() => fetcher.close().then(server.close));
    const pages = [];
    for await (const page of readSitemaps(fetcher, `${server.url}/`, { most })) pages.push(page);
    const paths = pages.map(({ url }) => url.replace(server.url, ''));
    return { asked, pages, paths };
  }

  it('are those that robots.txt names: every page of a sitemap of products, of others what looks like one', async () => {
    const { asked, pages, paths } = await read((origin) => ({
      '/robots.txt': `Sitemap: ${origin}/all.xml`,
      '/all.xml': `<sitemapindex><sitemap><loc>${origin}/pages.xml</loc></sitemap><sitemap><loc>${origin}/products_1.xml</loc></sitemap></sitemapindex>`,
      '/products_1.xml': toMap(
        `<url><loc>${origin}/linen-shirt?utm_source=x</loc><lastmod>2026-11-02T10:00:00Z</lastmod></url>`,
      ),
      '/pages.xml': toMap(
        `<url><loc>${origin}/about-us</loc></url><url><loc>${origin}/product/coat</loc></url>`,
      ),
    }));
    expect(asked).toEqual(['/robots.txt', '/all.xml', '/products_1.xml', '/pages.xml']);
    expect(paths).toEqual(['/linen-shirt', '/product/coat']);
    expect(pages.map(({ changedAt }) => changedAt?.toISOString())).toEqual([
      '2026-11-02T10:00:00.000Z',
      undefined,
    ]);
  });

  it('are at their usual place otherwise, and never lead to other hosts', async () => {
    const { paths } = await read((origin) => ({
      '/sitemap.xml': toMap(
        '<url><loc>https://elsewhere.example/product/1</loc></url>',
        '<url><loc>javascript:alert(1)//product/1</loc></url>',
        `<url><loc>${origin}/product/1</loc></url>`,
      ),
    }));
    expect(paths).toEqual(['/product/1']);
  });

  it('give no more than is asked for, and end where they name each other', async () => {
    const { paths, asked } = await read(
      (origin) => ({
        '/sitemap.xml': `<sitemapindex><sitemap><loc>${origin}/sitemap.xml</loc></sitemap><sitemap><loc>${origin}/product.xml</loc></sitemap></sitemapindex>`,
        '/product.xml': toMap(...[1, 2, 3, 4].map((n) => `<url><loc>${origin}/${n}</loc></url>`)),
      }),
      3,
    );
    expect(paths).toEqual(['/1', '/2', '/3']);
    expect(asked).toEqual(['/robots.txt', '/sitemap.xml', '/product.xml']);
  });

  it('that fail at first are asked for again', async () => {
    let failures = 2;
    const server = await serve(({ url }, response) => {
      if (url !== '/sitemap.xml') return void response.writeHead(404).end();
      if (failures-- > 0)
        return void response.writeHead(failures === 0 ? 500 : 503, { 'retry-after': '0' }).end();
      response.end(toMap(`<url><loc>${server.url}/product/1</loc></url>`));
    });
    const fetcher = openFetcher({ allowLoopback: true });
    onTestFinished(() => fetcher.close().then(server.close));
    const pages = [];
    for await (const page of readSitemaps(fetcher, server.url, { most: 9 })) pages.push(page.url);
    expect(pages).toEqual([`${server.url}/product/1`]);
  });

  it('are found where an address is written without its host', async () => {
    const { paths } = await read((origin) => ({
      '/robots.txt': 'Sitemap: /maps/all.xml',
      '/maps/all.xml': '<sitemapindex><sitemap><loc>product.xml</loc></sitemap></sitemapindex>',
      '/maps/product.xml': toMap(`<url><loc>${origin}/1</loc></url>`),
    }));
    expect(paths).toEqual(['/1']);
  });

  it('may be more than memory should hold: some are read', async () => {
    const maps = Array.from({ length: 300_000 }, (_, at) => `<sitemap><loc>/${at}.xml</loc></sitemap>`);
    const index = `<sitemapindex>${maps.join('')}</sitemapindex>`;
    const { asked } = await read(() => ({ '/sitemap.xml': index }));
    expect(asked).toHaveLength(201);
  });
});
