/** How long the page has to show itself first, milliseconds. */
const restMs = 2000;

/** Lets the browser keep the page itself, so that saved looks open without a network; where it may not, nothing happens. */
export function keepForOffline(): void {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  const keep = () => keepPage().catch(() => undefined);
  addEventListener('load', () => setTimeout(keep, restMs));
}

async function keepPage(): Promise<void> {
  const isFirst = navigator.serviceWorker.controller === null;
  await navigator.serviceWorker.register('/sw.js');
  // Also for those who have never opened it.
  await import('../saved/saved-page.tsx');
  const { active } = await navigator.serviceWorker.ready;
  if (isFirst) active?.postMessage(['/', ...listLoaded()]);
}

/** What the page is made of, paths. */
function listLoaded(): readonly string[] {
  const paths = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname);
  return [...new Set(paths)];
}
