import { expect, it } from 'vitest';
import { isNeedless } from '../../../crawler/browser/is-needless.ts';

const page = 'https://www.shop.co.uk/women';
const needs = (url: string, kind: string, isFrame = false) => !isNeedless({ url, kind, isFrame }, page);

it.each([
  ['https://www.shop.co.uk/app.js', 'script'],
  ['https://api.shop.co.uk/products', 'xhr'],
  ['https://shop.co.uk/frame', 'document'],
  ['https://cdn.shopify.com/app.js', 'script'],
  ['https://abc.algolia.net/1/indexes', 'fetch'],
  ['https://cdn.elsewhere.com/app.css', 'stylesheet'],
  ['https://cdn.shopify.com/coat.jpg', 'image'],
  ['https://cdn.elsewhere.com/font.woff', 'font'],
  ['data:text/javascript,1', 'script'],
])('lets a page have %s', (url, kind) => expect(needs(url, kind, kind === 'document')).toBe(true));

it.each([
  ['https://www.google-analytics.com/analytics.js', 'script'],
  ['https://www.googletagmanager.com/gtm.js', 'script'],
  ['https://bat.bing.com/bat.js', 'script'],
  ['https://www.facebook.com/tr', 'image'],
  ['https://count.elsewhere.com/hit', 'ping'],
  ['https://cdn.elsewhere.com/film.mp4', 'media'],
  ['https://other.co.uk/frame', 'document'],
])('spares a page %s', (url, kind) => expect(needs(url, kind, kind === 'document')).toBe(false));
