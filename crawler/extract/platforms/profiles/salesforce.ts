import { type Profile, sideShows } from '../profile.ts';

/** Salesforce Commerce Cloud, SiteGenesis and its successor. */
export const salesforce: Profile = {
  name: 'salesforce',
  sign: '.product-tile, [data-component="pdp"], #pdpMain, .search-result-items, link[href*="demandware"], script[src*="demandware"], img[src*="demandware"]',
  listing: {
    card: [
      '.search-result-items .grid-tile',
      '.product-grid .product',
      '.product-tile',
      '.product-grid-tile',
      '.grid-tile',
    ],
    name: [
      '.pdp-link a',
      '.pdp-link',
      '.product-name a',
      '.product-name',
      '.name-link',
      '.tile-body .link',
      '.product-tile-name',
    ],
    link: [
      '.pdp-link a',
      'a.name-link',
      '.product-name a',
      'a.thumb-link',
      '.image-container a',
      'a.link',
      'a',
    ],
    image: [
      'img.tile-image',
      '.thumb-link img',
      '.product-image img',
      '.image-container img',
      'picture img',
      'img',
    ],
    price: ['.price', '.product-pricing', '.product-price'],
    brand: ['.product-brand', '.brand'],
    except: sideShows,
  },
  product: {
    sign: '#pdpMain, .product-detail[data-pid], .pdp-main, [data-action="Product-Show"]',
    name: ['h1.product-name', '.product-detail h1', '#pdpMain h1', '.product-name', 'h1'],
    price: [
      '.product-detail .prices',
      '.product-detail .price',
      '#pdpMain .product-price',
      '#product-content .product-price',
      '.prices .price',
    ],
    image: [
      '.primary-images img',
      '.product-primary-image a@href',
      '.product-primary-image img',
      'img.primary-image',
      '.product-image-container img',
    ],
    sku: ['.product-id', '.product-number span[itemprop="productID"]'],
    soldOut: '.product-detail .availability .out-of-stock',
  },
  next: [
    '.show-more button@data-url',
    'a.page-next',
    '.infinite-scroll-placeholder@data-grid-url',
    '.pagination a.next',
  ],
};
