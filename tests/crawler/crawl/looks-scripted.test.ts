import { expect, it } from 'vitest';
import { looksScripted } from '../../../crawler/crawl/looks-scripted.ts';

const prose = '<p>Coats of linen, made by the sea.</p>'.repeat(100);

it.each([
  ['a page that says nothing but in its scripts', `<script>${prose}</script><p>Loading</p>`, true],
  [
    'a shell for an application',
    `${prose}<div class="page" id="root"></div><script src="/app.js"></script>`,
    true,
  ],
  ['a page of words with a script beside them', `${prose}<script src="/count.js"></script>`, false],
  ['a page without scripts', '<p>Nothing here</p>', false],
])('tells whether %s needs a browser', (_, html, isScripted) => {
  expect(looksScripted(html)).toBe(isScripted);
});

it.each(['<div ', '<script ', '<'])('is not held up by %j without end', (tag) => {
  expect(looksScripted(`<script></script>${tag.repeat(300_000)}`)).toBeTypeOf('boolean');
});

it('is not held up by shells that never close', () => {
  const startedAt = Date.now();
  looksScripted(`<script></script>${'<div id="root" '.repeat(40_000)}`);
  expect(Date.now() - startedAt).toBeLessThan(2000);
});
