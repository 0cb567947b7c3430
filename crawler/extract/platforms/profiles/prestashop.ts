import { type Profile, sideShows } from '../profile.ts';

/** PrestaShop 1.6 and later. */
export const prestashop: Profile = {
  name: 'prestashop',
  sign: '.product-miniature, body#product .product-prices, body[id="category"] .products, script[src*="prestashop"]',
  listing: {
    card: ['article.product-miniature', '.product-miniature', '.ajax_block_product'],
    name: ['.product-title a', '.product-title', '.product-name'],
    link: ['.product-title a', 'a.product-thumbnail', 'a.product-name', 'a.thumbnail'],
    image: ['.product-thumbnail img', '.thumbnail img', 'img'],
    price: ['.product-price-and-shipping', '.content_price', '.price'],
    except: sideShows,
  },
  product: {
    sign: 'body#product',
    name: ['h1[itemprop="name"]', 'h1.h1', 'h1'],
    price: ['.product-prices', '.current-price', '#our_price_display', '.product-price'],
    image: ['.product-cover img', '.js-qv-product-cover', '#bigpic', '#view_full_size img'],
    soldOut: '.product-unavailable',
  },
  next: ['a.next.js-search-link', '#pagination_next a', '.pagination a[rel="next"]'],
};
