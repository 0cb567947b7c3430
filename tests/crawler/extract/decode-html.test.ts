import { expect, it } from 'vitest';
import { decodeHtml } from '../../../crawler/extract/decode-html.ts';

const text = '<meta charset="utf-16"><p>Größe € 12</p>';
const latin = (page: string) => Buffer.from(page.replace('€', '\u0080'), 'latin1');

it.each([
  ['a byte order mark', Buffer.from(`\ufeff${text}`, 'utf8'), 'text/html; charset=iso-8859-1'],
  ['the mark of two bytes', Buffer.from(`\ufeff${text}`, 'utf16le'), null],
  ['the header', Buffer.from(text, 'utf16le'), 'text/html; charset=utf-16le'],
  ['iso-8859-1 as windows-1252', latin(text), 'text/html; charset=ISO-8859-1'],
  ['its bytes against its own word', Buffer.from(text, 'utf8'), 'text/html'],
])('reads a page by %s', (_, bytes, contentType) => {
  expect(decodeHtml(bytes, contentType)).toContain('Größe € 12');
});

it('reads a page that says nothing as UTF-8 where it is valid, else as windows-1252', () => {
  expect(decodeHtml(Buffer.from('Größe', 'utf8'))).toBe('Größe');
  expect(decodeHtml(latin('Größe €'))).toBe('Größe €');
});
