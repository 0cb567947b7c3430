/** An address that may be linked to: http or https. Anything else (`javascript:`, `data:`) gives undefined, and so no link. */
export function toWebAddress(url: string): string | undefined {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : undefined;
}

/**
 * An address as people type it, with or without `https://`; undefined where it is none. A machine that goes by its number, or this one,
 * is taken to speak http, as browsers do.
 */
export function readTyped(text: string): string | undefined {
  const typed = text.trim();
  if (/^[a-z]+:\/\//i.test(typed)) return toWebAddress(typed);
  const address = toWebAddress(`https://${typed}`);
  const { hostname, username } = new URL(address ?? 'https://none');
  if (username !== '') return undefined;
  if (hostname === 'localhost' || /^[\d.]+$/.test(hostname)) return toWebAddress(`http://${typed}`);
  return hostname.includes('.') ? address : undefined;
}
