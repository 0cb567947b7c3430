import type { BrowserContextOptions, Page } from 'playwright';
import type { Stage } from './open-stage.ts';

/** The token of the tests' operator. */
export const token = 'a-token-for-tests';

/** Opens the page as one who has given the token. */
export async function openAsOperator(
  stage: Pick<Stage, 'url' | 'open'>,
  path: string,
  options?: BrowserContextOptions,
): Promise<Page> {
  const page = await stage.open('/', options);
  await page.evaluate((value) => sessionStorage.setItem('lookalike-token', value), token);
  await page.goto(stage.url + path);
  return page;
}
