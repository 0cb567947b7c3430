import type { Profile } from '../profile.ts';

/** Etsy's search results and listings. */
export const etsy: Profile = {
  name: 'etsy',
  sign: '[data-listing-id], [data-buy-box-region="price"], .v2-listing-card, script[src*="etsystatic"], img[src*="etsystatic"]',
  listing: {
    card: ['.v2-listing-card', 'li [data-listing-id]', '.js-merch-stash-check-listing', '[data-listing-id]'],
    name: ['.v2-listing-card__title', '[id^="listing-title"]', 'h3', 'h2'],
    link: ['a.listing-link', 'a[href*="/listing/"]'],
    image: ['img[data-listing-card-listing-image]', '.placeholder img', 'img'],
    price: [
      '.n-listing-card__price',
      '.lc-price',
      '.search-collage-promotion-price',
      '.currency-value',
      '[class*="price" i]',
    ],
  },
  product: {
    sign: '[data-buy-box-region="price"], #listing-page-cart',
    name: ['h1[data-buy-box-listing-title]', '#listing-page-cart h1', 'h1'],
    price: [
      '[data-buy-box-region="price"]',
      '#listing-page-cart [data-selector="price-only"]',
      '#listing-page-cart .wt-text-title-03',
      '#listing-page-cart .currency-value',
    ],
    image: [
      '.image-carousel-container img@data-src-zoom-image',
      '.listing-page-image-carousel-component img@data-src-zoom-image',
      '.image-carousel-container img',
      '#image-0 img',
    ],
  },
  next: ['nav a[rel="next"]', '.search-pagination a:last-child'],
};
