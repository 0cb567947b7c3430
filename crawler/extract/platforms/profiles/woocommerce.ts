import { type Profile, sideShows } from '../profile.ts';

/** WooCommerce, classic themes and blocks. */
export const woocommerce: Profile = {
  name: 'woocommerce',
  sign: 'body[class*="woocommerce"], ul.products li.product, .woocommerce-LoopProduct-link, .woocommerce-Price-amount, .wc-block-grid__product, .wc-block-product',
  listing: {
    card: [
      'ul.products li.product',
      'li.product',
      '.products .product',
      '.product-grid-item',
      '.wc-block-grid__product',
      '.wc-block-product',
      'div.product-small',
      'div.type-product',
    ],
    name: [
      '.woocommerce-loop-product__title',
      '.wc-block-grid__product-title',
      '.wd-entities-title',
      '.product-title',
      '.woocommerce-loop-category__title',
      'h2',
      'h3',
      '.name a',
    ],
    link: [
      'a.woocommerce-LoopProduct-link',
      'a.woocommerce-loop-product__link',
      '.wc-block-grid__product-link',
      '.product-title a',
      'h2 a',
      'h3 a',
      'a[href*="/product"]',
      'a',
    ],
    image: ['img.attachment-woocommerce_thumbnail', 'img.wp-post-image', 'img'],
    price: [
      '.price',
      '.wc-block-grid__product-price',
      '.wc-block-components-product-price',
      '.woocommerce-Price-amount',
    ],
    except: sideShows,
  },
  product: {
    sign: 'body.single-product, div.product.type-product form.cart, .product .summary .price, .woocommerce-product-gallery',
    name: ['h1.product_title', '.summary h1', 'h1.entry-title', 'h1'],
    price: [
      '.summary p.price',
      '.summary .price',
      '.product .entry-summary .price',
      'p.price',
      '.elementor-widget-woocommerce-product-price .price',
      '.wp-block-woocommerce-product-price',
    ],
    image: [
      '.woocommerce-product-gallery__image a@href',
      '.woocommerce-product-gallery img',
      'a.woocommerce-main-image@href',
      '.images img',
      'img.wp-post-image',
    ],
    sku: ['.product_meta .sku', '.sku'],
    soldOut: '.summary .stock.out-of-stock',
  },
  next: ['a.next.page-numbers', '.woocommerce-pagination a.next'],
};
