/** An address that people may follow: the store's page; for an import without one, the picture here, never a path of this machine. */
export function toPageUrl(url: string, picture: string | null): string {
  return isOnTheWeb(url) ? url : (picture ?? '');
}

/** Whether an address is one of the web's. */
export function isOnTheWeb(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
