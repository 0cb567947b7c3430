import { expect, it } from 'vitest';
import { toAddress, toCanonical, withoutOptions } from '../../../crawler/extract/address.ts';

const base = new URL('https://shop.example/women/');

it.each([
  ['coat', 'https://shop.example/women/coat'],
  ['/coat?utm_source=mail&id=7', 'https://shop.example/coat?id=7'],
  ['//cdn.example:443/coat#sizes', 'https://cdn.example/coat'],
  ['/coat?PHPSESSID=a1b2c3', 'https://shop.example/coat'],
  ['/coat;jsessionid=A1B2.node3?id=7', 'https://shop.example/coat?id=7'],
  ['/coat?osCsid=1&cPath=2', 'https://shop.example/coat?cPath=2'],
  ['https://someone:secret@shop.example/coat', 'https://shop.example/coat'],
  ['https://www.amazon.de/dp/B01/ref=sr_1_1?qid=5', 'https://www.amazon.de/dp/B01'],
])('spells %s in one way', (link, address) => expect(toCanonical(link, base)).toBe(address));

it.each([
  '',
  '#top',
  'javascript:alert(1)',
  'data:text/html,1',
  'mailto:a@shop.example',
  '{{ url }}',
  'http://',
])('takes %s for no address', (link) => expect(toAddress(link, base)).toBeNull());

it('keeps what says which page a script shows', () => {
  expect(withoutOptions('https://shop.example/coat?colour=red#top')).toBe('https://shop.example/coat');
  expect(withoutOptions('https://shop.example/coat?colourId=120')).toBe('https://shop.example/coat');
  expect(withoutOptions('https://shop.example/goods/view?goodsno=4711')).toBe(
    'https://shop.example/goods/view?goodsno=4711',
  );
  expect(withoutOptions('https://shop.example/show.php?id=7')).toBe('https://shop.example/show.php?id=7');
});
