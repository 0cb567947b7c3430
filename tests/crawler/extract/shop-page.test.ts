import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { extractPage } from '../../../crawler/extract/extract-page.ts';

type Told = readonly [name: string, price: string | null, image: string | null];

/** Pages that once were misread, each in the structure that the shop serves, reduced to what misled. */
const pages: Readonly<
  Record<string, readonly [url: string, kind: 'product' | 'listing', products: readonly Told[]]>
> = {
  'zara-sale': [
    'https://www.zara.com/dk/da/strik-p05536101.html',
    'product',
    [['HVID CARDIGAN', '17900 DKK', 'https://static.zara.net/photos/1.jpg?ts=1']],
  ],
  uniqlo: [
    'https://www.uniqlo.com/us/en/products/E429066-000/00',
    'product',
    [
      [
        'Soft Merino Crew Neck Sweater',
        '2990 USD',
        'https://image.uniqlo.com/UQ/ST3/WesternCommon/imagesgoods/429066/item/goods_03_429066.jpg?width=750',
      ],
    ],
  ],
  target: [
    'https://www.target.com/p/wide-leg-trousers/-/A-89000111',
    'product',
    [
      [
        "Women's Wide Leg Trousers - Quay Thread",
        '2800 USD',
        'https://target.scene7.com/is/image/Target/GUEST_11',
      ],
    ],
  ],
  cdiscount: [
    'https://www.cdiscount.com/pret-a-porter/f-113-quay123.html',
    'product',
    [['QUAY Veste en jean femme bleu', '12999 EUR', 'https://i2.cdscdn.com/pdt2/1/700x700/quay123.jpg']],
  ],
  bol: [
    'https://www.bol.com/nl/nl/p/quay-winterjas/9300000012/',
    'product',
    [['Quay Winterjas Dames - Zwart', '7495 EUR', 'https://media.s-bol.com/abc/550x733.jpg']],
  ],
  mercadolibre: [
    'https://articulo.mercadolibre.com.ar/MLA-900123456-campera-_JM',
    'product',
    [['Campera De Jean Mujer Quay', '4599900 ARS', 'https://http2.mlstatic.com/D_NQ_NP_612-MLA-O.jpg']],
  ],
  trendyol: [
    'https://www.trendyol.com/quay/kadin-gomlek-p-31245000',
    'product',
    [
      [
        'Kadın Beyaz Keten Gömlek',
        '19999 TRY',
        'https://www.trendyol.com/ty12/product/media/images/1_org_zoom.jpg',
      ],
    ],
  ],
  'aliexpress-modules': [
    'https://www.aliexpress.com/item/4000123456789.html',
    'product',
    [['Quay Linen Blouse Women 2020 Summer Tops', '1099 USD', 'https://ae01.alicdn.com/kf/H1.jpg']],
  ],
  'asos-no-price': [
    'https://www.asos.com/quay/quay-midi-dress/prd/20312345',
    'product',
    [
      [
        'Quay midi dress in blue',
        null,
        'https://images.asos-media.com/products/quay-midi-dress/20312345-1-blue',
      ],
    ],
  ],
  gap: [
    'https://www.gap.com/browse/product.do?pid=512345002',
    'product',
    [['High Rise Cheeky Straight Jeans', '3900 USD', 'https://www.gap.com/webcontent/0020/1.jpg']],
  ],
  etsy: [
    'https://www.etsy.com/listing/456123789/linen-apron',
    'product',
    [
      [
        'Linen Apron Dress, Pinafore, Cross Back',
        '4800 USD',
        'https://i.etsystatic.com/1/r/il/abc/456/il_fullxfull.456.jpg',
      ],
    ],
  ],
  'no-heading': [
    'https://webscraper.io/test-sites/e-commerce/allinone/product/545',
    'product',
    [
      [
        'Quay SlateBook S14-GA',
        '29599 USD',
        'https://webscraper.io/images/test-sites/e-commerce/items/cart2.png',
      ],
    ],
  ],
  'no-longer-available': [
    'https://www.potterybarn.com/products/quay-brass-sconce/',
    'product',
    [
      [
        'Quay Sconce',
        null,
        'https://www.potterybarn.com/pbimgs/rk/images/dp/wcm/201936/0224/quay-sconce-m.jpg',
      ],
    ],
  ],
  'data-layer': [
    'https://www.quaydecor.com/product/teak-bench',
    'product',
    [['Teak Bench', '24900 GBP', 'https://www.quaydecor.com/img/bench.jpg']],
  ],
  'logo-heading': [
    'https://www.quaystore.com/product/1234/linen-shirt.aspx',
    'product',
    [['Linen Shirt Long Sleeve', '3995 GBP', 'https://www.quaystore.com/images/products/1234-large.jpg']],
  ],
  'banner-heading': [
    'https://www.quay-sports.co.uk/p/trail-shoe',
    'product',
    [['Trail Shoe Mens', '8999 GBP', 'https://www.quay-sports.co.uk/i/1.jpg']],
  ],
  'nameless-classes': [
    'https://www.quayoutfitters.ca/en/shirt-1234.html',
    'product',
    [['Relaxed Oxford Shirt', '4999 CAD', 'https://www.quayoutfitters.ca/1.jpg']],
  ],
  tax: [
    'https://www.quaytools.co.uk/drill/p/12345',
    'product',
    [['Cordless Drill 18V', '11999 GBP', 'https://q/i.jpg']],
  ],
  'magento-one': [
    'https://www.quaymage.com/oxford-shirt.html',
    'product',
    [
      [
        'Oxford Shirt',
        '12900 AUD',
        'https://www.quaymage.com/media/catalog/product/cache/1/image/9df78/o/x/oxford.jpg',
      ],
    ],
  ],
  wix: [
    'https://www.quaywix.com/product-page/linen-apron',
    'product',
    [
      [
        'Linen Apron',
        '2500 USD',
        'https://static.wixstatic.com/media/apron.jpg/v1/fit/w_500,h_500,q_90/file.jpg',
      ],
    ],
  ],
  article: ['https://www.quaytimes.com/2023/05/best-shirts-123456.html', 'product', []],
  'cut-names': [
    'https://webscraper.io/test-sites/e-commerce/allinone/computers/laptops',
    'listing',
    [
      ['Fen 255 G2', '41699 USD', 'https://webscraper.io/images/items/p1.png'],
      ['Larch E1-510', '30699 USD', 'https://webscraper.io/images/items/p2.png'],
      ['Quay SlateBook S14-GA', '29599 USD', 'https://webscraper.io/images/items/p3.png'],
      ['Harbour FoldBook 133S Dark Grey', '29900 USD', 'https://webscraper.io/images/items/p4.png'],
    ],
  ],
  'revolve-list': [
    'https://www.revolve.com/clothing/br/3699fc/?navsrc=main',
    'listing',
    [
      ['Vivian Mini Dress', '7800 USD', 'https://is4.revolveassets.com/images/p4/n/uv/SPDW-WD1_V1.jpg'],
      ['Cassidy Top', '5500 USD', 'https://is4.revolveassets.com/images/p4/n/uv/SPDW-WD2_V1.jpg'],
      ['Wide Leg Pant', '16800 USD', 'https://is4.revolveassets.com/images/p4/n/uv/SPDW-WD3_V1.jpg'],
    ],
  ],
  'sizes-in-names': [
    'https://www.ikea.com/us/en/cat/shelving-units-11465/',
    'listing',
    [
      ['VASSA', '7999 USD', 'https://www.ikea.com/us/en/images/products/x-1_s5.jpg?f=xl'],
      ['TILJA', '5999 USD', 'https://www.ikea.com/us/en/images/products/x-2_s5.jpg?f=xl'],
      ['LOVA', '1499 USD', 'https://www.ikea.com/us/en/images/products/x-3_s5.jpg?f=xl'],
    ],
  ],
  'jd-card': [
    'https://list.tmall.test/search?q=a',
    'listing',
    [['亚麻衬衫 女', '19900 CNY', 'https://img14.360buyimg.com/n7/jfs/1.jpg']],
  ],
  'walmart-card': [
    'https://www.walmart.com/search?q=jeans',
    'listing',
    [
      [
        "Quay Women's High Rise Jeans",
        '1698 USD',
        'https://i5.walmartimages.com/seo/j.jpeg?odnHeight=576&odnWidth=576',
      ],
    ],
  ],
  'uniqlo-card': [
    'https://www.uniqlo.com/us/en/women/tops',
    'listing',
    [
      [
        'AIRism Cotton Oversized T-Shirt',
        '1990 USD',
        'https://image.uniqlo.com/UQ/ST3/us/imagesgoods/455365/item/usgoods_09_455365.jpg?width=300',
      ],
    ],
  ],
  'etsy-card': [
    'https://www.etsy.com/search?q=apron',
    'listing',
    [
      [
        'Linen Apron Dress, Pinafore',
        '4080 USD',
        'https://i.etsystatic.com/1/r/il/abc/456/il_680x540.456.jpg',
      ],
    ],
  ],
  'ssense-list': [
    'https://www.ssense.com/en-us/women/clothing',
    'listing',
    [
      ['Black Cropped Cardigan', '89000 USD', 'https://img.ssensemedia.com/images/1.jpg'],
      ['White Poplin Shirt', '35000 USD', 'https://img.ssensemedia.com/images/2.jpg'],
      ['Grey Wool Trousers', '62000 USD', 'https://img.ssensemedia.com/images/3.jpg'],
    ],
  ],
  mango: [
    'https://shop.mango.com/gb/women/dresses-midi/satin-dress_67001234.html',
    'product',
    [['Satin midi dress', '3599 GBP', 'https://st.mngbcn.com/rcs/pics/static/T6/fotos/S20/67001234_99.jpg']],
  ],
  shein: [
    'https://us.shein.com/Quay-Ruched-Dress-p-1234567-cat-1727.html',
    'product',
    [
      [
        'Quay Ruched Bodycon Dress',
        '1299 USD',
        'https://img.ltwebstatic.com/images3_pi/2021/1_thumbnail_600x.jpg',
      ],
    ],
  ],
  overstock: [
    'https://www.overstock.com/Home-Garden/Harbour-Canape-Plates-Set-of-6/29099468/product.html',
    'product',
    [
      [
        'Harbour Canape Plates, Set of 6',
        '2549 USD',
        'https://ak1.ostkcdn.com/images/products/29099468/P34092028.jpg',
      ],
    ],
  ],
  'etsy-unavailable': [
    'https://www.etsy.com/listing/999888777/clay-mug',
    'product',
    [['Clay Mug, Speckled', null, 'https://i.etsystatic.com/1/il_1080xN.9.jpg']],
  ],
  'twitter-label': [
    'https://www.quayblanket.co.uk/wool-throw',
    'product',
    [['Wool Throw', '8500 GBP', 'https://q.co/i.jpg']],
  ],
  'encoded-twice': [
    'https://www.quay.com/p/1',
    'product',
    [['Men\'s "Oxford" & Co Shirt', '4500 USD', 'https://q.com/i.jpg']],
  ],
  'heading-in-header': [
    'https://www.quaywalk.com/shoes/court-classic',
    'product',
    [['Court Classic', '12000 EUR', 'https://q.com/i.jpg']],
  ],
  'price-in-aside': [
    'https://www.quaywalk.com/shoes/court-low',
    'product',
    [['Court Low', '9000 EUR', 'https://q.com/i.jpg']],
  ],
  'nuxt-call': [
    'https://www.quaynuxt.com/p/rain-coat',
    'product',
    [['Rain Coat', '15900 EUR', 'https://q.com/i.jpg']],
  ],
  advertisement: [
    'https://www.quayshop.com/c/lamps',
    'listing',
    [
      ['Desk Lamp', '4500 USD', 'https://www.quayshop.com/1.jpg'],
      ['Floor Lamp', '8900 USD', 'https://www.quayshop.com/2.jpg'],
      ['Wall Lamp', '3900 USD', 'https://www.quayshop.com/3.jpg'],
    ],
  ],
  'many-recommendations': [
    'https://www.quaytown.com/womens/linen-trousers.html',
    'product',
    [['Linen Trousers Wide', '7900 USD', 'https://www.quaytown.com/big.jpg']],
  ],
  'many-cards-below': [
    'https://www.quaytown.com/womens/linen-trousers',
    'product',
    [['Linen Trousers Wide', '7900 USD', 'https://q.com/1.jpg']],
  ],
  'amazon-old-search': [
    'https://www.amazon.com/s?k=jeans',
    'listing',
    [
      [
        'Quay Mens Jeans Regular Fit',
        '1999 USD',
        'https://images-na.ssl-images-amazon.com/images/I/B0A1._AC_US436_QL65_.jpg',
      ],
      [
        'Harbour Slim Jeans',
        '2450 USD',
        'https://images-na.ssl-images-amazon.com/images/I/B0A2._AC_US436_QL65_.jpg',
      ],
      [
        'Fen Work Jeans',
        '3900 USD',
        'https://images-na.ssl-images-amazon.com/images/I/B0A3._AC_US436_QL65_.jpg',
      ],
    ],
  ],
  'price-filter': [
    'https://www.quaytown.co.uk/new-in',
    'listing',
    [
      ['Nice item 0', '1000 GBP', 'https://www.quaytown.co.uk/p0.jpg'],
      ['Nice item 1', '1100 GBP', 'https://www.quaytown.co.uk/p1.jpg'],
      ['Nice item 2', '1200 GBP', 'https://www.quaytown.co.uk/p2.jpg'],
    ],
  ],
  'snapdeal-list': [
    'https://www.snapdeal.com/products/mens-tshirts',
    'listing',
    [
      ['Quay Cotton Blend T-Shirt', '34900 INR', 'https://n1.sdlcdn.com/imgs/0/x-230x258_sharpened-1.jpg'],
      ['Harbour Polyester T-Shirt', '29900 INR', 'https://n1.sdlcdn.com/imgs/1/x-230x258_sharpened-1.jpg'],
      ['Fen Round T-Shirt', '19900 INR', 'https://n1.sdlcdn.com/imgs/2/x-230x258_sharpened-1.jpg'],
    ],
  ],
  'prestashop-list': [
    'https://www.quayprint.com/9-dresses',
    'listing',
    [
      ['Robe imprimée', '2560 EUR', 'https://www.quayprint.com/0-large_default/x.jpg'],
      ['Robe longue', '2080 EUR', 'https://www.quayprint.com/1-large_default/x.jpg'],
      ['Jupe', '1600 EUR', 'https://www.quayprint.com/2-large_default/x.jpg'],
    ],
  ],
  'prestashop-product': [
    'https://www.quayprint.com/dresses/3-printed-dress.html',
    'product',
    [['Printed Dress', '2600 EUR', 'https://www.quayprint.com/8-large_default/printed-dress.jpg']],
  ],
  'title-with-shop': [
    'https://www.zalando.fr/quay-pantalon-h0721a01m-k11.html',
    'product',
    [
      [
        'quay Pantalon classique - marine/bleu',
        '15995 EUR',
        'https://img01.ztat.net/article/a.jpg?imwidth=103&filter=packshot',
      ],
    ],
  ],
  'title-only': [
    'https://www.quay.dk/p/kjole',
    'product',
    [['Kjole, lang', '39900 DKK', 'https://www.quay.dk/k.jpg']],
  ],
  'title-with-offer': [
    'https://www.aliexpress.com/item/4000999.html',
    'product',
    [['Quay Linen Blouse Women 2020 Summer Tops', null, 'https://ae01.alicdn.com/kf/H1.jpg']],
  ],
  thumbnail: [
    'https://www.quay.fr/p/robe',
    'product',
    [['Robe longue', '8900 EUR', 'https://img.quay.fr/robe.jpg?imwidth=1200']],
  ],
  'encoded-state': [
    'https://www.americanas.com.br/produto/12345',
    'product',
    [['Camisa Social Masculina Quay', '12990 BRL', 'https://images-americanas.b2w.io/1.jpg']],
  ],
  'cents-in-pieces': [
    'https://www.emag.ro/rochie-quay/pd/DABC123/',
    'product',
    [['Rochie lunga Quay, Bleumarin', '12999 RON', 'https://s13emagst.akamaized.net/1.jpg']],
  ],
  'fee-in-price': [
    'https://www.boulanger.com/ref/1123456',
    'product',
    [['QUAY Aspirateur balai A10', '29900 EUR', 'https://boulanger.scene7.com/1']],
  ],
  'was-and-now': [
    'https://www.very.co.uk/quay-dress-black/1600123456.prd',
    'product',
    [['Quay Wrap Dress - Black', '3200 GBP', 'https://media.very.co.uk/i/1?$300x400']],
  ],
  'amazon-price-in-cart': [
    'https://www.amazon.com/dp/B0CART0001',
    'product',
    [['Quay Camera Kit', null, 'https://m.media-amazon.com/images/I/k.jpg']],
  ],
  'amazon-select-size': [
    'https://www.amazon.com/dp/B0SIZE0001',
    'product',
    [['Quay Sneakers', '4999 USD', 'https://m.media-amazon.com/images/I/k.jpg']],
  ],
  'amazon-used-first': [
    'https://www.amazon.com/dp/B0ACC00001',
    'product',
    [['Quay Drill', '8900 USD', 'https://m.media-amazon.com/images/I/k.jpg']],
  ],
  'card-with-json': [
    'https://www.ssense.com/en-us/women/clothing',
    'listing',
    [['White Poplin Shirt', '35000 USD', 'https://img.ssensemedia.com/images/2.jpg']],
  ],
  'card-with-microdata': [
    'https://www.quayprint.com/9-dresses',
    'listing',
    [['Robe longue', '2080 EUR', 'https://www.quayprint.com/1-large_default/x.jpg']],
  ],
  'card-of-standard-make': [
    'https://www.emag.ro/rochii/c',
    'listing',
    [['Rochie de seara Quay', '18999 RON', 'https://s13emagst.akamaized.net/products/1_200x200.jpg']],
  ],
  'headless-shopify': [
    'https://www.quayapp.com/collections/tops',
    'listing',
    [
      ['Boxy Tee', '4500 EUR', 'https://cdn.shopify.com/a.jpg'],
      ['Rib Tank', '2500 EUR', 'https://cdn.shopify.com/b.jpg'],
      ['Poplin Shirt', '8000 EUR', 'https://cdn.shopify.com/c.jpg'],
    ],
  ],
  'recommendations-of-same-make': [
    'https://www.quayshop.com/c/lamps',
    'listing',
    [
      ['Desk Lamp', '4500 USD', 'https://www.quayshop.com/1.jpg'],
      ['Floor Lamp', '8900 USD', 'https://www.quayshop.com/2.jpg'],
      ['Wall Lamp', '3900 USD', 'https://www.quayshop.com/3.jpg'],
    ],
  ],
  'brand-in-heading': [
    'https://www.sephora.com/product/quay-lipstick-P123456',
    'product',
    [['Quay Matte Lipstick', '2400 USD', 'https://www.sephora.com/productimages/sku/s1-main-zoom.jpg']],
  ],
  'picture-number': [
    'https://www.quaynorth.com/en-GB/products/fjord-shell-jacket/',
    'product',
    [
      [
        "fjord Shell Jacket M's",
        '59900 USD',
        'https://res-2.cloudinary.com/quaynorth/image/upload/f_auto,h_288,w_210/v1/Auto/1834-packshot-f.jpg',
      ],
    ],
  ],
  'offer-beside-price': [
    'https://www.quay.in/men-backpacks/c/830201001',
    'listing',
    [
      ['Panelled Backpack', '300000 INR', 'https://assets.quay.in/root/464135612001.jpg'],
      ['Print Backpack', '552500 INR', 'https://assets.quay.in/root/464342583001.jpg'],
      ['Laptop Bag with Straps', '167400 INR', 'https://assets.quay.in/root/469284701001.jpg'],
    ],
  ],
  'rrp-around-price': [
    'https://www.quay.cz/pajecky/h065117',
    'listing',
    [
      ['QUAY® Pájecí stanice', '29900 CZK', 'https://www.quay.cz/media/d60d.jpeg'],
      ['QUAY® Bateriová páječka', '19900 CZK', 'https://www.quay.cz/media/e620.jpeg'],
      ['QUAY® Plynová páječka', '49900 CZK', 'https://www.quay.cz/media/4ce8.jpeg'],
    ],
  ],
  'picture-by-script': [
    'https://www.quay.cz/telefony/quay-telefon-6-1039852',
    'product',
    [['Quay Telefon 6, vesmírně šedý', '999000 CZK', 'https://www.quay.cz/i/17729446/450/450/']],
  ],
  book: [
    'https://www.quaybooks.com/9780553573404/plp',
    'product',
    [
      [
        'A Harbour of Storms (Quay Trilogy, Book 1)',
        '486 USD',
        'https://pictures.quaybooks.com/isbn/9780553573404-us.jpg',
      ],
    ],
  ],
  'described-picture': [
    'https://www.quaybooks.com/9780553573404/plp',
    'product',
    [
      [
        'A Harbour of Storms (Quay Trilogy, Book 1)',
        '486 USD',
        'https://pictures.quaybooks.com/isbn/9780553573404-us-300.jpg',
      ],
    ],
  ],
  'price-in-text': [
    'https://www.asos.com/quay/quay-ribbed-midi-dress/prd/209696517',
    'product',
    [
      [
        'Quay ribbed midi dress in black',
        '2800 GBP',
        'https://images.asos-media.com/products/quay-ribbed/209696517-1-black',
      ],
    ],
  ],
  'family-in-state': [
    'https://www.quayrejuve.com/catalog/collections/quay-wall-sconce',
    'product',
    [['Quay Wall Sconce', '12000 USD', 'https://cdn.quay.com/a1687/enlarge.jpg']],
  ],
  'names-like-badges': [
    'https://www.quayfitch.com/shop/us/kids/boys-tops-graphic-tees',
    'listing',
    [
      [
        'philadelphia harbour graphic tee',
        '2097 USD',
        'https://img.quayfitch.com/is/image/philadelphia-tee-60477895',
      ],
      ['new york harbour graphic tee', '2995 USD', 'https://img.quayfitch.com/is/image/mets-tee-54979823'],
      [
        'save the duck graphic tee',
        '2097 USD',
        'https://img.quayfitch.com/is/image/save-the-duck-tee-61708861',
      ],
    ],
  ],
  'price-of-piece': [
    'http://www.quaygrocer.co.uk/shop/CategoryDisplay?categoryId=185749',
    'listing',
    [
      ['Quay Apricots Ripe x5', '350 GBP', 'http://c2.quaygrocer.co.uk/product_images/media_7572754_M.jpg'],
      ['Quay Avocado Loose 300g', '150 GBP', 'http://c2.quaygrocer.co.uk/product_images/media_7678882_M.jpg'],
      [
        'Quay Conference Pears x4',
        '180 GBP',
        'http://c2.quaygrocer.co.uk/product_images/media_6834746_M.jpg',
      ],
    ],
  ],
  amp: [
    'https://www.quaynorth.com/amp/p/linen-camp-shirt',
    'product',
    [['Linen Camp Shirt', '4500 GBP', 'https://www.quaynorth.com/men/img/camp_1200.jpg']],
  ],
  'ratio-in-address': [
    'https://www.quayfurniture.com/p/mallory_sofa/3100438.html',
    'product',
    [['Mallory Sofa', '34999 USD', 'https://quayfurniture.scene7.com/is/image/Quay/31004-38-10X8-CROP']],
  ],
  'spend-and-save': [
    'https://www.quay.si/si/harbour-easy',
    'product',
    [['HARBOUR EASY', '3396 EUR', 'https://www.quay.si/images/thumbs/0379046_harbour-easy-navy_500.jpeg']],
  ],
  'sign-before-picture': [
    'https://quaysurf.com/do/category/boards',
    'listing',
    [
      ['Quay Mole Board 155', '119900 EUR', 'https://images.quaysurf.com/images/_small/QS01510.jpg'],
      ['Quay Xwave Board', '88763 EUR', 'https://images.quaysurf.com/images/_small/QS-XWAVE.jpg'],
      ['Pier Freestyle Board 65', '164900 EUR', 'https://images.quaysurf.com/images/_small/QS-2113.jpg'],
    ],
  ],
  'price-as-heading': [
    'https://www.quaycameras.com/product_info.php?products_id=7',
    'product',
    [['Quay Pocket 200 [QP200]', '24950 USD', 'https://www.quaycameras.com/images/qp200_big.jpg']],
  ],
  'printed-bold': [
    'http://www.quay-hafen.de/artikel.php?id=112',
    'product',
    [['Kapitänsmantel Herren', '18900 EUR', 'http://www.quay-hafen.de/bilder/kapitaen.jpg']],
  ],
  wallet: [
    'https://www.quay.ru/catalog/1123/detail.aspx',
    'product',
    [['Рубашка Причал', '139000 RUB', 'https://img.quay.ru/1.jpg']],
  ],
  'internet-price': [
    'https://simple.quay.com.pe/camisa-muelle-2001',
    'product',
    [['Camisa Muelle', '7990 PEN', 'https://img.quay.pe/1.jpg']],
  ],
  alternatives: [
    'https://www.quay.co.uk/p/quay-coat-1',
    'product',
    [['Quay Coat', null, 'https://www.quay.co.uk/coat.jpg']],
  ],
  'gone-with-related': [
    'https://www.quay.co.uk/p/quay-coat-1',
    'product',
    [['Quay Coat', null, 'https://www.quay.co.uk/coat.jpg']],
  ],
  'amazon-used-only': [
    'https://www.amazon.com/dp/B0ACC00002',
    'product',
    [['Quay Lamp', null, 'https://m.media-amazon.com/images/I/l.jpg']],
  ],
  'amazon-subscribe': [
    'https://www.amazon.com/dp/B0ACC00003',
    'product',
    [['Quay Soap', '799 USD', 'https://m.media-amazon.com/images/I/s.jpg']],
  ],
  'prestashop-large': [
    'https://www.quaygrocer.com/us/nuts/12-almonds.html',
    'product',
    [['Quay Almonds', '495 EUR', 'https://www.quaygrocer.com/12-thickbox_default/almonds.jpg']],
  ],
  'links-of-images': [
    'https://quayline.ua/odyag/kurtky/',
    'listing',
    [
      ['Куртка Пірс', '398600 UAH', 'https://quayline.ua/img/tx/1.jpg'],
      ['Куртка Мол', '355800 UAH', 'https://quayline.ua/img/tx/2.jpg'],
      ['Куртка Хвиля', '292800 UAH', 'https://quayline.ua/img/tx/3.jpg'],
    ],
  ],
  'coloured-cards': [
    'https://www.quaymode.de/damen-jeans/',
    'listing',
    [
      ['Pier Jeans - indigo', '12695 EUR', 'https://img.quaymode.de/1.jpg'],
      ['Mole Jeans - blue', '12995 EUR', 'https://img.quaymode.de/2.jpg'],
      ['Tide Jeans - grey', '9995 EUR', 'https://img.quaymode.de/4.jpg'],
    ],
  ],
  'described-by-maker': [
    'https://www.quaytroc.fr/catalog?search_text=port',
    'listing',
    [
      ['Maillot du port 2024', '3000 EUR', 'https://images1.quaytroc.fr/t/1.webp'],
      ['Jupe, plissée', '1800 EUR', 'https://images1.quaytroc.fr/t/2.webp'],
    ],
  ],
  'in-stock-in-brackets': [
    'https://www.quayshop.cz/mola/',
    'listing',
    [
      ['Lahev na vodu', '9900 CZK', 'https://cdn.quayshop.cz/detail/lahev.jpg'],
      ['Plátěná taška', '12900 CZK', 'https://cdn.quayshop.cz/detail/taska.jpg'],
      ['Pruhované triko', '79900 CZK', 'https://cdn.quayshop.cz/detail/triko.jpg'],
    ],
  ],
  subscription: [
    'https://www.quaypets.com/dog/treats',
    'listing',
    [
      ['Harbour Chews', '999 USD', 'https://www.quaypets.com/img/11.jpg'],
      ['Harbour Bites', '1400 USD', 'https://www.quaypets.com/img/12.jpg'],
      ['Harbour Sticks', '600 USD', 'https://www.quaypets.com/img/13.jpg'],
      ['Harbour Box', '2200 USD', 'https://www.quaypets.com/img/14.jpg'],
    ],
  ],
  'hidden-cash-price': [
    'https://www.lojascais.com.br/moda/vestido-cais-462100.html',
    'product',
    [['Vestido Cais', '19900 BRL', 'https://www.lojascais.com.br/img/vestido.jpg']],
  ],
  'headings-in-cards': [
    'https://www.quaysociety.com/collections/all',
    'listing',
    [
      ['Prowling the pier', '32500 USD', 'https://www.quaysociety.com/img/cask-1.png'],
      ['Join the great tide', '14500 USD', 'https://www.quaysociety.com/img/cask-2.png'],
      ["A mole of one's own", '19000 USD', 'https://www.quaysociety.com/img/cask-3.png'],
    ],
  ],
  'json-of-card': [
    'https://www.quaysales.com.au/brand/harbourline/',
    'listing',
    [['Harbourline Q39S Fan', '81900 AUD', 'https://www.quaysales.com.au/img/q39.jpg']],
  ],
  'price-with-coupon': [
    'https://www.quay.in/men-backpacks/c/830201001',
    'listing',
    [
      ['Pier Pack', '300000 INR', 'https://www.quay.in/img/1.jpg'],
      ['Mole Pack', '399000 INR', 'https://www.quay.in/img/2.jpg'],
      ['Tide Pack', '39900 INR', 'https://www.quay.in/img/3.jpg'],
      ['Wave Pack', '79900 INR', 'https://www.quay.in/img/4.jpg'],
    ],
  ],
  'prices-run-together': [
    'https://www.quay.ae/uae-en/fashion/women-31229/',
    'listing',
    [
      ['Quay Midi Dress', '8900 AED', 'https://www.quay.ae/img/1.jpg'],
      ['Pier Ribbed Shirt', '3500 AED', 'https://www.quay.ae/img/2.jpg'],
      ['Mole Wide Trousers', '12050 AED', 'https://www.quay.ae/img/3.jpg'],
    ],
  ],
  'sizes-beside-names': [
    'https://www.quaysuperstore.ca/Food/Colouring/c/28225',
    'listing',
    [
      ['No Name Vanilla Extract 250 mL', '348 CAD', 'https://www.quaysuperstore.ca/img/1.png'],
      ['Quay House Red Colour 28 mL', '279 CAD', 'https://www.quaysuperstore.ca/img/2.png'],
    ],
  ],
  'price-of-card-holders': [
    'https://www.quay.com/quay-cl/category/cat15100019/Poleras',
    'listing',
    [
      ['Polera Muelle', '7990 CLP', 'https://www.quay.com/img/1.jpg'],
      ['Polera Ola', '6990 CLP', 'https://www.quay.com/img/2.jpg'],
      ['Polera Puerto', '14990 CLP', 'https://www.quay.com/img/3.jpg'],
    ],
  ],
  'member-price-first': [
    'https://www.kajen.com/se/dam/jackor/p/3012345-7225-ullkappa',
    'product',
    [['Kappa i ull', '99999 SEK', 'https://www.kajen.com/img/kappa.jpg']],
  ],
  'three-of-two-makes': [
    'https://www.quaydirect.com/mens/t-shirts',
    'listing',
    [
      ['Club Shirt', '1300 GBP', 'https://www.quaydirect.com/img/1.jpg'],
      ['Premium Shirt', '800 GBP', 'https://www.quaydirect.com/img/2.jpg'],
      ['Tech Shirt', '1500 GBP', 'https://www.quaydirect.com/img/3.jpg'],
    ],
  ],
  'maker-in-heading': [
    'https://www.quay-a-porter.com/en-gb/shop/product/harbour/knitwear/1647597123456789',
    'product',
    [['Jo cashmere sweater', '126000 GBP', 'https://www.quay-a-porter.com/variants/1647/in/w1365.jpg']],
  ],
  'described-whole': [
    'https://www.quaylora.com.my/c/women/dresses/c-11',
    'listing',
    [
      ['Satin Cami Dress', '6450 MYR', 'https://www.quaylora.com.my/img/1.jpg'],
      ['Linen Dress', '15990 MYR', 'https://www.quaylora.com.my/img/2.jpg'],
      ['Maxi Dress', '13930 MYR', 'https://www.quaylora.com.my/img/3.jpg'],
    ],
  ],
  'price-words-within-words': [
    'https://quaynavy.com/browse/category.do?cid=15292',
    'listing',
    [
      ['Cami Dress', '2000 USD', 'https://quaynavy.com/img/1.jpg'],
      ['Midi Dress', '2200 USD', 'https://quaynavy.com/img/2.jpg'],
      ['Shift Dress', '3999 USD', 'https://quaynavy.com/img/3.jpg'],
    ],
  ],
  'popup-with-heading': [
    'https://www.quayline.com/search?q=shirt',
    'listing',
    [
      ['Pier Shirt', '4500 GBP', 'https://www.quayline.com/img/1.jpg'],
      ['Mole Shirt', '3900 GBP', 'https://www.quayline.com/img/2.jpg'],
    ],
  ],
  'few-before-offers': [
    'https://www.quaymer.fr/recherche?q=robe',
    'listing',
    [
      ['Robe Quai', '4500 EUR', 'https://www.quaymer.fr/img/1.jpg'],
      ['Robe Jetée', '3900 EUR', 'https://www.quaymer.fr/img/2.jpg'],
    ],
  ],
  'popup-over-product': [
    'https://www.quayfitch.com/watches/pier-watch-QW0106.html',
    'product',
    [['Pier Watch', '68000 USD', 'https://www.quayfitch.com/img/pier.jpg']],
  ],
  'foreign-shipping': [
    'https://www.quaysurf.com/collections/shirts',
    'listing',
    [
      ['Pier Shirt', '4500 AUD', 'https://www.quaysurf.com/img/1.jpg'],
      ['Mole Shirt', '3950 AUD', 'https://www.quaysurf.com/img/2.jpg'],
    ],
  ],
  'heads-of-cards': [
    'https://www.quaycoles.com.au/browse/knitwear',
    'listing',
    [
      ['Pier Jumper | Navy', '11590 AUD', 'https://www.quaycoles.com.au/img/1.jpg'],
      ['Mole Vest', '5900 AUD', 'https://www.quaycoles.com.au/img/2.jpg'],
    ],
  ],
  'amounts-like-names': [
    'https://www.quaymart.com/search?q=dresses',
    'listing',
    [
      ['Pier Dress', '1298 USD', 'https://www.quaymart.com/img/1.jpg'],
      ['Mole Dress', '2800 USD', 'https://www.quaymart.com/img/2.jpg'],
    ],
  ],
  'korean-labels': [
    'https://www.quayseoul.kr/category/shirt/24/',
    'listing',
    [
      ['린넨 셔츠', '39000 KRW', 'https://www.quayseoul.kr/img/1.jpg'],
      ['데님 셔츠', '52000 KRW', 'https://www.quayseoul.kr/img/2.jpg'],
    ],
  ],
  'amounts-in-pieces': [
    'https://www.quaibol.be/fr/l/promos/',
    'listing',
    [
      ['Pull Môle', '2299 EUR', 'https://www.quaibol.be/img/1.jpg'],
      ['Veste Jetée', '14200 EUR', 'https://www.quaibol.be/img/2.jpg'],
    ],
  ],
  'price-of-pieces': [
    'https://www.nabrzeze.pl/pol_m_Sukienki-152.html',
    'listing',
    [
      ['Sukienka Molo', '14900 PLN', 'https://www.nabrzeze.pl/img/1.jpg'],
      ['Wełna', '2900 PLN', 'https://www.nabrzeze.pl/img/2.jpg'],
    ],
  ],
  'tax-behind-label': [
    'https://www.quayopen.com/index.php?route=product/category&path=20',
    'listing',
    [
      ['Pier Shirt', '11000 USD', 'https://www.quayopen.com/img/1.jpg'],
      ['Mole Tee', '2400 USD', 'https://www.quayopen.com/img/2.jpg'],
    ],
  ],
  'point-before-cents': [
    'https://www.prichal.ru/category/rubashki',
    'listing',
    [['Рубашка Причал льняная', '215190 RUB', null]],
  ],
  'without-white-space': [
    'https://www.cais.com.br/vestidos',
    'listing',
    [
      ['Vestido Molhe', '19990 BRL', 'https://www.cais.com.br/img/1.jpg'],
      ['Saia Porto', '8950 BRL', 'https://www.cais.com.br/img/2.jpg'],
    ],
  ],
  'written-before-offers': [
    'https://www.quaychandlery.co.uk/c/rope',
    'listing',
    [
      ['Hemp rope', '1200 GBP', null],
      ['Tarred line', '950 GBP', null],
    ],
  ],
  'lone-card-below-menu': [
    'https://deportes.muellelibre.com.mx/bicicletas/',
    'listing',
    [['Bicicleta Muelle', '184900 MXN', 'https://www.muellelibre.com.mx/img/1.jpg']],
  ],
  'lone-written-card': [
    'https://www.prichal.ru/category/rubashki',
    'listing',
    [['Рубашка Причал', '215100 RUB', null]],
  ],
  'price-in-list-item': [
    'https://www.quayclay.com/store',
    'listing',
    [
      ['Tide Mug', '2400 USD', 'https://www.quayclay.com/img/1.jpg'],
      ['Shell Bowl', '5800 USD', 'https://www.quayclay.com/img/2.jpg'],
    ],
  ],
  'links-to-makers': [
    'https://www.quaylot.co.za/fashion/dresses',
    'listing',
    [
      ['Quay Maxi Dress', '29900 ZAR', 'https://www.quaylot.co.za/img/1.jpg'],
      ['Pier Pinafore', '104900 ZAR', 'https://www.quaylot.co.za/img/2.jpg'],
    ],
  ],
  'heading-in-table': [
    'https://www.quaycask.co.uk/quay-cask-p-11490.html',
    'product',
    [['Quay Cask 105 - 35cl', '3199 GBP', 'https://www.quaycask.co.uk/thumbs/380x380_quay.jpg']],
  ],
  teasers: ['https://www.quaytimes.com/markets', 'product', []],
};

it.each(Object.entries(pages))('reads shop-%s', (page, [url, kind, products]) => {
  const content = extractPage({
    html: readFileSync(new URL(`pages/shop-${page}.html`, import.meta.url)),
    url,
  });
  expect(
    content.products.map(({ name, price, image }) => [
      name,
      price === null ? null : `${price.minorUnits} ${price.currency}`,
      image,
    ]),
  ).toEqual(products);
  expect(content.kind).toBe(kind);
});

it('gives listed products the address that the page links to, with the country that its data leave out', () => {
  const { products } = extractPage({
    html: readFileSync(new URL('pages/shop-country-in-links.html', import.meta.url)),
    url: 'https://www.quaymode.com/en-de/men/jeans',
  });
  expect(products.map(({ url }) => url)).toEqual([
    'https://www.quaymode.com/en-de/men/product/quay/blue-denim-jeans/16072491',
    'https://www.quaymode.com/en-de/men/product/quay/indigo-denim-jeans/16072511',
    'https://www.quaymode.com/en-de/men/product/quay/black-painter-jeans/16335331',
  ]);
});
