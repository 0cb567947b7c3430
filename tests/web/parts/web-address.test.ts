import { expect, it } from 'vitest';
import { toWebAddress } from '../../../web/parts/web-address.ts';

it.each(['https://shop.example/p?id=1#top', 'http://127.0.0.1:4810/harbour/'])('links to %s', (url) => {
  expect(toWebAddress(url)).toBe(url);
});

it.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  '/relative',
  '',
])('does not link to "%s"', (url) => {
  expect(toWebAddress(url)).toBeUndefined();
});
