/** What was chosen on this device earlier; null: nothing, or the browser keeps nothing for pages. */
export function readChoice(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a choice for the next visit, null forgets it; where the browser keeps nothing it holds for this visit alone. */
export function keepChoice(name: string, choice: string | null): void {
  try {
    if (choice === null) localStorage.removeItem(name);
    else localStorage.setItem(name, choice);
  } catch {
    // Blocked or full: the page works all the same.
  }
}
