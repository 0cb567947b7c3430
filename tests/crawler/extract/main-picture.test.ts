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

it('takes of a gallery that opens with thumbnails the first picture that is none', () => {
  const small = '<div class="gallery-small"><img src="/1.jpg?w=60"><img src="/2.jpg?w=60"></div>';
  const large = '<div class="gallery-large"><img src="/1.jpg?w=1024"><img src="/2.jpg?w=1024"></div>';
  expect(pictureOf(small + large)).toBe('https://quay.test/1.jpg?w=1024');
  expect(pictureOf(small)).toBe('https://quay.test/1.jpg?w=60');
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

it('takes no picture of a colour to choose for that of the product', () => {
  const colour =
    '<div class="product-swatches"><button class="a-swatch"><i class="image"><img src="/red.jpg"></i></button></div>';
  expect(pictureOf(`${colour}<main><img src="/1.jpg"></main>`)).toBe('https://quay.test/1.jpg');
});

it('takes of several pictures described by the name one that is no thumbnail', () => {
  const named = (width: number) => `<img src="/1.jpg?w=${width}" alt="Linen shirt">`;
  expect(pictureOf(named(102) + named(720))).toBe('https://quay.test/1.jpg?w=720');
});

it('takes the gallery of the product though it stands in a column beside it', () => {
  const gallery = '<aside class="images"><div class="gallery"><img src="/1.jpg"></div></aside>';
  const offer = '<div class="product-offers"><div class="image"><img src="/offer.jpg"></div></div>';
  expect(pictureOf(gallery + offer)).toBe('https://quay.test/1.jpg');
});

it('takes no address that asks for a blank picture', () =>
  expect(
    pictureOf('<img src="/shop?blank=width[2],height[3]&sink=format[gif]"><img src="/shop?set=source[1]">'),
  ).toBe('https://quay.test/shop?set=source[1]'));

it.each(['product-label', 'sale-sticker', 'shop-badges'])(
  'takes nothing laid over the picture for it: %s',
  (name) => {
    const label = `<span class="${name}"><img src="/free-cap.png"></span>`;
    expect(pictureOf(`<div class="product-gallery">${label}<img src="/1.jpg"></div>`)).toBe(
      'https://quay.test/1.jpg',
    );
  },
);

it('takes the picture that has something laid over it', () =>
  expect(pictureOf('<div class="product-image has-badge"><img src="/1.jpg"></div>')).toBe(
    'https://quay.test/1.jpg',
  ));

it.each(['data-default-src', 'data-image-url'])(
  'takes what a script is to show in a gallery without images, but not a colour to choose: %s',
  (name) => {
    const colour = `<span class="swatch" ${name}="/red.jpg?w=60"></span>`;
    const place = (at: number) => `<div class="slide" ${name}="/${at}.jpg?w=780"></div>`;
    expect(pictureOf(`${colour}<div>${place(1)}${place(2)}</div>`)).toBe('https://quay.test/1.jpg?w=780');
  },
);

it('takes no picture that is hidden until an extra is chosen', () => {
  const extra = '<li style="display:none"><img src="/crest.png" alt="Linen shirt"></li>';
  const own = '<li><img src="/1.jpg" alt="Linen shirt"></li>';
  expect(pictureOf(`<ul class="gallery">${extra}${own}</ul>`)).toBe('https://quay.test/1.jpg');
  expect(pictureOf(`<ul class="gallery">${extra}</ul>`)).toBe('https://quay.test/crest.png');
  const waiting = '<div class="gallery" style="display:none"><img src="/1.jpg" alt="Linen shirt"></div>';
  expect(pictureOf(`${waiting}<p><img src="/small.jpg" alt="Linen shirt"></p>`)).toBe(
    'https://quay.test/1.jpg',
  );
});

it.each(['product-label image', 'sale_badge'])('takes no badge on a picture for it: %s', (badge) => {
  const badged = `<div class="product-image"><img class="${badge}" src="/hit.png"><img src="/1.jpg"></div>`;
  expect(pictureOf(badged)).toBe('https://quay.test/1.jpg');
  expect(pictureOf('<div class="product-image has-badge"><img src="/1.jpg"></div>')).toBe(
    'https://quay.test/1.jpg',
  );
});

it('takes no sign of the maker for the picture of a product', () => {
  const maker = '<div class="brand-info"><a href="javascript:;"><span><img src="/quay.png"></span></a></div>';
  expect(pictureOf(`${maker}<p><img src="/1.jpg"></p>`)).toBe('https://quay.test/1.jpg');
});

it.each([
  ['/1.jpg?preset=thumbs', '/1.jpg?preset=main'],
  ['/resize-h56-w56/1.jpg', '/resize-h800-w800/1.jpg'],
])('takes no picture whose address asks for a thumbnail: %s', (small, large) => {
  const named = [small, large].map((address) => `<img src="${address}" alt="Linen shirt">`);
  expect(pictureOf(named.join(''))).toBe(`https://quay.test${large}`);
});

it('takes no pixel that counts visits', () => {
  const pixel = (more: string) => `<img src="/visit" ${more} alt="" width="1" height="1">`;
  expect(pictureOf(`${pixel('')}<img src="/1.jpg">`)).toBe('https://quay.test/1.jpg');
  expect(pictureOf(`${pixel('data-src="/2.jpg"')}<img src="/1.jpg">`)).toBe('https://quay.test/2.jpg');
});
