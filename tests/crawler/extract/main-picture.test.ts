import { expect, it } from 'vitest';
import { extractPage } from '../../../crawler/extract/extract-page.ts';

const pictureOf = (pictures: string) =>
  extractPage({
    html: `<div><h1>Linen shirt</h1><p class="price">€20.00</p>${pictures}</div>`,
    url: 'https://quay.test/p/linen-shirt',
  }).products[0]?.image;

it('takes nothing shown as small as a sign for the picture of a product', () => {
  const sign = '<img src="/bank.png" width="18" height="18">';
  expect(pictureOf(sign)).toBeNull();
  expect(pictureOf(`${sign}<img src="/1.jpg" width="600" height="800">`)).toBe('https://quay.test/1.jpg');
});

it.each(['slick-slide slick-cloned', 'owl-item cloned', 'slide--clone', 'swiper-slide-duplicate'])(
  'leaves out the copy that a carousel makes of its last picture: %s',
  (copy) => {
    const slide = (at: number, of: string) =>
      `<div class="${of}"><img src="/${at}.jpg" alt="Linen shirt"></div>`;
    const slides = `${slide(3, copy)}${slide(1, 'one')}${slide(2, 'one')}${slide(3, 'one')}`;
    expect(pictureOf(`<div class="gallery">${slides}</div>`)).toBe('https://quay.test/1.jpg');
  },
);
