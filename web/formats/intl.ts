/** Keeps what was made, by what it was made of. */
function keep<Made>(make: (locale: string, options: object) => Made) {
  const made = new Map<string, Made>();
  return (locale: string, options: object): Made => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const kept = made.get(key) ?? make(locale, options);
    made.set(key, kept);
    return kept;
  };
}

// Making one takes as long as writing a hundred numbers with it, and a card of a match writes six.
const toNumberFormat = keep((locale, options) => new Intl.NumberFormat(locale, options));
const toAgoFormat = keep((locale, options) => new Intl.RelativeTimeFormat(locale, options));

/** How numbers are written. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return toNumberFormat(locale, options);
}

/** How long ago is written, "yesterday" rather than "1 day ago". */
export function agoFormat(locale: string): Intl.RelativeTimeFormat {
  return toAgoFormat(locale, { numeric: 'auto' });
}
