import { createSignal } from 'solid-js';

const storageKey = 'lookalike-token';
const [readToken, setToken] = createSignal(sessionStorage.getItem(storageKey));

/** The operator's token, kept until the tab is closed; null: none was given. */
export { readToken };

/** Keeps the token, or forgets it when null. */
export function writeToken(given: string | null): void {
  if (given === null) sessionStorage.removeItem(storageKey);
  else sessionStorage.setItem(storageKey, given);
  setToken(given);
}
