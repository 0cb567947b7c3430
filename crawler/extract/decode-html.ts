/** Names that mean another encoding than they say, as browsers read them; the rest is left to TextDecoder. */
const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;
const xmlDeclared = /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;

/** How far into a page its own statement of encoding is looked for, in bytes. */
const headBytes = 4096;

/**
 * A page's text, by byte order mark, then the header, then the page's own statement, then UTF-8 if it is valid,
 * else windows-1252. `iso-8859-1` means windows-1252, as in every browser.
 *
 * @param contentType the header's value: `text/html; charset=utf-8`
 */
export function decodeHtml(bytes: Uint8Array, contentType?: string | null): string {
  const marked = fromMark(bytes);
  if (marked !== null) return decode(bytes, marked);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headBytes));
  const sent = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(contentType ?? '')?.[1];
  if (sent !== undefined && isKnown(sent)) return decode(bytes, sent);
  const said = xmlDeclared.exec(head)?.[1] ?? declared.exec(head)?.[1];
  // A page whose own words can be read a byte a letter is in no two-byte encoding, whatever it says.
  if (said !== undefined && isKnown(said)) return decode(bytes, /^utf-?16/i.test(said) ? 'utf-8' : said);
  return decode(bytes, isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

function fromMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** What windows-1252 has where iso-8859-1 has nothing: 0x80 to 0x9f. Node 20 decodes the one as the other. */
const highControls = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decode(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding);
  const text = decoder.decode(bytes);
  if (decoder.encoding !== 'windows-1252') return text;
  return text.replace(
    /[\u0080-\u009f]/g,
    (character) => highControls[character.charCodeAt(0) - 0x80] ?? character,
  );
}

function isKnown(encoding: string): boolean {
  try {
    return Boolean(new TextDecoder(encoding));
  } catch {
    return false;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    return Boolean([new TextDecoder('utf-8', { fatal: true }).decode(bytes)]);
  } catch {
    return false;
  }
}
