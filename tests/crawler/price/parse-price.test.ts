import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toExponent } from '../../../crawler/price/currency.ts';
import { findMoney } from '../../../crawler/price/find-money.ts';
import { parsePrice } from '../../../crawler/price/parse-price.ts';

/** Text, what is known of the page's currency, and what it means: price, then the price before, or the upper end behind ~. */
const examples: readonly (readonly [text: string, currency: string | null, meaning: string | null])[] = [
  ['$12.99', null, '1299 USD'],
  ['$12.99', 'CAD', '1299 CAD'],
  ['$45.00 CAD', 'USD', '4500 CAD'],
  ['CAD$ 45.00', 'USD', '4500 CAD'],
  ['AUD $45.00', null, '4500 AUD'],
  ['12 CAD $15', null, '1200 CAD'],
  ['25,50 $ CA', null, '2550 CAD'],
  ['25,50\u00a0$\u00a0CA', 'USD', '2550 CAD'],
  ['25,50 $CAN', null, '2550 CAD'],
  ['30 $ CA 20 $ CA', null, '2000 CAD 3000'],
  ['25 $ US', 'CAD', '2500 USD'],
  ['25,50 $ CAD', 'USD', '2550 CAD'],
  ['12 $ CAP', 'USD', '1200 USD'],
  ['25 $ ca. 3 Tage', 'CAD', '2500 CAD'],
  ['12 $ 5 $ au kilo', 'CAD', '1200 CAD'],
  ['$1.5k', null, null],
  ['$15K', 'USD', null],
  ['from $1.5k.', 'USD', null],
  ['25K.D.', null, '25000 KWD'],
  ['25kr', 'SEK', '2500 SEK'],
  ['1e5 USD', null, null],
  ['$1.5e+5', 'USD', null],
  ['€25 each', null, '2500 EUR'],
  ['US$ 10 – US$ 20', null, '1000 USD ~2000'],
  ['$10.00 to $20.00', null, '1000 USD ~2000'],
  ['1.299,00 €', null, '129900 EUR'],
  ['€1.299', null, '129900 EUR'],
  ['ab 1.299,00 €', null, '129900 EUR'],
  ['€ 12,-', null, '1200 EUR'],
  ['0,99 €', null, '99 EUR'],
  ['EUR 1.234.567,89', null, '123456789 EUR'],
  ['£4', null, '400 GBP'],
  ['from £12.50', null, '1250 GBP'],
  ['Was £20.00 Now £12.00', null, '1200 GBP 2000'],
  ['Now £12.00 was £20.00', null, '1200 GBP 2000'],
  ['£12 £20', null, '1200 GBP 2000'],
  ['₹1,999.00', null, '199900 INR'],
  ['₹ 2,99,999', null, '29999900 INR'],
  ['Rs. 1999', null, '199900 INR'],
  ['Rs.1,999 Rs.2,999 (33% off)', null, '199900 INR 299900'],
  ['Rs 1,500', 'PKR', '150000 PKR'],
  ['LE 1,250.00', null, '125000 EGP'],
  ['L.E 12.00', 'USD', '1200 EGP'],
  ['le 15', null, null],
  ['SR 1,550', 'USD', '155000 SAR'],
  ['₨ 2,499.00', null, '249900 PKR'],
  ['₨2,499', 'NPR', '249900 NPR'],
  ['15 000 FCFA', 'XAF', '15000 XAF'],
  ['12.500 CFA', null, '12500 XOF'],
  ['12 990 kr', 'SEK', '1299000 SEK'],
  ['12\u00a0990\u00a0kr', 'NOK', '1299000 NOK'],
  ['12\u202f990,50 kr.', 'DKK', '1299050 DKK'],
  ['CHF 1’299.–', null, '129900 CHF'],
  ['1’299.– CHF', null, '129900 CHF'],
  ['12.500 KD', null, '12500 KWD'],
  ['Used from $9.99', null, null],
  ['$19.99 Used & new from $9.99', null, '1999 USD'],
  ['Gebraucht ab 9,99 €', null, null],
  ['1 290 Kč', null, '129000 CZK'],
  ['129,90 zł', null, '12990 PLN'],
  ['R$ 1.299,90', null, '129990 BRL'],
  ['R 499', null, '49900 ZAR'],
  ['Rp 129.000', null, '12900000 IDR'],
  ['¥1,980', null, '1980 JPY'],
  ['¥1,980', 'CNY', '198000 CNY'],
  ['1,980円', null, '1980 JPY'],
  ['₩12,000', null, '12000 KRW'],
  ['KWD 12.500', null, '12500 KWD'],
  ['٤٩٫٩٩ ر.س', null, '4999 SAR'],
  ['ر.س. 189.50', null, '18950 SAR'],
  ['1,299 ج.م.', null, '129900 EGP'],
  ['د.ك. 12.500', null, '12500 KWD'],
  ['189 ريال', 'QAR', '18900 QAR'],
  ['350 جنيه', null, '35000 EGP'],
  ['1,280元', 'TWD', '128000 TWD'],
  ['1,280元', null, '128000 CNY'],
  ['Php 1,299.00', null, '129900 PHP'],
  ['Usd 20', null, null],
  ['5 990 тенге', null, '599000 KZT'],
  ['1 299 рублей', null, '129900 RUB'],
  ['$34.50 Shipping: $9.99', null, '3450 USD'],
  ['$9.99 shipping', null, null],
  ['44,99 € versandkostenfrei', null, '4499 EUR'],
  ['44,99 € versandfertig in 2 Tagen', null, '4499 EUR'],
  ['$44.99 shipping included', null, '4499 USD'],
  ['€49.00 Weekend bag', null, '4900 EUR'],
  ['€49.00 Prom dress', null, '4900 EUR'],
  ['€49.00 per100g', null, null],
  ['€49.00/l', null, null],
  ['Caspar €49.00', null, '4900 EUR'],
  ['Noemi €49.00', null, '4900 EUR'],
  ['$12.00 moisturising cream', null, '1200 USD'],
  ['24,99 € Économisez 29%', null, '2499 EUR'],
  ['24,99 € Économisez 10,00 €', null, '2499 EUR'],
  ['0,06 € éco-participation', null, null],
  ['￥１，９８０', 'JPY', '1980 JPY'],
  ['1,299.00', 'INR', '129900 INR'],
  ['3 x $10.00 or $29.99', null, '2999 USD'],
  ['$29.99 or 4 payments of $7.50', null, '2999 USD'],
  ['Save $5 $15', null, '1500 USD'],
  ['-20% $8.00', null, '800 USD'],
  ['Size 10, only 5 left, $20', null, '2000 USD'],
  ['$5.00/month', null, null],
  ['$2.50 per 100g', null, null],
  ['Free delivery over $50', null, null],
  ['Extra ₹500 off', null, null],
  ['$5 off', null, null],
  ['129€99', null, '12999 EUR'],
  ['1.299€50', null, '129950 EUR'],
  ['45.99923% OFF', 'ARS', null],
  ['AU $29.95', null, '2995 AUD'],
  ['C $45.00', null, '4500 CAD'],
  ['￦39,000', null, '39000 KRW'],
  ['£10.00 ex VAT £12.00 inc VAT', null, '1200 GBP'],
  ['税抜 ¥5,436 税込 ¥5,980', 'JPY', '5980 JPY'],
  ['2,200円(税200円)', null, '2200 JPY'],
  ['39,90 zł netto: 32,44 zł', null, '3990 PLN'],
  ['1 299 ₽ 325 ₽ × 4 платежа', null, '129900 RUB'],
  ['¥129.00 券后价 ¥109', 'CNY', '12900 CNY'],
  ['2,200円（うち消費税額：200円）', null, '2200 JPY'],
  ['£10.00 ex VAT', null, '1000 GBP'],
  ['£50 £45 £40', null, '4000 GBP 5000'],
  ['19,00 € / Stück', null, '1900 EUR'],
  ['$19.99 ($0.33 / Ounce)', null, '1999 USD'],
  ['4.5 out of 5', null, null],
  ['1,299.00', null, null],
  ['$0.00', null, null],
  ['Price on request', 'EUR', null],
  ['24 hours', null, null],
  ['', 'EUR', null],
  ['۱۲۹٬۰۰۰ تومان', null, '129000000 IRR'],
  ['129,000 Toman', null, '129000000 IRR'],
  ['۱,۲۹۰,۰۰۰ ریال', null, '129000000 IRR'],
  ['129,000 TND', null, '129000 TND'],
  ['1,290 บาท', null, '129000 THB'],
  ['RMB 129', null, '12900 CNY'],
  ['49 € 90', null, '4990 EUR'],
  ['$49⁹⁹', null, '4999 USD'],
  ['24–30 €', 'EUR', '2400 EUR ~3000'],
  ['Between £24 and £30', null, '2400 GBP ~3000'],
  ['$ 12.999 en 6 cuotas sin interés de $ 2.166', 'ARS', '1299900 ARS'],
  ['12,50 € mtl.', null, null],
  ['25,00 €* / 1 kg', null, null],
  ['2 for £20', null, null],
  ['$20 with code SAVE20', null, null],
  ['$25.00 $20.00 with code SAVE20', null, '2500 USD'],
  ['1 189,000 TND', null, '1189000 TND'],
  ['5 999 zł Taniej o 1000 zł', null, '599900 PLN'],
  ['25,00 € 20,00 € mit Code SAVE', null, '2500 EUR'],
  ['$25.00 $20.00 for members', null, '2500 USD'],
  ['£25.00 App price £20.00', null, '2500 GBP'],
  ['£25.00 £20.00 with Clubcard', null, '2500 GBP'],
  ['R$ 129,90 R$ 116,91 no Pix', null, '12990 BRL'],
  ['R$ 116,91 no Pix', null, '11691 BRL'],
  ['39,99 € Sie sparen 10,00 €', null, '3999 EUR'],
  ['39,99 € (10,00 € gespart)', null, '3999 EUR'],
  ['24,99 € 30-Tage-Bestpreis: 19,99 €', null, '2499 EUR'],
  ['24,99 € 19,99 € (niedrigster Preis der letzten 30 Tage)', null, '2499 EUR'],
  ['£20.00 Price match guarantee', null, '2000 GBP'],
  ['+225 бонусов', 'RUB', null],
  ['1 299 ₽ +13 бонусов', 'RUB', '129900 RUB'],
  ['29,90 € 299 punti', 'EUR', '2990 EUR'],
  ['120 bonus points', 'USD', null],
  ['120 Punkte', 'EUR', null],
  ['69,99 € Punkte sammeln?', null, '6999 EUR'],
  ['$10.00 reward points', null, null],
  ['+ £3.99', null, null],
  ['12,99 € (1 l = 17,32 €)', null, '1299 EUR'],
  ['4,99 € (6,65 € / 75 cl)', null, '499 EUR'],
  ['3,20 € le kilo', null, null],
  ['14.950円（税込16.445円）', 'JPY', '16445 JPY'],
  ['14.950,00 din.', null, '1495000 RSD'],
  ['1 495 000 сум', null, '149500000 UZS'],
  ['149,50 руб.', 'BYN', '14950 BYN'],
  ['149,50 Dhs', 'MAD', '14950 MAD'],
  ['RD$1,495.00', null, '149500 DOP'],
  ['UVP 199,00 € 149,50 €', null, '14950 EUR 19900'],
];

it.each(examples)('reads "%s" (page in %s) as %s', (text, currency, meaning) => {
  const told = parsePrice(text, { currency });
  const parts = told && [
    `${told.price.minorUnits} ${told.price.currency}`,
    told.was?.minorUnits,
    told.upTo && `~${told.upTo.minorUnits}`,
  ];
  expect(parts?.filter((part) => part != null).join(' ') ?? null).toBe(meaning);
});

const written = fc.record({
  currency: fc.constantFrom('USD', 'GBP', 'EUR', 'INR', 'JPY', 'KRW', 'PLN', 'BRL'),
  minorUnits: fc.integer({ min: 1, max: 99_999_999 }),
  locale: fc.constantFrom(
    'en-US',
    'en-GB',
    'de-DE',
    'fr-FR',
    'en-IN',
    'pl-PL',
    'pt-BR',
    'sv-SE',
    'ja-JP',
    'it-IT',
    'nl-NL',
  ),
});

it('reads back what every locale writes', () => {
  fc.assert(
    fc.property(written, ({ currency, minorUnits, locale }) => {
      const text = new Intl.NumberFormat(locale, { style: 'currency', currency }).format(
        minorUnits / 10 ** toExponent(currency),
      );
      expect(parsePrice(text, { currency })?.price).toEqual({ minorUnits, currency });
    }),
    { numRuns: 500 },
  );
});

it('takes the lower of two prices, whichever comes first', () => {
  const amount = fc.integer({ min: 100, max: 99_999 });
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      fc.pre(a !== b);
      const text = `£${(a / 100).toFixed(2)} £${(b / 100).toFixed(2)}`;
      expect(parsePrice(text)).toMatchObject({
        price: { minorUnits: Math.min(a, b) },
        was: { minorUnits: Math.max(a, b) },
      });
    }),
  );
});

it('never throws, and never answers with a price that is no whole number', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const price = parsePrice(text, { currency: 'EUR' })?.price;
      expect(price === undefined || Number.isSafeInteger(price.minorUnits)).toBe(true);
    }),
  );
});

it.each(['٣', '٣.', '٣ ', '1٣,'])('is not held up by %j without end', (digits) => {
  const startedAt = Date.now();
  parsePrice(`£${digits.repeat(100_000)}`);
  expect(Date.now() - startedAt).toBeLessThan(3000);
});

it('is not held up by hundreds of thousands of prices', () => {
  const text = '$1 '.repeat(300_000);
  expect(findMoney(text)).toHaveLength(2000);
  const startedAt = Date.now();
  expect(parsePrice(text)).toMatchObject({ price: { minorUnits: 100, currency: 'USD' } });
  expect(Date.now() - startedAt).toBeLessThan(1000);
});
