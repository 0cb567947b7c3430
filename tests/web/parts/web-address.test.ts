import { expect, it } from 'vitest';
import { readTyped, toWebAddress } from '../../../web/parts/web-address.ts';

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

it.each([
  ['https://shop.example/a', 'https://shop.example/a'],
  [' shop.example/coats?page=2 ', 'https://shop.example/coats?page=2'],
  ['http://localhost:4810/', 'http://localhost:4810/'],
  ['127.0.0.1:4810/harbour', 'http://127.0.0.1:4810/harbour'],
  ['localhost:4810', 'http://localhost:4810'],
  ['7days.example', 'https://7days.example'],
])('reads the typed "%s" as %s', (typed, address) => {
  expect(readTyped(typed)).toBe(address);
});

it.each(['', 'coat', 'blue coat', 'javascript:alert(1)', 'ftp://shop.example', 'mailto:me@shop.example'])(
  'reads no address in "%s"',
  (typed) => {
    expect(readTyped(typed)).toBeUndefined();
  },
);
