/** What shops call the number that they know a product by. */
const kinds =
  'item|article|art|artikel|artículo|articolo|product|produkt|style|model|modelo|modell|sku|ref|reference|réf|référence|referencia|riferimento|code|código|codice|kod|артикул|арт|код|tuotenro|varenr';

const numbered = new RegExp(
  `^\\W*(?:${kinds})(?:[\\s._-]*(?:no|nr|number|num|nummer|code|id|n°|nº))?[\\s.]*[:#№]\\s*#?[\\p{L}\\d./_-]*\\d[\\p{L}\\d./_-]*\\W*$`,
  'iu',
);

/** Whether all that a text says is a product's number, with its label: `Item no.: 28510`. */
export function saysNumber(text: string): boolean {
  return text.length < longest && numbered.test(text.trim());
}

/** Longer texts say more, in characters. */
const longest = 60;
