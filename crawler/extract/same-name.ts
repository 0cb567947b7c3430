/** Whether two writings of a name mean the same product: same words, or one is the other with a brand or shop around it. */
export function isSameName(a: string, b: string): boolean {
  const [one, other] = [toWords(a), toWords(b)];
  if (one === '' || other === '') return false;
  return (
    one === other || (Math.min(one.length, other.length) > 8 && (one.includes(other) || other.includes(one)))
  );
}

function toWords(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
