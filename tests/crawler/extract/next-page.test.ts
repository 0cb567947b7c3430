import { expect, it } from 'vitest';
import { extractPage } from '../../../crawler/extract/extract-page.ts';

const cards = [1, 2, 3, 4, 5, 6]
  .map(
    (n) =>
      `<li><a href="/p/${n}"><img src="/i/${n}.jpg"></a><h3>Linen shirt ${n}</h3><b class="price">€${n}5.00</b></li>`,
  )
  .join('');
const numbers = (here: number, link: (n: number) => string) =>
  [1, 2, 3].map((n) => (n === here ? `<b>${n}</b>` : `<a href="${link(n)}">${n}</a>`)).join(' ');

/** Where a list is, what stands under it, and where it goes on. */
const pages: readonly (readonly [url: string, under: string, next: string | null])[] = [
  ['/shirts', numbers(1, (n) => `?page=${n}`), '/shirts?page=2'],
  ['/shirts?page=2', numbers(2, (n) => `?page=${n}`), '/shirts?page=3'],
  ['/shirts?page=3', numbers(3, (n) => `?page=${n}`), null],
  ['/shirts?q=x&page=2', '<a href="?page=3&amp;q=x">3</a>', '/shirts?page=3&q=x'],
  ['/shirts?p=1', numbers(1, (n) => `?p=${n}`), '/shirts?p=2'],
  ['/shirts', numbers(1, (n) => `?seite=${n}`), '/shirts?seite=2'],
  ['/shirts/', numbers(1, (n) => `?PAGEN_1=${n}`), '/shirts/?PAGEN_1=2'],
  ['/shirts/page/2/', numbers(2, (n) => `/shirts/page/${n}/`), '/shirts/page/3/'],
  ['/shirts/', numbers(1, (n) => `/shirts/page${n}.html`), '/shirts/page2.html'],
  ['/kosile/', numbers(1, (n) => `/kosile/strana-${n}/`), '/kosile/strana-2/'],
  ['/shirts', numbers(1, (n) => `?offset=${24 * (n - 1)}`), '/shirts?offset=24'],
  ['/shirts?start=24&sz=24', numbers(2, (n) => `?start=${24 * (n - 1)}&amp;sz=24`), '/shirts?start=48&sz=24'],
  ['/shirts?start=48&sz=24', numbers(3, (n) => `?start=${24 * (n - 1)}&amp;sz=24`), null],
  ['/shirts', numbers(1, (n) => `?o=${n}`), '/shirts?o=2'],
  [
    '/shirts',
    '<nav><a aria-current="page" href="?s=a">1</a> <a href="?s=b">2</a> <a href="?s=c">3</a></nav>',
    '/shirts?s=b',
  ],
  ['/shirts', '<div class="pagination"><button>1</button><button>2</button></div>', '/shirts?page=2'],
  ['/shirts?page=2', '<div class="pagination"><button>1</button><button>2</button></div>', null],
  ['/shirts', '<a class="btn load-more" href="?page=2">Load more</a>', '/shirts?page=2'],
  ['/shirts', '<button class="load-more" data-url="/shirts?page=2">Load more</button>', '/shirts?page=2'],
  ['/shirts', '<div class="infinite" data-next-url="/shirts?page=2"></div>', '/shirts?page=2'],
  ['/shirts', '<nav><a aria-label="Nächste Seite" href="?page=2"><svg></svg></a></nav>', '/shirts?page=2'],
  ['/shirts?page=3', '<a class="next disabled" aria-disabled="true" href="?page=4">Next</a>', null],
  ['/shirts?page=3', '<ul><li class="next disabled"><a href="?page=4">Next</a></li></ul>', null],
  ['/shirts', '<div class="reviews"><a href="/reviews?page=2">2</a></div>', null],
  ['/shirts', '<div class="sizes"><a href="?size=36">36</a> <a href="?size=37">37</a></div>', null],
];

it.each(pages)('goes on from %s with %s', (url, under, next) => {
  const html = `<h1>Shirts</h1><ul>${cards}</ul>${under}`;
  const found = extractPage({ html, url: `https://quay.test${url}` }).next;
  expect(found).toBe(next === null ? null : `https://quay.test${next}`);
});
