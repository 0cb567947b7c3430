import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { openCatalogue } from '../../catalogue/open-catalogue.ts';
import { toBuiltUrl } from '../../settings/paths.ts';
import { openSample, sampleStore } from './sample-catalogue.ts';

const pages = ['a', 'b', 'c'].map((name, depth) => ({
  url: `https://h.example/${name}`,
  depth,
  kind: 'listing',
}));
const urls = (taken: readonly { readonly url: string }[]) => taken.map(({ url }) => url.at(-1)).join('');

function openCrawl() {
  const sample = openSample();
  const { id: crawl } = sample.catalogue.crawls.start('harbour');
  sample.catalogue.pages.enqueue(crawl, pages);
  return { ...sample, crawl };
}

describe('the frontier', () => {
  it('takes each page once, the nearest first', () => {
    const { catalogue, crawl } = openCrawl();
    expect(catalogue.pages.enqueue(crawl, pages)).toBe(0);
    expect(urls(catalogue.pages.take(crawl, 2))).toBe('ab');
    expect(catalogue.pages.waiting(crawl)).toBe(1);
    expect(urls(catalogue.pages.take(crawl, 2))).toBe('c');
    expect(catalogue.pages.take(crawl, 2)).toEqual([]);
  });

  it('gives a page back no earlier than asked, and counts the tries', () => {
    const { catalogue, crawl, clock } = openCrawl();
    const [page] = catalogue.pages.take(crawl, 1);
    catalogue.pages.retry(crawl, page?.url as string, '2026-11-01T00:00:30.000Z');
    expect(urls(catalogue.pages.take(crawl, 9))).toBe('bc');
    clock.now = new Date('2026-11-01T00:00:30.000Z');
    expect(catalogue.pages.take(crawl, 9)).toEqual([{ ...pages[0], tries: 2 }]);
  });

  it('lets all that wait rest, and says when the first may be taken', () => {
    const { catalogue, crawl, clock } = openCrawl();
    expect(catalogue.pages.nextAt(crawl)).toBe('');
    const [page] = catalogue.pages.take(crawl, 1);
    catalogue.pages.retry(crawl, page?.url as string, '2026-11-01T03:00:00.000Z');
    catalogue.pages.rest(crawl, '2026-11-01T02:00:00.000Z');
    expect(catalogue.pages.nextAt(crawl)).toBe('2026-11-01T02:00:00.000Z');
    expect(catalogue.pages.take(crawl, 9)).toEqual([]);
    clock.now = new Date('2026-11-01T02:00:00.000Z');
    expect(urls(catalogue.pages.take(crawl, 9))).toBe('bc');
    expect(catalogue.pages.nextAt(crawl)).toBe('2026-11-01T03:00:00.000Z');
  });

  it('lists what became of each page, by state and in order', () => {
    const { catalogue, crawl } = openCrawl();
    const [first, second] = catalogue.pages.take(crawl, 2);
    const at = '2026-11-01T00:00:00.000Z';
    const open = { products: null, endedAt: null };
    catalogue.pages.fail(crawl, first?.url as string, 'http_500');
    expect(catalogue.pages.list(crawl)).toEqual([
      { ...pages[0], state: 'failed', tries: 1, code: 'http_500', products: null, endedAt: at },
      // It is being visited.
      { ...pages[1], state: 'waiting', tries: 1, code: null, ...open },
      { ...pages[2], state: 'waiting', tries: 0, code: null, ...open },
    ]);
    expect(catalogue.pages.counts(crawl)).toEqual({ waiting: 2, done: 0, failed: 1 });
    expect(urls(catalogue.pages.list(crawl, { state: 'waiting' }))).toBe('bc');
    catalogue.pages.done(crawl, second?.url as string, { kind: 'listing', products: 24 });
    expect(catalogue.pages.list(crawl, { state: 'done' })).toMatchObject([{ products: 24, endedAt: at }]);
    expect(urls(catalogue.pages.list(crawl, { limit: 1, offset: 1 }))).toBe('b');
  });

  it('lists a page under the crawl that visits it, which may go on with another', () => {
    const { catalogue, crawl } = openCrawl();
    // The second is left as a process leaves it that is killed.
    const [first] = catalogue.pages.take(crawl, 2);
    catalogue.pages.done(crawl, first?.url as string, { kind: 'listing', products: 24 });
    const { id: next } = catalogue.crawls.start('harbour');
    catalogue.pages.handOn(crawl, next);
    const known = { url: 'https://h.example/a', depth: 0, kind: 'listing' };
    const fresh = { url: 'https://h.example/d', depth: 1, kind: 'product' };
    expect(catalogue.pages.enqueue(crawl, [known, fresh], next)).toBe(1);
    expect(urls(catalogue.pages.list(crawl))).toBe('a');
    expect(urls(catalogue.pages.list(next))).toBe('bcd');
    expect(catalogue.pages.counts(next)).toEqual({ waiting: 3, done: 0, failed: 0 });
    expect(urls(catalogue.pages.take(crawl, 9))).toBe('dc');
  });

  it('never takes again what is done or failed', () => {
    const { catalogue, crawl } = openCrawl();
    catalogue.pages.take(crawl, 2);
    catalogue.pages.done(crawl, pages[0]?.url as string, { kind: 'listing', products: 1 });
    catalogue.pages.fail(crawl, pages[1]?.url as string, 'http_500');
    expect(catalogue.pages.releaseLeases(crawl)).toBe(0);
    expect(urls(catalogue.pages.take(crawl, 9))).toBe('c');
    expect(catalogue.pages.enqueue(crawl, pages)).toBe(0);
  });

  it('gets back what a killed process had taken, but not what a living one has', () => {
    const { catalogue, crawl, folder } = openCrawl();
    const url = toBuiltUrl('../../catalogue/open-catalogue.ts', import.meta.url).href;
    const script = `const { openCatalogue } = await import(${JSON.stringify(url)});
      const catalogue = openCatalogue(${JSON.stringify(folder)}, { now: () => new Date('2026-11-01T00:00:00.000Z') });
      catalogue.pages.take(${crawl}, 2);
      console.log(catalogue.pages.waiting(${crawl}));
      process.kill(process.pid, 'SIGKILL');`;
    expect(() =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { stdio: 'pipe' }),
    ).toThrow();
    expect(catalogue.pages.waiting(crawl)).toBe(1);
    expect(catalogue.pages.releaseLeases(crawl)).toBe(2);
    expect(urls(catalogue.pages.take(crawl, 9))).toBe('abc');
  });

  it('gets back a lease whose time is over', () => {
    const { catalogue, crawl, folder } = openCrawl();
    catalogue.pages.take(crawl, 1);
    const later = openCatalogue(folder, { now: () => new Date('2026-11-01T01:00:00.000Z') });
    expect(later.pages.releaseLeases(crawl)).toBe(1);
    later.close();
  });
});

describe('pages that were read', () => {
  const content = { kind: 'listing', platform: 'json-ld', products: [], next: null, links: [] } as const;
  const page = { etag: '"1"', lastModified: null, content };

  it('are remembered for a week, with what the server said', () => {
    const { catalogue, clock } = openSample();
    const memory = catalogue.pages.memory(sampleStore());
    memory.keep('https://h.example/a', { ...page, etag: null });
    memory.keep('https://h.example/a', page);
    expect(memory.find('https://h.example/a')).toEqual(page);
    expect(memory.find('https://h.example/b')).toBeNull();
    clock.now = new Date('2026-11-08T00:00:00.001Z');
    expect(memory.find('https://h.example/a')).toBeNull();
  });

  it('are not known to a store that is read in another way', () => {
    const { catalogue } = openSample();
    catalogue.pages.memory(sampleStore()).keep('https://h.example/a', page);
    const inEuros = catalogue.pages.memory(sampleStore('harbour', { currency: 'EUR' }));
    expect(inEuros.find('https://h.example/a')).toBeNull();
  });

  it('of old crawls are forgotten but for some of the newest, those of a crawl itself are not', () => {
    const { catalogue } = openSample();
    const crawls = Array.from({ length: 4 }, () => catalogue.crawls.start('harbour').id);
    for (const id of crawls) catalogue.pages.enqueue(id, pages);
    const newest = crawls.at(-1) as number;
    expect(catalogue.pages.forgetBefore('harbour', newest)).toBe(0);
    expect(catalogue.pages.forgetBefore('harbour', newest, 7)).toBe(3);
    expect(crawls.map((id) => catalogue.pages.waiting(id))).toEqual([0, 3, 3, 3]);
    expect(catalogue.pages.forgetBefore('harbour', newest, 0)).toBe(6);
    expect(catalogue.pages.waiting(newest)).toBe(3);
  });
});
