const words = [
  'was|rrp|msrp|mrp|m\\.r\\.p|list(?: price)?|reg(?:ular)?\\.?(?: price)?|original(?:ly)?(?: price)?',
  '(?:old|former|previous) price|previously|formerly|compared? (?:at|to)|comparable value',
  'uvp|statt|früher|vorher|bisher|alter preis|originalpreis|ursprünglich(?:er preis)?',
  "avant|ancien prix|prix (?:barré|conseillé|initial|d['’]origine)",
  'antes|pvpr?|precio (?:anterior|original|de lista|tachado)|de:? R\\$|preço (?:anterior|original)',
  'prima|listino|prezzo (?:precedente|originale|consigliato|di listino)',
  'advies|adviesprijs|eerder|van|oude prijs|tidigare|ord\\.?|tidligere|før|førpris|gammel pris',
  'было|раньше|старая цена|było|stara cena|cena regularna|dříve|původně|původní(?: cena)?|eski fiyat',
];
const beginning = new RegExp(`^(?:${words.join('|')})(?![\\p{L}\\d])`, 'iu');

/** Whether a text before or around an amount says that it is no longer to be paid: `Was £50.00`, `Ancien prix :`. */
export function isCalledOld(text: string): boolean {
  return beginning.test(text);
}
