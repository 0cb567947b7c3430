/** An address that may be linked to: http or https. Anything else (`javascript:`, `data:`) gives undefined, and so no link. */
export function toWebAddress(url: string): string | undefined {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : undefined;
}
