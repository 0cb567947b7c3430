import type { Rendered } from '../../crawler/crawl/read-page.ts';
import type { AddressRules } from '../../crawler/fetch/check-address.ts';

/** Shows pages in a browser that is started when the first page needs it. */
export interface Renderer {
  render(url: string, options: { readonly isListing: boolean }): Promise<Rendered>;
  close(): Promise<void>;
}

/**
 * A browser that starts when the first page needs it; null when the machine has none.
 *
 * @param options.browserPath the operator's setting; null: Playwright's own, then the system's
 * @param options.path the environment's PATH
 */
export async function openRenderer({
  browserPath,
  path,
  ...rules
}: AddressRules & { readonly browserPath: string | null; readonly path: string }): Promise<Renderer | null> {
  const [{ findBrowser }, { openBrowser }] = await Promise.all([
    import('../../crawler/browser/find-browser.ts'),
    import('../../crawler/browser/open-browser.ts'),
  ]);
  const found = findBrowser(browserPath, path);
  if (found === null) return null;
  let opened: ReturnType<typeof openBrowser> | null = null;
  return {
    async render(url, options) {
      opened ??= openBrowser({ path: found, ...rules });
      return (await opened).render(url, options);
    },
    async close() {
      // Whoever asked for a page has been told why the browser did not start.
      await opened?.then(
        (browser) => browser.close(),
        () => undefined,
      );
    },
  };
}
