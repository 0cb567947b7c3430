/** Whether two writings of a name mean the same product: same words, or one is the other with a brand or shop around it. */
export function isSameName(a: string, b: string): boolean {
  const [one, other] = [toWords(a), toWords(b)];
  if (one === '' || other === '') return false;
  return (
    one === other || (isTelling(one) && isTelling(other) && (one.includes(other) || other.includes(one)))
  );
}

/** Shorter texts are in other products' names too, in letters; one of a script without an alphabet counts for two. */
const longestWord = 8;

function isTelling(words: string): boolean {
  return (
    words.replace(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu, 'xx').length > longestWord
  );
}

function toWords(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
