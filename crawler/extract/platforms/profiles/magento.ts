import { type Profile, sideShows } from '../profile.ts';

/** Magento 1 and 2, and shops built on them. */
export const magento: Profile = {
  name: 'magento',
  sign: 'body[class*="catalog-product-view"], body[class*="catalog-category-view"], body[class*="catalogsearch"], .product-item-info, [data-price-type], .product-item-link, script[type="text/x-magento-init"], .products-grid .item .product-name, .category-products',
  listing: {
    card: [
      'li.product-item',
      '.product-item',
      '.product-item-info',
      '.products-grid li.item',
      '.products-list li.item',
      '.category-products li.item',
    ],
    name: ['a.product-item-link', '.product-item-name', '.product-name a', '.product-name', '.product.name'],
    link: [
      'a.product-item-link',
      '.product-item-name a',
      '.product-name a',
      'a.product-item-photo',
      'a.product-image',
      'a.product.photo',
    ],
    image: ['img.product-image-photo', 'a.product-image img', '.product-image img', 'img'],
    price: ['.price-box', '[data-role="priceBox"]', '.price-final_price', '.price'],
    brand: ['.product-brand', '.brand-name', '.brand', '.product-item-brand', '.designer-name'],
    except: sideShows,
  },
  product: {
    sign: 'body[class*="catalog-product-view"], .product-info-main, .product-essential, #product_addtocart_form',
    name: [
      '[data-ui-id="page-title-wrapper"]',
      '.product-info-main h1',
      '.product-shop .product-name',
      '.product-essential .product-name h1',
      '.product-essential h1',
    ],
    price: [
      '.product-info-main .price-box',
      '.product-info-price',
      '.product-shop .price-box',
      '.product-essential .price-box',
      '.product-type-data .price-box',
    ],
    image: [
      '.gallery-placeholder img',
      '.product-image-gallery img',
      '#image-main',
      '#image',
      '.product-image-zoom img',
      '.product-img-box .product-image img',
      '.product-image a@href',
    ],
    sku: ['[itemprop="sku"]', '.product.attribute.sku .value', '.product-info-main .sku .value'],
    brand: ['.product-info-main .product-brand', '.product-info-main .brand a', '.amshopby-option-link a'],
    soldOut: '.stock.unavailable, .availability.out-of-stock',
  },
  next: ['.pages a.next', 'li.pages-item-next a', 'a.action.next'],
};
