import type { Page } from 'playwright';
import { SkipPageError } from '../fetch/crawl-error.ts';

/** Characters of a page after its scripts have run; as many as bytes that are fetched of one: scripts can write gigabytes. */
const mostCharacters = 10_000_000;

/**
 * A page's HTML as it stands. It is measured before it leaves the browser, in a world of its own where the page's scripts have changed nothing.
 *
 * @throws {SkipPageError} `too_large`, or whatever the browser says of a page that is just leaving for another address
 */
export async function readHtml(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    const { result } = await session.send('Runtime.evaluate', {
      contextId: world.executionContextId,
      expression: `(html => html.length > ${mostCharacters} ? null : html)(document.documentElement?.outerHTML ?? '')`,
      returnByValue: true,
    });
    if (typeof result.value === 'string') return result.value;
  } finally {
    await session.detach().catch(() => {});
  }
  const url = page.url();
  throw new SkipPageError('too_large', `Expected at most ${mostCharacters} characters of ${url}`, { url });
}
