/** What a JavaScript string literal says, quotes left off: `'\x7b\"price\": 12\u007d'`. */
export function unquote(literal: string): string {
  return literal
    .slice(1, -1)
    .replace(
      /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|([\s\S]))/gi,
      (_, short?: string, long?: string, other?: string) =>
        other === undefined
          ? String.fromCharCode(Number.parseInt(short ?? long ?? '', 16))
          : (named[other] ?? other),
    );
}

const named: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '\n': '' };

/** Text that was encoded for addresses, `%7B%22price…`; what is not comes back as it is. */
export function decodeAddress(text: string): string {
  try {
    return /^%[57]B/i.test(text) ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}

/** Text that was encoded in base64; what is not comes back as it is. */
export function decodeBase64(text: string): string {
  return /^(?:ey|W3|e3|ew)[\w+/=\s]+$/.test(text) ? Buffer.from(text, 'base64').toString('utf8') : text;
}

/** The value that a text writes in JSON; empty for other texts. */
export function parseJson(text: string): readonly unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}
