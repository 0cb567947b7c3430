const storageKey = 'lookalike-piece';

/** Where on the map the piece that was looked at last is shown; null: none was, since this tab was opened. */
export function readLastPiece(): string | null {
  return sessionStorage.getItem(storageKey);
}

/** Remembers it until the tab is closed. @param map path of the map with the piece on it */
export function writeLastPiece(map: string): void {
  sessionStorage.setItem(storageKey, map);
}
