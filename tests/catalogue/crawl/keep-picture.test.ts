import { expect, it, onTestFinished } from 'vitest';
import { keepPicture } from '../../../catalogue/crawl/keep-picture.ts';
import { openFetcher } from '../../../crawler/fetch/fetcher.ts';
import { drawPng } from '../../crawler/shop/draw-png.ts';
import { serve } from '../../crawler/shop/serve.ts';
import { openSample, sampleProduct } from '../sample-catalogue.ts';

/** A product whose picture a server answers as the test says; `crawl` stands for what a crawl does with it. */
async function openPicture(headers: Readonly<Record<string, string>> = {}) {
  const answer = { status: 200, bytes: drawPng(1), headers };
  const asked: string[] = [];
  const server = await serve(({ method = '', url = '' }, response) => {
    if (url === '/robots.txt') return void response.writeHead(404).end();
    asked.push(method);
    const length = { 'content-length': answer.bytes.length };
    response.writeHead(answer.status, { ...length, ...answer.headers }).end(answer.bytes);
  });
  const fetcher = openFetcher({ allowLoopback: true });
  onTestFinished(() => fetcher.close().then(server.close));
  const { catalogue, clock } = openSample();
  const { id } = catalogue.products.see('harbour', sampleProduct('Tee'));
  const crawl = async (path = '/tee.png') => {
    asked.length = 0;
    clock.now = new Date(clock.now.getTime() + 24 * 60 * 60_000);
    const since = clock.now.toISOString();
    const options = { product: id, store: 'harbour', url: `${server.url}${path}`, since };
    const dead = await keepPicture(catalogue, fetcher, options);
    const picture = catalogue.products.find(id)?.picture ?? null;
    return { code: dead?.code ?? null, picture, asked: asked.join(' '), options };
  };
  return { answer, crawl, catalogue, fetcher, asked };
}

it('is asked for once in a crawl, whatever comes', async () => {
  const { answer, crawl, catalogue, fetcher, asked } = await openPicture();
  const { options } = await crawl();
  await keepPicture(catalogue, fetcher, options);
  expect(asked).toEqual(['GET']);
  answer.status = 404;
  const later = await crawl();
  expect(later.code).toBe('http_404');
  asked.length = 0;
  expect(await keepPicture(catalogue, fetcher, later.options)).toBeNull();
  expect(asked).toEqual([]);
});

it('is downloaded again where its length alone has changed, without an ETag or a date', async () => {
  const { answer, crawl } = await openPicture();
  const { picture } = await crawl();
  expect(await crawl()).toMatchObject({ picture, asked: 'HEAD' });
  answer.bytes = drawPng(99, 24);
  const changed = await crawl();
  expect(changed.asked).toBe('HEAD GET');
  expect(changed.picture).not.toBe(picture);
});

it('is not asked for while its server says that it stays as it is, but once a week all the same', async () => {
  const { crawl } = await openPicture({ 'cache-control': 'public, max-age=31536000', etag: '"1"' });
  const { picture } = await crawl();
  for (let day = 1; day < 7; day++) expect(await crawl()).toMatchObject({ picture, asked: '' });
  expect(await crawl()).toMatchObject({ picture, asked: 'GET' });
});

it.each([403, 500])('stays the last good one while its server answers %i', async (status) => {
  const { answer, crawl } = await openPicture({ etag: '"1"' });
  const { picture } = await crawl();
  answer.status = status;
  for (let day = 0; day < 3; day++) expect(await crawl()).toMatchObject({ picture, code: `http_${status}` });
});

it.each([
  ['404', { status: 404, bytes: Buffer.from('no') }, 'http_404'],
  ['410', { status: 410, bytes: Buffer.from('no') }, 'http_410'],
  ['a page', { status: 200, bytes: Buffer.from('<html>no such picture</html>') }, 'not_an_image'],
])('stays the last good one until a second crawl receives %s', async (_, no, code) => {
  const { answer, crawl } = await openPicture();
  const { picture } = await crawl();
  const good = { ...answer };
  Object.assign(answer, no);
  expect(await crawl()).toMatchObject({ code, picture });
  Object.assign(answer, good);
  expect(await crawl()).toMatchObject({ code: null, picture });
  Object.assign(answer, no);
  expect(await crawl()).toMatchObject({ code, picture });
  expect(await crawl()).toMatchObject({ code, picture: null });
  Object.assign(answer, good);
  expect(await crawl()).toMatchObject({ code: null, picture });
});

it('stays the last good one while the new address is dead for the first time', async () => {
  const { answer, crawl } = await openPicture();
  const { picture } = await crawl();
  answer.status = 404;
  expect(await crawl('/new.png')).toMatchObject({ code: 'http_404', picture });
  expect(await crawl('/new.png')).toMatchObject({ code: 'http_404', picture: null });
});
