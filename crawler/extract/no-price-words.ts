/** Where the price should stand: then prices farther away are of other things. */
const soldOut =
  /no longer available|(?:currently |temporarily )?unavailable|sold out|out of stock|discontinued|ausverkauft|nicht (?:mehr )?(?:verfügbar|lieferbar)|épuisé|indisponible|agotado|no disponible|esaurito|non disponibile|uitverkocht|slutsåld|udsolgt|utsolgt|esgotado|indisponível|wyprzedan|niedostępn|vyprodáno|нет в (?:продаже|наличии)|немає в наявності|tükendi|stokta yok|εξαντλημένο|غير متوفر|hết hàng|売り切れ|在庫切れ|품절|售罄|缺货/i;

/** A product whose price the shop tells only to those who ask: the whole of what a line or a button says. */
const onRequest =
  /^(?:(?:the )?price (?:up)?on (?:request|application|enquiry|inquiry)|(?:request|ask for|enquire for|call for|contact us for) (?:a |the )?price|preis auf anfrage|preis anfragen|prix sur demande|demander le prix|precio (?:bajo|a) petición|(?:precio a )?consultar(?: (?:el )?precio)?|prezzo su richiesta|richiedi (?:il )?prezzo|prijs op aanvraag|preço sob consulta|cena na (?:zapytanie|dotaz|vyžádání|vyžiadanie)|zapytaj o cenę|pris på (?:begäran|förfrågan|forespørsel)|цена по запросу|(?:уточнить|узнать|запросить) цену|ціна за запитом|(?:уточнити|дізнатися) ціну|fiyat (?:sor(?:unuz)?|için arayınız)|τιμή κατόπιν (?:αιτήματος|ζήτησης)|السعر عند الطلب|giá:? liên hệ|価格はお問い合わせください|가격 ?문의|价格面议)[.!…]?$/iu;

/** Whether a text in the place of a price says why there is none. */
export function saysNoPrice(text: string): boolean {
  return soldOut.test(text) || asksForPrice(text);
}

/** Whether all that a text says is that the price is to be asked for. */
export function asksForPrice(text: string): boolean {
  return onRequest.test(text.trim());
}
