/** What a picture is described by behind a maker's name, where the card says it too: `Mole Satin Dress` above `Mole` and `Satin Dress`. */
export function behindMaker(maker: string, alt: string, texts: readonly string[]): string | null {
  const rest = alt.startsWith(`${maker} `) ? alt.slice(maker.length + 1) : '';
  const isSaid = rest.includes(' ') && texts.some((text) => text.includes(`${maker} ${rest}`));
  return isSaid ? rest : null;
}

/** Where a card shows the maker alone, its picture is described by all: `Striped shirt, brand: Quay, size: M, 30.00 €`. */
export function nameBeforeMaker(maker: string, alt: string): string | null {
  const at = alt.indexOf(`: ${maker},`);
  const end = at < 0 ? -1 : alt.lastIndexOf(', ', at);
  return end > 0 ? alt.slice(0, end) : null;
}

/** Where a link tells all there is to those who do not see, its picture the name alone: `Striped shirt. Red. Price $30.00`. */
export function nameBeforePrice(told: string, alt: string): string | null {
  const rest = alt.length > 2 && told.startsWith(alt) ? told.slice(alt.length) : '';
  return anAmount.test(rest) ? alt : null;
}

const anAmount = /\p{Sc} ?\d|\d ?\p{Sc}/u;

/** Whether a text is all that a name says behind its brand, with spaces between them or without. */
export function isBehindBrand(text: string, brand: string, name: string): boolean {
  const join = (one: string) => one.replaceAll(' ', '');
  return text !== '' && brand !== '' && isSameText(join(name), join(`${brand}${text}`));
}

export function isSameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Whether a text is a name that stands by itself too, with the brand before or behind it. */
export function isWithBrand(text: string, texts: readonly string[], brand: string): boolean {
  return (
    brand !== '' &&
    texts.some((one) => isSameText(text, `${one} ${brand}`) || isSameText(text, `${brand} ${one}`))
  );
}
