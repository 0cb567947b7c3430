const words = [
  'was|rrp|msrp|mrp|m\\.r\\.p|list(?: price)?|reg(?:ular)?\\.?(?: price)?|original(?:ly)?(?: price)?',
  '(?:old|former|previous) price|previously|formerly|compared? (?:at|to)|comparable value',
  'uvp|statt|früher|vorher|bisher|alter preis|originalpreis|ursprünglich(?:er preis)?',
  "avant|ancien prix|prix (?:barré|conseillé|initial|d['’]origine)",
  'antes|pvpr?|precio (?:anterior|original|de lista|tachado)|de:? R\\$|preço (?:anterior|original)',
  'prima|listino|prezzo (?:precedente|originale|consigliato|di listino)',
  'advies|adviesprijs|eerder|van|oude prijs|tidigare|ord\\.?|tidligere|før|førpris|gammel pris',
  'было|раньше|старая цена|było|stara cena|cena regularna|dříve|původně|původní(?: cena)?|eski fiyat',
  '소비자가격?|정상가격?|정가|시중가|通常価格|定価|(?:メーカー)?希望小売価格|参考価格|原价|原價|市场价|市場價|市售價|建議售價|定价|定價',
  'giá (?:gốc|cũ|niêm yết)|harga (?:asli|normal|awal)|ราคา(?:ปกติ|เดิม)|السعر (?:الأصلي|السابق|القديم)|السعر قبل|كان|αρχική τιμή|стара ціна|звичайна ціна|normaalihinta',
];
const beginning = new RegExp(`^(?:${words.join('|')})(?![\\p{L}\\d])`, 'iu');

/** Whether a text before or around an amount says that it is no longer to be paid: `Was £50.00`, `Ancien prix :`. */
export function isCalledOld(text: string): boolean {
  return beginning.test(text);
}
