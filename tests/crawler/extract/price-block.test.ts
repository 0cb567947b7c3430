import { expect, it } from 'vitest';
import { type Element, openPage } from '../../../crawler/extract/page.ts';
import { readPriceBlock } from '../../../crawler/extract/price-block.ts';

/** A page's language, how a shop in it marks a price up, and the price to pay. */
const blocks: readonly (readonly [lang: string, html: string, price: string])[] = [
  [
    'ro',
    '<p class="product-new-price">129<sup><small class="mf-decimal">&#44;</small>99</sup> <span>Lei</span></p>',
    '12999 RON',
  ],
  ['nl', '<strong class="sales-price__current">129,-</strong>', '12900 EUR'],
  ['en', '<b class="resultPrice">$129.00</b> <b class="resultCode">CAD</b> <i>Warm</i>', '12900 CAD'],
  [
    'en',
    '<div class="box-price-rating price-without-rating"><p class="price">$129</p></div><p>Add to bag</p>',
    '12900 USD',
  ],
  ['de-CH', '<span class="price">CHF 129.–</span>', '12900 CHF'],
  [
    'de',
    '<div data-test="product-price"><span data-test="branded-price-whole-value">129,</span><span data-test="branded-price-decimal-value">99</span></div>',
    '12999 EUR',
  ],
  [
    'de',
    '<div data-test="product-price"><span data-test="branded-price-whole-value">1.129,</span><span data-test="branded-price-decimal-value">–</span></div>',
    '112900 EUR',
  ],
  ['fr', '<span class="f-faPriceBox__price userPrice">129€<sup>99</sup></span>', '12999 EUR'],
  [
    'fr',
    '<div class="price"><span class="exponent">129</span><sup class="fraction">,99 €</sup></div>',
    '12999 EUR',
  ],
  [
    'de',
    '<span class="price"><span class="box--value">12.</span><span class="box--decimal">99</span></span>',
    '1299 EUR',
  ],
  [
    'en-US',
    '<div class="price"><span class="dollar">$</span><span class="whole">1,299</span><span class="cents">00</span></div>',
    '129900 USD',
  ],
  ['en-US', '<span class="price"><sup>$</sup>24<sup>99</sup></span>', '2499 USD'],
  [
    'fr',
    '<div><p><span>Ancien prix :</span><span>1&nbsp;689,90€</span></p><p><span>Nouveau prix :</span>1&nbsp;409,90€</p></div>',
    '140990 EUR',
  ],
  ['nl', '<p class="current-price"> €289,<span>50</span> </p>', '28950 EUR'],
  ['nl', '<p class="current-price"><b>€ 1.289,</b><i>50</i></p>', '128950 EUR'],
  [
    'en-US',
    '<div class="price"><span>$24</span><span class="visually-hidden">.</span><sup>99</sup></div>',
    '2499 USD',
  ],
  [
    'en-US',
    '<div class="price-wrapper"><span class="price-label">Now</span><span class="price-now">$24.99</span><span class="price-label">Was</span><span class="price-was">$39.99</span></div>',
    '2499 USD',
  ],
  [
    'en-GB',
    '<div class="productPrice"><div class="productWasPrice">Was <span>£50.00</span></div><div class="productNowPrice">Now £40.00</div><div class="productSaving">Save £10.00</div></div>',
    '4000 GBP',
  ],
  [
    'en-US',
    '<p class="pdpprice-row2"><span class="pdpprice-row2-main-text pdpprice-row2-main-text-red">Sale $29.99</span></p>',
    '2999 USD',
  ],
  [
    'en-US',
    '<div class="Price"><span class="regular">$88.00</span><span class="promo">$66.00</span></div>',
    '6600 USD',
  ],
  [
    'en-US',
    '<div class="prices"><div class="original-price">$88.00</div><div class="price">$66.00 <span>(25% off)</span></div></div>',
    '6600 USD',
  ],
  [
    'en-IN',
    '<div class="prod-price"><div class="prod-sp">₹899</div><div class="prod-price-section">MRP <span class="prod-cp">₹1,799</span> <span class="prod-discnt">(50% off)</span></div></div>',
    '89900 INR',
  ],
  ['en-IN', '<div class="price"><span>₹</span><span>899</span> <strike>₹1799</strike></div>', '89900 INR'],
  ['en-US', '<div class="product-price"><s class="price-was">$120</s><strong>$90</strong></div>', '9000 USD'],
  [
    'en-US',
    '<div class="price"><span class="price__compare"><span class="visually-hidden">Original price</span>$120</span><span class="price__current"><span class="visually-hidden">Current price</span>$90</span></div>',
    '9000 USD',
  ],
  [
    'en-US',
    '<div class="money-block"><span class="money" data-currency-usd="$90.00">$90.00</span> <span class="money was">$120.00</span></div>',
    '9000 USD',
  ],
  ['sv', '<div class="product-price"><span class="price-value">1 299:-</span></div>', '129900 SEK'],
  [
    'sv',
    '<div class="product-price"><span class="price-value">1&nbsp;299&nbsp;SEK</span><span class="lowest">Tidigare lägsta pris 1 499 SEK</span></div>',
    '129900 SEK',
  ],
  [
    'de',
    '<div class="product-price">Niedrigster Preis der letzten 30 Tage: 19,99 €<span class="price">24,99 €</span></div>',
    '2499 EUR',
  ],
  [
    'de',
    '<div class="price-box"><span class="price">24,99 €</span><span class="info">Letzter niedrigster Preis: 19,99 €</span></div>',
    '2499 EUR',
  ],
  [
    'pl',
    '<div class="price"><span class="price-current">99,99 zł</span><span class="price-lowest">Najniższa cena z 30 dni: 89,99 zł</span></div>',
    '9999 PLN',
  ],
  [
    'fr',
    '<div class="price"><span class="price-current">49,99 €</span><span>Prix le plus bas sur 30 jours : 39,99 €</span></div>',
    '4999 EUR',
  ],
  [
    'en-US',
    '<div class="price">$49.99<span class="tooltip">Price match guarantee up to $100</span></div>',
    '4999 USD',
  ],
  [
    'en-US',
    '<div class="price"><span itemprop="price" content="49.99">$49.99</span><span class="per-unit">$4.17/oz</span></div>',
    '4999 USD',
  ],
  ['en-US', '<div class="price">From <span>$49.99</span></div>', '4999 USD'],
  ['en-US', '<div class="price"><div>$49.99 – $89.99</div></div>', '4999 USD'],
  [
    'ja',
    '<p class="price"><span class="price-main">¥5,980</span><span class="price-tax">税込</span><span class="point">59ポイント</span></p>',
    '5980 JPY',
  ],
  [
    'ko',
    '<div class="price"><strong class="discount">30%</strong><em class="sale">27,930원</em><del>39,900원</del></div>',
    '27930 KRW',
  ],
  [
    'pt-BR',
    '<div class="price"><del>R$ 199,90</del><strong>R$ 149,90</strong><span>ou 3x de R$ 49,97 sem juros</span></div>',
    '14990 BRL',
  ],
  [
    'pt-BR',
    '<div class="price"><strong>R$ 149,90</strong> <span>em até 10x R$ 14,99</span></div>',
    '14990 BRL',
  ],
  [
    'es-MX',
    '<div class="price"><span class="price-final">$ 1,299.00</span><span class="months">12 meses sin intereses de $108.25</span></div>',
    '129900 MXN',
  ],
  [
    'es-CL',
    '<div class="prices"><ol><li class="prices-0" data-internet-price="19.990"><span>$  19.990</span></li><li class="prices-1" data-normal-price="29.990"><span>$  29.990</span></li></ol></div>',
    '19990 CLP',
  ],
  ['tr', '<div class="price"><span class="prc-dsc">1.299,99 TL</span></div>', '129999 TRY'],
  [
    'en-US',
    '<div class="price"><span class="price-value">$<!-- -->49<!-- -->.<!-- -->99</span></div>',
    '4999 USD',
  ],
  [
    'en-US',
    '<div class="pricing"><span class="member-price">Members $39.99</span><span class="price">$49.99</span></div>',
    '4999 USD',
  ],
  ['en-US', '<div class="price"><b>$49.99</b> <i>with code SAVE20: $39.99</i></div>', '4999 USD'],
  [
    'it',
    '<div class="price"><span class="price-old">49,90 €</span> <span class="price-new">39,90 €</span> <span class="sconto">-20%</span></div>',
    '3990 EUR',
  ],
  ...(
    [
      ['de', 'streichpreis', '29,99 €', '19,99 €', '1999 EUR'],
      ['fr', 'prix-barre', '29,99 €', '19,99 €', '1999 EUR'],
      ['it', 'prezzo-barrato', '29,99 €', '19,99 €', '1999 EUR'],
      ['es', 'precio-anterior', '29,99 €', '19,99 €', '1999 EUR'],
      ['nl', 'oude-prijs', '€ 29,99', '€ 19,99', '1999 EUR'],
      ['sv', 'ordinarie-pris', '299 kr', '199 kr', '19900 SEK'],
      ['pl', 'stara-cena', '129,99 zł', '99,99 zł', '9999 PLN'],
      ['pt-BR', 'preco-de', 'R$ 129,99', 'R$ 99,99', '9999 BRL'],
      ['nl', '', 'eerder € 29,99', '€ 19,99', '1999 EUR'],
      ['pl', '', 'było 129,99 zł', '99,99 zł', '9999 PLN'],
    ] as const
  ).map(
    ([lang, old, was, now, price]) =>
      [
        lang,
        `<div class="preisbox"><div><span class="${old}">${was}</span></div><div><div><b>${now}</b></div></div></div>`,
        price,
      ] as const,
  ),
  [
    'en-US',
    '<div class="price-box"><span class="price">$25.00</span> <span class="promo-price">$20.00</span> <span>with code SAVE20</span></div>',
    '2500 USD',
  ],
  [
    'de',
    '<div class="product-price"><span class="app-price">20,00 €</span><span class="price">25,00 €</span></div>',
    '2500 EUR',
  ],
  ['de', '<div class="product-price"><span class="app-price">20,00 €</span></div>', '2000 EUR'],
  [
    'es-AR',
    '<div><div>6 cuotas sin interés de <span class="price">$ 2.166</span></div><div class="price">$ 12.999</div></div>',
    '1299900 ARS',
  ],
  [
    'de',
    '<div class="product-price-info"><p>Inhalt: 1 Stück <span class="price-unit-reference">(5,00&nbsp;€* / 1 kg)</span></p><div class="product-cheapest-price">Varianten ab <span>15,00&nbsp;€*</span></div><span class="product-price with-list-price">21,00&nbsp;€*<span class="list-price">49,00&nbsp;€*</span></span></div>',
    '2100 EUR',
  ],
  [
    'cs',
    '<div class="prices"><span class="price-standard">1 299 Kč</span><div class="price-additional">743,80 Kč bez DPH</div><div class="price price-final"><strong>900 Kč</strong></div></div>',
    '90000 CZK',
  ],
  [
    'de',
    '<div class="tile__priceContainer"><span class="tile__retailPrice">21,99 €</span><span class="tile__suggestedRetailPrice">UVP <span>39,99 €</span></span></div>',
    '2199 EUR',
  ],
  ['fr', '<div class="price">12<span class="cents">€99</span></div>', '1299 EUR'],
  ['fr', '<div class="price"><span>12€</span><span>99</span></div>', '1299 EUR'],
  ['en', '<div class="price" aria-label="£12.99"><span aria-hidden="true">12</span></div>', '1299 GBP'],
  ['en', '<div class="price"><i class="fa fa-inr"></i> 1,299</div>', '129900 INR'],
  [
    'fa-IR',
    '<p class="price"><del><bdi>199,000&nbsp;<span>تومان</span></bdi></del> <ins><bdi>129,000&nbsp;<span>تومان</span></bdi></ins></p>',
    '129000000 IRR',
  ],
  [
    'ru',
    '<div class="offer"><button class="bonuses-badge"><span>+225 бонусов</span></button><div class="price">22 510 <span>₽</span></div></div>',
    '2251000 RUB',
  ],
  [
    'it',
    '<div class="prices"><span class="price-punti">250 €</span><span class="price">24,99 €</span></div>',
    '2499 EUR',
  ],
  [
    'de',
    '<div class="box"><div class="base_price"><meta itemprop="price" content="21.27"><span>(21,27 € / 1 l)</span></div><div class="price">14,89 €</div></div>',
    '1489 EUR',
  ],
  [
    'de',
    '<div class="box"><div itemprop="priceSpecification" itemscope itemtype="https://schema.org/UnitPriceSpecification"><meta itemprop="price" content="21.27"><span itemprop="referenceQuantity">1 l</span></div><div class="price">14,89 €</div></div>',
    '1489 EUR',
  ],
  ['en-US', '<div class="price"><span>Earn 12 points</span><span>$119.50</span></div>', '11950 USD'],
  [
    'en-US',
    '<div class="price"><div aria-label="Price: $119.50"><span>$</span><span>119</span><span>50</span></div></div>',
    '11950 USD',
  ],
  [
    'es-MX',
    '<li><div class="item new with-reviews"><div class="price"><span>$</span><span>1,849</span></div></div></li>',
    '184900 MXN',
  ],
  [
    'en-US',
    '<li><div class="tile reviews"><img src="/1.jpg"><h3>Coat</h3><b class="price">$89.00</b></div><i>New</i></li>',
    '8900 USD',
  ],
  [
    'en-US',
    '<div><div class="a1"><div><span>$89.00</span></div></div><div class="b2"><span>$69.00</span></div></div>',
    '6900 USD',
  ],
  [
    'ko',
    '<div class="item-price"><div><b>30</b><i>%</i></div><div><b>34,900</b><i>원</i></div></div>',
    '34900 KRW',
  ],
  [
    'en-US',
    '<div class="retail-newprice"><i class="oldprice">$420.00</i> <i class="newprice">$168.00</i></div>',
    '16800 USD',
  ],
  [
    'en-US',
    '<p class="tile-prices"><i class="quay-discounted-price">$30.00</i><i class="quay-price">$20.00</i></p>',
    '2000 USD',
  ],
  [
    'pl',
    '<div><div class="price-show instalments-show"><b>999 zł</b></div><div class="instalments">Raty: <i>99,90 zł</i></div></div>',
    '99900 PLN',
  ],
  [
    'fr-TN',
    '<div class="price-box"><i class="special-price"><b class="price">579,000 DT</b></i><i class="old-price"><b class="price">729,000 DT</b></i><i class="discount-price">-150DT</i></div>',
    '579000 TND',
  ],
  ['ru', '<div class="price-button"><p><span>119</span>99&nbsp;₽</p></div>', '9900 RUB'],
  ['ru', '<div class="price"><p><span>1</span>299&nbsp;₽</p></div>', '129900 RUB'],
];

it.each(blocks)('reads the price of %s %s', (lang, html, price) => {
  const page = openPage(
    `<html lang="${lang}"><body>${html}</body></html>`,
    new URL('https://quay.test/coat'),
  );
  const read = readPriceBlock(page.elements.find('body > *')[0] as Element, page).price;
  expect(`${read?.minorUnits} ${read?.currency}`).toBe(price);
});
