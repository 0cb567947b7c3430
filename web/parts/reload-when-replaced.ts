const storageKey = 'lookalike-reloaded';
/** Two reloads within this time would be a loop, milliseconds. */
const leastMs = 10_000;

/** A page that was open while the server got a newer one asks for scripts that are gone: it is loaded anew, once. */
export function reloadWhenReplaced(): void {
  addEventListener('vite:preloadError', () => {
    if (Date.now() - Number(sessionStorage.getItem(storageKey)) < leastMs) return;
    void reloadWhereServed();
  });
}

/** Where no server answers, the page that is open is all there is. */
async function reloadWhereServed(): Promise<void> {
  const answer = await fetch('/', { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  if (!answer?.ok) return;
  sessionStorage.setItem(storageKey, String(Date.now()));
  location.reload();
}
