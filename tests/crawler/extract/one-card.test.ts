import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { extractPage } from '../../../crawler/extract/extract-page.ts';

/** One card of each shop's lists, alone: nothing around it gives the shop away. */
const cards: readonly (readonly [page: string, url: string, product: readonly (string | null)[]])[] = [
  [
    'card-myntra',
    'https://www.myntra.com/men-tshirts',
    [
      'Men Pure Cotton T-shirt',
      '34900 INR',
      'https://assets.myntassets.com/dpr_2,q_60,w_210,c_limit,fl_progressive/assets/images/1700944/tee.jpg',
      'https://www.myntra.com/tshirts/harrow/harrow-men-tee/1700944/buy',
    ],
  ],
  [
    'card-flipkart',
    'https://www.flipkart.com/search?q=shirt',
    [
      'Men Solid Casual Dark Blue Shirt',
      '49900 INR',
      'https://rukminim1.flixcart.com/image/612/612/shirt.jpeg?q=70',
      'https://www.flipkart.com/acme-men-solid-casual-shirt/p/itm1?pid=SHT&lid=LST&marketplace=FLIPKART',
    ],
  ],
  [
    'card-zalando',
    'https://www.zalando.co.uk/womens-dresses/',
    [
      'Day dress - black',
      '1999 GBP',
      'https://img01.ztat.net/article/spp-media-p1/abc/1.jpg?imwidth=600',
      'https://www.zalando.co.uk/even-odd-day-dress-black-ev421c1kk-q11.html',
    ],
  ],
  [
    'card-hm',
    'https://www2.hm.com/en_gb/ladies/tops.html',
    [
      'Ribbed vest top',
      '300 GBP',
      'https://lp2.hm.com/hmgoepprod?set=quality%5B79%5D,source%5B%2F1.jpg%5D&call=url[file:/product/main]',
      'https://www2.hm.com/en_gb/productpage.0976.html',
    ],
  ],
  [
    'card-asos',
    'https://www.asos.com/women/dresses/cat/?cid=8799',
    [
      'ASOS DESIGN midi dress in blue',
      '3800 GBP',
      'https://images.asos-media.com/products/x/2031-1-blue?$n_480w$&wid=476&fit=constrain',
      'https://www.asos.com/asos-design/x-dress/prd/2031?clr=blue&colourWayId=603',
    ],
  ],
  [
    'card-wix',
    'https://www.quaywatch.com/search?q=watch',
    [
      'Harbour Watch',
      '159900 INR',
      'https://static.wixstatic.com/media/050ffd_8ed29~mv2.gif',
      'https://www.quaywatch.com/product-page/harbour-watch',
    ],
  ],
  [
    'card-walmart',
    'https://www.walmart.com/search?q=jeans',
    [
      "Time and Tru Women's High Rise Jeans",
      '1698 USD',
      'https://i5.walmartimages.com/seo/j.jpeg?odnHeight=576&odnWidth=576',
      'https://www.walmart.com/ip/Time-and-Tru-Jeans/55?classType=VARIANT',
    ],
  ],
  [
    'card-target',
    'https://www.target.com/c/tops',
    [
      "Women's tee - Universal Thread",
      '800 USD',
      'https://target.scene7.com/is/image/Target/GUEST_1?wid=300&hei=300',
      'https://www.target.com/p/women-s-tee/-/A-888?preselect=1',
    ],
  ],
  [
    'card-nike',
    'https://www.nike.com/w/hoodies',
    [
      'Nike Club Hoodie',
      '4597 USD',
      'https://static.nike.com/a/images/c_limit,w_592,f_auto/t_product_v1/x/hoodie.png',
      'https://www.nike.com/t/club-hoodie-abc/DM1',
    ],
  ],
  [
    'card-books',
    'https://books.toscrape.com/index.html',
    [
      'A Light in the Attic',
      '5177 GBP',
      'https://books.toscrape.com/media/cache/2c/da/a.jpg',
      'https://books.toscrape.com/catalogue/a-light_1000/index.html',
    ],
  ],
  [
    'card-aliexpress',
    'https://www.aliexpress.com/w/wholesale-dress.html',
    [
      'Summer women linen dress',
      '1234 USD',
      'https://ae01.alicdn.com/kf/S1.jpg_220x220xz.jpg_.webp',
      'https://www.aliexpress.com/item/100500.html',
    ],
  ],
  [
    'card-amazon-zg',
    'https://www.amazon.com/gp/bestsellers/fashion',
    [
      'Quay Unisex Classic Clog',
      '2499 USD',
      'https://images-na.ssl-images-amazon.com/images/I/51._AC_UL600_SR600,400_.jpg',
      'https://www.amazon.com/Quay-Classic/dp/B07',
    ],
  ],
];

it.each(cards)('reads %s', (page, url, product) => {
  const { kind, products } = extractPage({
    html: readFileSync(new URL(`pages/${page}.html`, import.meta.url)),
    url,
  });
  expect(kind).toBe('listing');
  expect(
    products.map((one) => [one.name, `${one.price?.minorUnits} ${one.price?.currency}`, one.image, one.url]),
  ).toEqual([product]);
});

const colour =
  '<div class="colours"><a href="/goods/oak-shirt-black" title="black"><img src="/oak-black-40.jpg" alt="black"></a></div>';

it.each([
  [
    'beside the link',
    `<div class="tile"><a class="tile-link" href="/goods/oak-shirt"><img src="/oak-800.jpg" alt="Oak shirt"><div class="tile-title">Oak shirt</div><div class="price">£20.00</div></a>${colour}</div>`,
  ],
  [
    'before a name that nothing calls so',
    `<div class="tile"><a href="/goods/oak-shirt"><img src="/oak-800.jpg" alt=""></a>${colour}<a href="/goods/oak-shirt">Oak shirt</a><p class="price">£20.00</p></div>`,
  ],
])('takes the colour %s of a card for no product', (_, html) => {
  const { products } = extractPage({ html, url: 'https://shop.example/shirts' });
  expect(products.map(({ name, url }) => [name, url])).toEqual([
    ['Oak shirt', 'https://shop.example/goods/oak-shirt'],
  ]);
});
