const storageKey = 'lookalike-reloaded';
/** Two reloads within this time would be a loop, milliseconds. */
const leastMs = 10_000;

/** A page that was open while the server got a newer one asks for scripts that are gone: it is loaded anew, once. */
export function reloadWhenReplaced(): void {
  addEventListener('vite:preloadError', (event) => {
    if (Date.now() - Number(sessionStorage.getItem(storageKey)) < leastMs) return;
    event.preventDefault();
    sessionStorage.setItem(storageKey, String(Date.now()));
    location.reload();
  });
}
