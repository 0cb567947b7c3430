import type { Money } from './find-money.ts';

const perTime =
  /^ ?(?:\/|per|a|each|por|par|pro|al|\*)? ?(?:month|mo\b|mth|mtl\b|week(?![de])|monat|mois(?!t)|mes\b|mese|maand|måned|månad|mies)/i;
const perUnit =
  /^ ?\*? ?\)? ?(?:\/ ?|(?:per|pro|por|par|je|за|za|le|au|al|el)(?: |(?=\d)))(?:\d+ ?)?(?:kg|кг|kilo|g\b|gr\b|gram|ml\b|cl\b|dl\b|l\b|lt\b|litre|liter|oz\b|ounce|fl|lb|pound|count|metre|meter|m\b|m²|sq|ft\b|foot|yard|sheet|wash|dose|tablet|capsule|serving)/i;
const basic =
  /(?:grundpreis|unit price|prix (?:au(?: kilo| kg| litre)?|unitaire)|precio por unidad|prezzo unitario|(?<!\d)\d+ ?(?:kg|g|ml|cl|l|lb|oz)\.? ?[:=]) ?:? ?$/i;
const perPiece = /^ ?\)? ?(?:\/|per|pro|por|par|je|за) ?(?:unit|piece|pc|stück)/i;
const withoutTax =
  /^ ?\(?(?:(?:exc?|excl|excluding|plus|\+|zzgl|ohne|hors|sans|senza|sin|bez|без|exkl|ekskl)\.? ?(?:vat|tax|gst|mwst|ust|iva|btw|tva|dph|ндс|moms|mva|alv)|ht\b|hors taxe|nett?[oó]\b|税抜|税別|[（(]? ?税込み? ?[:：]? ?[¥￥]? ?\d)(?! ?:)/iu;
const beforeUntaxed =
  /(?:(?<![\d.,€] ?\(?)(?:ex\.? ?vat|ex\.? ?tax|excl\.? ?(?:vat|tax|btw)|nett?o|bez (?:dph|vat)|(?:ohne|zzgl\.?) mwst\.?|hors taxes?|senza iva|sin iva|ek?s?kl\.? moms|без ндс|税抜|税別|本体価格?)|(?:ex\.? ?(?:vat|tax)|excl\.? ?(?:vat|tax|btw)) ?:) ?:? ?$/i;
const instalment =
  /(?:\d ?[x×]|payments? of|instal?lments? of|interest[- ]free|sin inter[eé]s(?:es)?|sem juros|sans frais|(?<![a-z])emi|klarna|afterpay|cuotas? de|rate da|raten? (?:à|von|zu)|fois) ?(?:of|de|at|from|starts? at)? ?$/i;
const inParts = /^ ?[×xх] ?\d{1,2}(?![\d.,])/i;
const saving =
  /(?:save|saving|savings|you save|discount|(?<![a-z])spar(?:st|en|e)?|ersparnis|ahorra|économisez|risparmi|bespaar|taniej|oszczędzasz|zaoszczędź|ušetříte|ušetrite|economisești|скидка|экономия|вигода|знижка|coupon|shipping|delivery|versand|postage|livraison|envío|cashback|voucher|orders? (?:over|above|from)|free (?:over|above)) ?(?:of|up to|upto|over|above|from|ab|dès|desde|a partir de|da|vanaf|från|fra|on|du|o|:)? ?$/i;
/** What costs nothing has no amount behind it. */
const atNoCost = /(?:free|gratis|kostenlose[rn]?) (?:shipping|delivery|versand) ?$/i;
const afterSaving =
  /^ ?(?:off\b|discount|rabatt|gespart|korting|de descuento|de réduction|(?:shipping|delivery|versand)(?! ?:| ?(?:is )?(?:free|included)|(?:kosten)?frei|fertig)|s ?& ?h\b|cashback|coupon|할인(?!판매|가))/i;
/** What of a price is tax: `2,200円(税200円)`. */
const taxInIt = /税額? ?[:：]? ?$/;
const several = /(?<![\d.,])\d{1,2} (?:for|für|pour|por|per|voor|för|for kun|za) (?:only |nur )?$/i;
/** What is counted in points; behind an amount of money they are what one gets besides: `69,99 € Punkte sammeln`. */
const points = /^ ?(?:ポイント|points?\b|pts\b|punkte\b|puntos\b|punti\b|pontos\b|punten\b|poäng)/iu;
/** What is given back to be spent again, or when the bottle comes back. */
const givenBack =
  /^ ?(?:(?:loyalty|reward|club|extra|treue|payback)[ -]?(?:points?|punkte)\b|bonus|бонус|балл|coins?\b|monedas\b|moedas\b|миль|(?:d['’])?éco(?!\p{L})|eco-?part|pfand|deposit|consigne)/iu;
/** What comes on top of a price: `+225`, `+ £3.99`. */
const onTop = /(?<!\d)\+ ?$/;

/** The lowest price of some days before, as the law of some countries has it stand beside a reduced one. */
const lowest =
  'lowest|niedrigste|najniższ|nejnižší|najnižš|plus bas|más bajo|mais baixo|più basso|laagste|lägsta|laveste|cel mai mic|legalacsonyabb|(?<!\\d)30[- ]?(?:day|tage|jours|giorni|d[ií]as|dagen|dagar|dage|dni|dní|zile|nap)';
const withCode =
  '(?:with|using)(?: the| your| promo)? code|(?:mit|per)(?: dem)? (?:gutschein-?)?code|avec (?:le )?code|con (?:el |il )?(?:código|codice)|after coupon|券后';
const used =
  "\\b(?:used|pre-?owned|second[- ]hand|gebraucht|d[’']occasion|usad[oa]s?|usat[oi]|tweedehands|begagnad)[^£$€¥₹\\d]{0,20}\\b(?:from|ab|à partir|dès|desde|a partir|da|vanaf|från)\\b";
const withCard = 'with (?:club|loyalty) ?card|clubcard|кошельк|по карте';

const otherSellers =
  'outras lojas|other (?:sellers|shops|stores|offers)|(?:weitere|andere) (?:anbieter|verkäufer|händler|angebote)|autres (?:vendeurs|marchands|offres)|otr[oa]s (?:vendedores|tiendas)|altri venditori|andere verkopers|buying choices|jiných prodejců';

/** An amount of money whose sign is a word. */
const another = '\\d[.,]\\d\\d(?!\\d)|\\d ?(?:zł|kč|kr|lei|ft|руб|грн|лв)(?!\\p{L})';

/** What some other price, of another day or for others, is introduced by; between it and the amount no other one stands. */
const aside = new RegExp(
  `(?:${lowest}|${otherSellers}|${withCode}|${withCard}|${used}|price match|guarantee|(?<!non[- ])\\bmembers?\\b|\\bapp (?:price|only|exclusive))(?:(?!${another})[^£$€¥₹])*$|\\bearn\\b[^£$€¥₹\\d]*$`,
  'iu',
);

/** What stands behind a price for others, or of another day where none stands behind it. */
const behindAside = new RegExp(
  `^ ?[(*]? ?(?:${withCode}|${withCard}|с (?:\\p{L}+ )?картой|(?:only )?(?:for|für|pour|per) (?:our )?(?:members|mitglieder|new customers|neukunden|students)|members?(?:hip)?(?:['’]s)? (?:price|only|exclusive)|(?:only )?(?:in|on|via|im)(?: the| our| der)? app\\b|app (?:price|only|exclusive)|(?:with|mit|avec) (?:prime|plus)\\b|(?:[^\\d\\p{Sc}]*)(?:${lowest})[^\\d\\p{Sc}]*(?:30[^\\d\\p{Sc}]*)?$)`,
  'iu',
);

/**
 * Whether an amount in a text is not what the product costs: an instalment, a saving, a price of a kilogram or for others.
 *
 * @param isLast whether no other amount stands behind it: words between two amounts are about the second
 */
export function isNoPrice(text: string, { start, end, isSigned }: Money, isLast: boolean): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 24);
  return (
    perTime.test(after) ||
    perUnit.test(after) ||
    inParts.test(after) ||
    basic.test(before) ||
    afterSaving.test(after) ||
    (points.test(after) && !isSigned) ||
    givenBack.test(after) ||
    onTop.test(before) ||
    aside.test(text.slice(Math.max(0, start - 60), start)) ||
    (isLast && behindAside.test(text.slice(end, end + 80))) ||
    instalment.test(before) ||
    (saving.test(before) && !atNoCost.test(before)) ||
    taxInIt.test(before) ||
    several.test(before)
  );
}

/** Whether tax is still to be added, which only counts where the price with it stands beside. */
export function isUntaxed(text: string, { start, end }: Money): boolean {
  // Letters before an amount may have been taken for its code: `bez DPH 1 074 Kč`.
  const code = /^\p{L}* ?/u.exec(text.slice(start))?.[0] ?? '';
  return (
    withoutTax.test(text.slice(end, end + 24)) ||
    beforeUntaxed.test(text.slice(Math.max(0, start - 16), start + code.length))
  );
}

/** Whether an amount is for one piece of what is sold in packs, which only counts where the pack's price stands beside. */
export function isOfPiece(text: string, { end }: Money): boolean {
  return perPiece.test(text.slice(end));
}

const atOnce =
  /^ ?\(?(?:no|com|via|en|à|a|with|by) ?(?:o )?(?:pix|boleto|vista|transferencia|efectivo|cash)\b/i;

/** Whether an amount is for those who pay in some way, which only counts where everybody's price stands beside. */
export function isForPayers(text: string, { end }: Money): boolean {
  return atOnce.test(text.slice(end, end + 24));
}
