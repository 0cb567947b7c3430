/** An address that may be linked to: http or https. Anything else (`javascript:`, `data:`) gives undefined, and so no link. */
export function toWebAddress(url: string): string | undefined {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : undefined;
}

/** An address as people type it, with or without `https://`; undefined where it is none. */
export function readTyped(text: string): string | undefined {
  const typed = text.trim();
  if (/^[a-z]+:\/\//i.test(typed)) return toWebAddress(typed);
  const address = toWebAddress(`https://${typed}`);
  const { hostname, username } = new URL(address ?? 'https://none');
  return hostname.includes('.') && username === '' ? address : undefined;
}
