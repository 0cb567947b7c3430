const storageKey = 'lookalike-token';

/** The operator's token, kept until the tab is closed; null: none was given. */
export function readToken(): string | null {
  return sessionStorage.getItem(storageKey);
}

/** Keeps the token, or forgets it when null. */
export function writeToken(token: string | null): void {
  if (token === null) sessionStorage.removeItem(storageKey);
  else sessionStorage.setItem(storageKey, token);
}
