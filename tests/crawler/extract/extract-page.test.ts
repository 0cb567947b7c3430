import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { extractPage } from '../../../crawler/extract/extract-page.ts';
import type { PageProduct } from '../../../crawler/product.ts';

const read = (page: string, url: string) =>
  extractPage({ html: readFileSync(new URL(`pages/${page}.html`, import.meta.url)), url });

type Short = readonly [name: string, price: string | null, image: string | null, url?: string];

/** What a shop window shows, on one line: name, price, picture, and in listings the address. */
function shorten({ name, price, image, url }: PageProduct, withUrl: boolean): Short {
  const told = price === null ? null : `${price.minorUnits} ${price.currency}`;
  return withUrl ? [name, told, image, url] : [name, told, image];
}

const productPages: Readonly<Record<string, readonly [url: string, platform: string, product: Short]>> = {
  'amazon-product': [
    'https://www.amazon.de/dp/B0MANTEL01?th=1',
    'amazon',
    [
      'Damen Wollmantel, lang, camel',
      '11995 EUR',
      'https://m.media-amazon.com/images/I/71mantel._AC_SL1500_.jpg',
    ],
  ],
  'amazon-unavailable': [
    'https://www.amazon.com/dp/B0BOOTS',
    'amazon',
    ['Rain Boots, tall', null, 'https://m.media-amazon.com/images/I/boots._AC_SX679_.jpg'],
  ],
  'amazon-old-product': [
    'https://www.amazon.co.uk/gp/product/B000OXFORD',
    'amazon',
    [
      'Oxford shirt, white [Misc.]',
      '2450 GBP',
      'https://ecx.images-amazon.com/images/I/41oxford._SX300_.jpg',
    ],
  ],
  'magento-product': [
    'https://luma.test/stellar-jacket.html',
    'magento',
    [
      'Stellar Solar Jacket',
      '7500 USD',
      'https://luma.test/media/catalog/product/cache/bb/w/j/wj01-blue_main.jpg',
    ],
  ],
  'darveys-product': [
    'https://www.darveys.example/gold-wrap-dress.html',
    'magento',
    ['Gold wrap dress', '2899000 INR', 'https://media.darveys.example/catalog/product/5/7/573-lot6242_1.jpg'],
  ],
  'shopify-product': [
    'https://harbour.test/products/sand-shirt',
    'shopify',
    ['Sand linen shirt', '104500 GBP', 'https://harbour.test/cdn/shop/files/sand.jpg?v=1'],
  ],
  'woocommerce-product': [
    'https://laden.test/produkt/rock/',
    'woocommerce',
    ['Faltenrock – Flieder', '108950 EUR', 'https://laden.test/wp-content/uploads/rock.jpg'],
  ],
  'sfcc-product': [
    'https://nb.test/p/jacket.html',
    'salesforce',
    ['Compass field jacket', '23800 USD', 'https://nb.test/dw/image/v2/jacket-large.jpg?sw=1800'],
  ],
  'next-product': [
    'https://www.bz.test/dresses/aria/991/buy',
    'state',
    ['Aria Women Ikat Dress', '124900 INR', 'http://assets.bz.test/v1/assets/images/ikat.jpg'],
  ],
  'ebay-product': [
    'https://www.ebay.com/itm/2250',
    'ebay',
    ['Vintage denim jacket', '3450 USD', 'https://i.ebayimg.com/images/g/abc/s-l1600.jpg'],
  ],
  'json-ld-graph': [
    'https://shop.test/boots?utm_source=mail',
    'json-ld',
    ["Walker's boots & laces", '12000 GBP', 'https://cdn.shop.test/boots.jpg'],
  ],
  'product-group': ['https://g.test/chino?size=l', 'json-ld', ['Chino', '3500 EUR', 'https://g.test/l.jpg']],
  'microdata-product': [
    'https://m.test/p/skirt',
    'microdata',
    ['Pleated skirt', '12800 JPY', 'https://m.test/img/skirt-full.jpg'],
  ],
  'rdfa-product': ['https://r.test/hat', 'rdfa', ['Felt hat', '6500 CAD', 'https://r.test/hat.jpg']],
  'open-graph-product': [
    'https://quay.test/tote',
    'open-graph',
    ['Canvas tote', '3800 AUD', 'https://quay.test/media/tote-1200.jpg'],
  ],
  'product-flipkart': [
    'https://www.flipkart.com/acme/p/itm1?pid=1',
    'main-product',
    [
      'ACME Men Solid Casual Blue Shirt',
      '49900 INR',
      'http://rukminim1.flixcart.com/image/300/300/shirt.jpeg',
    ],
  ],
  'product-aliexpress': [
    'https://www.aliexpress.com/item/1.html',
    'open-graph',
    ['Summer women linen dress', '1234 USD', 'https://ae01.alicdn.com/kf/S1.jpg'],
  ],
  'product-newegg': [
    'https://www.newegg.com/p/N82E',
    'main-product',
    ['Desk lamp, brass', '9995 USD', 'https://c1.neweggimages.com/ProductImageOriginal/lamp.jpg'],
  ],
  'product-walmart-old': [
    'https://www.walmart.com/ip/1',
    'microdata',
    ["Men's tee", '997 USD', 'https://i5.walmartimages.com/asr/tee.jpeg?odnHeight=450'],
  ],
  'product-bigcommerce': [
    'https://apron.test/canvas-apron/',
    'microdata',
    [
      'Canvas apron',
      '4500 USD',
      'https://cdn11.bigcommerce.com/s-x/products/80/images/272/apron__1.1456.386.513.jpg',
    ],
  ],
  'product-zara': [
    'https://www.zara.com/uk/en/flowing-dress-p0.html',
    'main-product',
    ['FLOWING DRESS', '2999 GBP', 'https://static.zara.net/photos/p/1.jpg?ts=1'],
  ],
};

it.each(Object.entries(productPages))('reads the product of %s', (page, [url, platform, product]) => {
  const content = read(page, url);
  expect(content.products.map((one) => shorten(one, false))).toEqual([product]);
  expect(content).toMatchObject({ platform, kind: 'product', next: null });
});

const listings: Readonly<
  Record<string, readonly [url: string, platform: string, next: string | null, products: readonly Short[]]>
> = {
  'amazon-search': [
    'https://www.amazon.in/s?k=kurta',
    'amazon',
    'https://www.amazon.in/s?k=kurta&page=2',
    [
      [
        'Linen Kurta for Women, Straight Fit',
        '129900 INR',
        'https://m.media-amazon.com/images/I/51kurta1+L._AC_UL960_QL65_.jpg',
        'https://www.amazon.in/Linen-Kurta-Women/dp/B0AAAAAAA1',
      ],
      [
        'Cotton Saree with Blouse Piece',
        null,
        'https://m.media-amazon.com/images/I/61saree._AC_UL320_.jpg',
        'https://www.amazon.in/Cotton-Saree/dp/B0AAAAAAA2',
      ],
      [
        'Block Print Kurta',
        '74900 INR',
        'https://m.media-amazon.com/images/I/61block._AC_UL320_.jpg',
        'https://www.amazon.in/Block-Print-Kurta/dp/B0AAAAAAA3',
      ],
    ],
  ],
  'magento-listing': [
    'https://luma.test/men/jackets.html',
    'magento',
    'https://luma.test/men/jackets.html?p=2',
    [
      [
        'Proteus Fitness Jackshirt',
        '4500 USD',
        'https://luma.test/media/catalog/product/cache/aa/m/j/mj12-orange_main.jpg',
        'https://luma.test/proteus-fitness-jackshirt.html',
      ],
      [
        'Orion Two-Tone Jacket',
        '4900 USD',
        'https://luma.test/media/catalog/product/cache/aa/o/r/orion.jpg',
        'https://luma.test/orion.html',
      ],
    ],
  ],
  'darveys-listing': [
    'https://www.darveys.example/women/dresses',
    'magento',
    null,
    [
      [
        'Gold wrap dress',
        '2899000 INR',
        'https://media.darveys.example/catalog/product/5/7/573-lot6242_1.jpg',
        'https://www.darveys.example/gold-wrap-dress.html',
      ],
      [
        'Ink dress',
        '1950000 INR',
        'https://media.darveys.example/catalog/product/i/n/ink.jpg',
        'https://www.darveys.example/ink-dress.html',
      ],
    ],
  ],
  'shopify-collection': [
    'https://harbour.test/collections/shirts',
    'shopify',
    'https://harbour.test/collections/shirts?page=2',
    [
      [
        'Sand linen shirt',
        '4500 GBP',
        'https://harbour.test/cdn/shop/files/sand.jpg?v=1&width=940',
        'https://harbour.test/collections/shirts/products/sand-shirt',
      ],
      [
        'Ink shirt',
        '105000 GBP',
        'https://harbour.test/cdn/shop/files/ink_1080x.jpg?v=2',
        'https://harbour.test/products/ink-shirt',
      ],
    ],
  ],
  'woocommerce-shop': [
    'https://scrape.test/shop/',
    'woocommerce',
    'https://scrape.test/shop/page/2/',
    [
      [
        'Bulb cap',
        '1600 GBP',
        'https://scrape.test/wp-content/uploads/cap.png',
        'https://scrape.test/product/bulb-cap/',
      ],
      [
        'Vine tee',
        '1500 GBP',
        'https://scrape.test/wp-content/uploads/vine-324x324.png',
        'https://scrape.test/product/vine-tee/',
      ],
    ],
  ],
  'sfcc-listing': [
    'https://nb.test/mens/shorts',
    'salesforce',
    'https://nb.test/on/demandware.store/Sites-nb/Search-UpdateGrid?cgid=mens&start=12&sz=12',
    [
      [
        'Cargo shorts',
        '3900 USD',
        'https://nb.test/dw/image/v2/A/cargo.jpg?sw=400',
        'https://nb.test/p/cargo-shorts-P1.html',
      ],
      [
        'Chino',
        '8000 USD',
        'https://nb.test/dw/image/v2/A/chino.jpg?sw=400',
        'https://nb.test/p/chino-P2.html',
      ],
    ],
  ],
  'next-listing': [
    'https://www.wm.test/search?q=socks',
    'next',
    null,
    [
      [
        'Crew socks',
        '1298 USD',
        'https://i5.wm.test/socks.jpeg?odnHeight=180',
        'https://www.wm.test/ip/crew-socks/1?from=search',
      ],
      ['Rib tank', '950 USD', 'https://i5.wm.test/tank.jpeg', 'https://www.wm.test/ip/rib-tank/2'],
      ['Denim skirt', '2488 USD', 'https://i5.wm.test/skirt.jpeg', 'https://www.wm.test/ip/denim-skirt/3'],
    ],
  ],
  'ebay-search': [
    'https://www.ebay.com/sch/i.html?_nkw=denim',
    'ebay',
    'https://www.ebay.com/sch/i.html?_nkw=denim&_pgn=2',
    [
      [
        'Vintage denim jacket',
        '1000 USD',
        'https://i.ebayimg.com/thumbs/images/g/a/s-l225.jpg',
        'https://www.ebay.com/itm/2250',
      ],
    ],
  ],
  'etsy-search': [
    'https://www.etsy.com/search?q=scarf',
    'etsy',
    null,
    [
      [
        'Hand woven wool scarf, long',
        '4800 USD',
        'https://i.etsystatic.com/7/r/il/a/1/il_340x270.1.jpg',
        'https://www.etsy.com/listing/77/wool-scarf',
      ],
    ],
  ],
  'microdata-listing': [
    'https://m.test/kjoler',
    'microdata',
    null,
    [
      ['Rød kjole', '129900 DKK', 'https://m.test/1.jpg', 'https://m.test/kjole-1'],
      ['Blå kjole', '89950 DKK', 'https://m.test/2.jpg', 'https://m.test/kjole-2'],
    ],
  ],
  'cards-only': [
    'https://c.test/klanningar',
    'cards',
    null,
    [
      ['Linneklänning', '1299000 SEK', 'https://c.test/i/1-900.webp', 'https://c.test/k/1'],
      ['Sidenklänning', '69900 SEK', 'https://c.test/i/2.jpg', 'https://c.test/k/2'],
      ['Ullklänning', '45000 SEK', 'https://c.test/i/3.jpg', 'https://c.test/k/3'],
    ],
  ],
};

it.each(Object.entries(listings))('reads the list of %s', (page, [url, platform, next, products]) => {
  const content = read(page, url);
  expect(content.products.map((one) => shorten(one, true))).toEqual(products);
  expect(content).toMatchObject({ platform, kind: 'listing', next });
});
