import { afterEach, expect, it, onTestFinished } from 'vitest';
import { findBrowser } from '../../../crawler/browser/find-browser.ts';
import { openBrowser, type StoreBrowser } from '../../../crawler/browser/open-browser.ts';
import { extractPage } from '../../../crawler/extract/extract-page.ts';
import { type LocalServer, serve } from '../shop/serve.ts';

const path = findBrowser(null, process.env['PATH'] ?? '');
let server: LocalServer;
let browser: StoreBrowser;

afterEach(async () => {
  await browser.close();
  await server.close();
});

async function open(body: string, visited: string[] = []): Promise<void> {
  server = await serve((request, response) => {
    visited.push(request.url ?? '');
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(`<!doctype html><html lang="en-US"><body>${body}</body></html>`);
  });
  browser = await openBrowser({ path: path ?? '', allowLoopback: true });
}

const addSix = `let n = 0; const add = () => { for (let i = 0; i < 6; i++, n++) document.querySelector('#root').insertAdjacentHTML('beforeend',
  '<div class="tile" style="height:300px"><a href="/p/' + n + '"><img src="/i/' + n + '.jpg"><h3>Thing ' + n + '</h3></a><span class="price">$' + (n + 1) + '.00</span></div>') }; add();`;

it.skipIf(path === null)('shows what scripts bring in, by scrolling', async () => {
  await open(
    `<div id="root"></div><script>${addSix} addEventListener('scroll', () => { if (n < 24) add() })</script>`,
  );
  const { html, url } = await browser.render(`${server.url}/`, { isListing: true });
  expect(extractPage({ html, url }).products).toHaveLength(24);
});

it.skipIf(path === null)(
  'refuses what scripts write without end, also where they hide how much',
  async () => {
    await open(
      `<div id="root"></div><script>const text = 'a'.repeat(1 << 20); for (let n = 0; n < 12; n++) document.querySelector('#root').append(text);
    for (const name of ['outerHTML', 'innerHTML']) Object.defineProperty(Element.prototype, name, { get: () => '' });</script>`,
    );
    await expect(browser.render(`${server.url}/`, { isListing: false })).rejects.toMatchObject({
      code: 'too_large',
    });
  },
);

it.skipIf(path === null)('goes on scrolling where a page does not grow with what it brings in', async () => {
  await open(
    `<div style="height:2000px; overflow:hidden"><div id="root"></div></div><script>${addSix.replace('300px', '10px')} addEventListener('scroll', () => { if (n < 24 && scrollY > 300) add() })</script>`,
  );
  const { html, url } = await browser.render(`${server.url}/`, { isListing: true });
  expect(extractPage({ html, url }).products).toHaveLength(24);
});

it.skipIf(path === null)('shows what scripts bring in, by "load more"', async () => {
  await open(
    `<div id="root"></div><button id="more">Load more</button><script>${addSix} document.querySelector('#more').onclick = () => { if (n < 18) add() }</script>`,
  );
  const { html, url } = await browser.render(`${server.url}/`, { isListing: true });
  expect(extractPage({ html, url }).products).toHaveLength(18);
});

it.skipIf(path === null)(
  'waits for products that a slow server brings',
  async () => {
    server = await serve(async (request, response) => {
      if (request.url === '/more') await new Promise((resolve) => setTimeout(resolve, 2500));
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(
          `<!doctype html><html lang="en-US"><body><div id="root"></div><button id="more">Load more</button><script>${addSix} document.querySelector('#more').onclick = () => fetch('/more').then(() => { if (n < 18) add() })</script></body></html>`,
        );
    });
    browser = await openBrowser({ path: path ?? '', allowLoopback: true });
    const { html, url } = await browser.render(`${server.url}/`, { isListing: true });
    expect(extractPage({ html, url }).products).toHaveLength(18);
  },
  60_000,
);

it.skipIf(path === null)('is not kept by dialogs, pop-ups and downloads, and loads no pictures', async () => {
  const visited: string[] = [];
  await open(
    `<img src="/picture.jpg"><a id="d" href="data:application/zip,x" download="x.zip">x</a><script>alert(1); window.open('/pop'); document.querySelector('#d').click(); document.body.append('shown')</script>`,
    visited,
  );
  const { html } = await browser.render(`${server.url}/`, { isListing: false });
  expect(html).toContain('shown');
  expect(visited).toEqual(['/']);
});

it.skipIf(path === null)('asks other sites for programs and answers only', async () => {
  const visited: string[] = [];
  const elsewhere = await serve(({ url }, response) => {
    visited.push(url ?? '');
    response.end();
  });
  onTestFinished(elsewhere.close);
  const other = elsewhere.url.replace('127.0.0.1', 'localhost');
  await open(
    `<script src="${other}/program.js"></script><iframe src="${other}/advertisement"></iframe><iframe src="/own"></iframe>
     <script>navigator.sendBeacon('${other}/count'); new WebSocket('${other.replace('http', 'ws')}/chat'); fetch('${other}/answer', { mode: 'no-cors' })</script>`,
    visited,
  );
  await browser.render(`${server.url}/`, { isListing: false });
  expect([...new Set(visited)].sort()).toEqual(['/', '/answer', '/own', '/program.js']);
});

it.skipIf(path === null)('reaches nothing that plain requests may not reach', async () => {
  const visited: string[] = [];
  server = await serve((request, response) => {
    visited.push(request.url ?? '');
    response.end('secret');
  });
  browser = await openBrowser({ path: path ?? '', allowLoopback: false });
  const { port } = new URL(server.url);
  for (const host of ['127.0.0.1', 'localhost', '[::1]']) {
    await expect(browser.render(`http://${host}:${port}/`, { isListing: false })).rejects.toMatchObject({
      code: 'http_403',
    });
  }
  expect(visited).toEqual([]);
});

it.skipIf(path === null)(
  'gives up pages whose scripts never end and pages that never hold still, and shows the next one',
  async () => {
    server = await serve((request, response) => {
      const bodies: Record<string, string> = {
        '/busy': '<script>setTimeout(() => { while (true) {} }, 100)</script>',
        '/restless': '<meta http-equiv="refresh" content="0;url=/restless">',
      };
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<!doctype html><html><body>${bodies[request.url ?? ''] ?? 'shown'}</body></html>`);
    });
    browser = await openBrowser({ path: path ?? '', allowLoopback: true, timeoutMs: 5000 });
    for (const page of ['/busy', '/restless'])
      await browser.render(`${server.url}${page}`, { isListing: true }).catch((error) => {
        expect(error).toMatchObject({
          name: 'SkipPageError',
          code: expect.stringMatching(/^(?:timeout|unreadable_page)$/),
        });
      });
    expect((await browser.render(`${server.url}/`, { isListing: false })).html).toContain('shown');
  },
  90_000,
);

it.skipIf(path === null)('asks for nothing that links open in other windows', async () => {
  const visited: string[] = [];
  await open(
    `<a href="/pop" target="_blank">x</a><script>for (let i = 0; i < 5; i++) document.querySelector('a').click(); document.body.append('shown')</script>`,
    visited,
  );
  const { html } = await browser.render(`${server.url}/`, { isListing: false });
  expect(html).toContain('shown');
  expect(visited).toEqual(['/']);
});

it.skipIf(path === null)('takes a picture of a page, and says where what a selector finds is', async () => {
  const visited: string[] = [];
  await open(
    `<style>body { margin: 0 } .tile { position: absolute; width: 200px; height: 100px; background: #c00 }</style>
     <div class="tile" style="left:10px; top:20px"></div><div class="tile" style="left:300px; top:40px"></div>
     <img src="/picture.jpg"><div style="height:9000px"></div>`,
    visited,
  );
  const { jpeg, width, height, boxes } = await browser.picture(`${server.url}/`, { selector: '.tile' });
  expect([...jpeg.slice(0, 2)]).toEqual([0xff, 0xd8]);
  expect({ width, height }).toEqual({ width: 1280, height: 3200 });
  expect(boxes).toEqual([
    { left: 10, top: 20, width: 200, height: 100 },
    { left: 300, top: 40, width: 200, height: 100 },
  ]);
  expect(visited).toContain('/picture.jpg');
  expect((await browser.picture(`${server.url}/`, { selector: 'a[[' })).boxes).toEqual([]);
});
