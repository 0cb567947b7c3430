import { expect, it } from 'vitest';
import { isPlaceholderName } from '../../../crawler/extract/placeholder.ts';

it.each([
  '/grey.png',
  '/450-300-gray.png',
  '/blank_3fa09bd8.png',
  '/transparent-pixel.png',
  '/product_loading.jpg',
  '/lazyload.jpg',
  '/bg-light-grey.jpg',
  '/placeholder-400x400.png',
  '/oak-shirt-placeholder.png',
  '/no-image-large.png',
])('takes %s for a placeholder', (file) => {
  expect(isPlaceholderName(file)).toBe(true);
});

it.each([
  '/wool-coat-grey.jpg',
  '/4711_grey_front.jpg',
  '/47110815_grey.jpg',
  '/blouse-transparent-42.webp',
  '/lazy-sunday-tee.jpg',
  '/front-loading-washer.jpg',
  '/blank%20tee%20white.jpg',
])('takes %s for a picture of goods', (file) => {
  expect(isPlaceholderName(file)).toBe(false);
});
