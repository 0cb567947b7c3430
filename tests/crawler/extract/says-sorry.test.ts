import { describe, expect, it } from 'vitest';
import { extractPage } from '../../../crawler/extract/extract-page.ts';
import { saysSorry } from '../../../crawler/extract/says-sorry.ts';

it.each([
  'Oh no!',
  'Sorry, we can’t find that page',
  'Something went wrong',
  'Access denied',
  'Access is limited for now',
  '404 - Page not found',
  'Error 503',
  '403 Forbidden',
  'Just a moment...',
  'Zugriff verweigert',
  'Доступ временно ограничен',
])('knows the apology "%s"', (text) => expect(saysSorry(text)).toBe(true));

it.each([
  'Sorry Not Sorry Tee',
  'Oops-a-Daisy Dress',
  'Easy Access Tote',
  '501 Original Jeans',
  '503 Relaxed Jeans',
  '500 ml Bottle',
  'Forbidden',
])('takes "%s" for a name', (text) => expect(saysSorry(text)).toBe(false));

describe('at the address of a product', () => {
  const url = 'https://quay.test/products/linen-shirt-40';
  const read = (html: string) => extractPage({ html: `<title>Quay</title>${html}`, url }).products;

  it('an apology beside a picture is no product', () =>
    expect(
      read('<img class="logo" src="/logo.png"><h1>Oh no!</h1><p>Try again later.</p><img src="/boxes.png">'),
    ).toEqual([]));

  it('a sign that leads home is none either', () =>
    expect(
      read(
        '<section><div><a href="/"><img src="/i/red.png" alt="logo"></a></div><h2>Dear customer! You are in a queue.</h2></section>',
      ),
    ).toEqual([]));
});
