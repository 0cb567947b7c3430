/** How class names and ids call prices; here a price at all. */
export const named =
  /pric(?:e|ing)|prijs|preis|prix|precio|pre[cç]o|prezzo|pris(?![a-z])|(?<![a-z])cen[ay](?![a-z])|amount|cost|money|\bmrp\b|\bsp\b/i;

/** A price that is no longer to be paid, wherever the words stand around it; `with-rrp` is said of all that stands beside one. */
export const crossedOut =
  /(?<![a-z]|with[-_]|has[-_])(?:del|strike|crossed|line-?through|linethrough|msrp|rrp|uvp|mrp|rsp|statt|pvp)(?![a-z])|strike|streich|gestrichen|barr[ée]|barrat|tachad|riscad|a-text-price|oldprice|wasprice|listprice|originalprice|priceold|compareat/i;

/** The same, where the words stand on the price itself: `was`, `old`. */
export const former =
  /(?:^|[\s_-])(?:old|was|previous|prev|compare|non-sale|alter|altpreis|preis-alt|avant|ancien|antes|anterior|prima|antigo|(?:preco|valor)-de|oude?|eerder|tidigare|ordinarie|tidligere|stara|bylo|puvodni)(?:[\s_-]|$)/i;

/** The same, where the words are about a price: `list-price` is one, `list-item-price` and the `price-list` around several are not. */
export const formerPrice =
  /(?:^|[\s_-])(?<!with[-_]|has[-_])(?:old|was|before|previous|prev|ori?g(?:inal)?|compare|compareat|(?:suggested[\s_-]?)?retail(?![\s_-]?(?:new|now|sale|current))|(?<!prices?[-_])list(?![-_](?!price))|full|initial|high(?!light)|standard|rrp|msrp|basis|non-sale)(?:[\s_-]?price|price|[\s_-]|$)|price[-_]{0,2}(?:old|was|before|previous|ori?g(?:inal)?|compare|retail|standard|regular-strike|crossed|rrp|high(?!light))|oldprice|wasprice|listprice|originalprice|a-text-price|regularprice--|priceold|compareat/i;

/** The price to pay where another one stands beside it. */
export const sale =
  /(?:^|[\s_-])(?:sale|sales|special|final|current|now|discounted|selling|reduced|promo|offer|actual|new|our|today|net|internet)(?:[\s_-]?price|price|[\s_-]|$)|price[-_]{0,2}(?:sale|sales|special|final|current|now|discounted|selling|reduced|promo|last|new|actual)|saleprice|finalprice|specialprice|currentprice|pricetopay|ourprice/i;

/** What stands before the price to pay where another one stands beside it. */
export const saleLabel =
  /^(?:now|(?:sale|special) price|sonderpreis|aktionspreis|angebot(?:spreis)?|prix (?:promo|soldé|réduit)|precio (?:especial|rebajado|de oferta)|prezzo (?:speciale|scontato)|actieprijs|reapris|kampanjpris|cena promocyjna|akční cena|цена со скидкой|할인(?:판매)?가|セール価格|特価|促[销銷][价價]?|特[价價]|[优優]惠[价價]|活[动動][价價])(?!\p{L})/iu;

/** Amounts that are no price of the whole product: savings, instalments, shipping; `with-reviews`, `price-rating`, `no-coupon` and `instalments-show` are said of all that such a thing could stand beside. */
export const noise =
  /(?:^|[\s_-])(?<!(?:^|\s)(?:with|has|no|is)[-_]{1,2})(?:save|saving|savings|you-save|discount-?(?:amount|percent|percentage|value|badge|label|off)|percent|percentage|off|instal?ment|instal?lments|monthly|month|per-month|emi|klarna|afterpay|clearpay|laybuy|sezzle|affirm|shipping|delivery|freight|unit[-_]?price|price[-_]?per[-_]?(?:unit|measure|kilo|kg|lit(?:er|re))|per-?(?:unit|measure)|base[-_]?price|prix-(?:au-(?:kilo|kg|litre)|unitaire)|coupon|points?|punti|puntos|punkte|bonus(?:es)?|cash-?back|monedas|coins|miles|rewards?|loyalty|(?<!pric(?:es?|ing)[-_](?:[a-z]+[-_])?)(?:ratings?|reviews?)|quantity|qty|excluding-tax|price-tax|excl-tax|ex-tax|ex-vat|exvat|without-tax|lowest-price-30|omnibus|min30|(?:availability|stock)-?(?:amount|count))(?:[\s_-](?!(?:show|shown|enabled|available|visible)(?:[\s_-]|$))|$)|instal?lment(?!s?-(?:show|enabled|available|visible))|paypal|financing|savings|unitprice|basisprice|grundpreis|tier-price|(?:member|members|vip|club|loyalty)-?price|prices-tier|tierprice/i;

/** A price for some: those who use the shop's app, have joined something, or pay in one way. */
export const forSome =
  /cheapest[-_]?price|(?:^|[\s_-])(?:app|wallet|plus|prime|premium|student|pix|boleto|cash|cmr)[-_]?(?:price|preis|prix|precio|preco)|(?:price|preis|prix|precio|preco)[-_]{0,2}(?:app|plus|prime|premium|student|pix|boleto|cash)(?![a-z])/i;

/** A price for those who pay at once, behind its amount. */
export const atOnce = /\d ?\p{L}{0,4}\.? ?\(?(?:no|com|via) ?(?:o )?(?:pix|boleto)\b|\d (?:à|a) vista\b/iu;

/** A price for those who have it sent to them again and again. */
export const recurring =
  /(?:^|[\s_-])(?<!(?:with|has|is|no)[-_]{1,2})(?:auto-?ship|auto-?deliver\w*|subscri(?:be|ption)s?|abo|abonnement)(?:[\s_-]|price|$)/i;

/** The same, in words before or behind its amount: `Autoship $9.49`, `9,49 € im Abo`. */
export const saidRecurring =
  /\bauto-? ?(?:ship|delivery)\b|\bsubscribe\b|\b(?:with|per|mit|im|avec) (?:an? |spar-?)?(?:subscription|abo\b|abonnement)|^(?:subscription|abo(?:nnement)?)\b/i;

/** What stands before a price for those who enter a code, or have joined something: `Offer price` beside what everybody pays. */
export const forSomeLabel =
  /^(?:(?:offer|best|coupon|effective|members?) price|medlemspris|klubb?pris|(?:mitglieder|club)-?preis|prix (?:membre|adhérent|club)|precio (?:socio|club)|ledenprijs)(?!\p{L})/iu;
