import type { PagePicture } from '../crawler/browser/picture-page.ts';
import type { Settings } from '../settings/settings.ts';

/** Opens a browser of its own for one picture of a store's page; null where the machine has none. */
export async function pictureStore(
  url: string,
  options: { readonly selector: string | null },
  { allowLoopback, browserPath }: Pick<Settings, 'allowLoopback' | 'browserPath'>,
): Promise<PagePicture | null> {
  const [{ findBrowser }, { openBrowser }] = await Promise.all([
    import('../crawler/browser/find-browser.ts'),
    import('../crawler/browser/open-browser.ts'),
  ]);
  const path = findBrowser(browserPath, process.env['PATH'] ?? '');
  if (path === null) return null;
  const browser = await openBrowser({ path, allowLoopback });
  return browser.picture(url, options).finally(() => browser.close());
}
