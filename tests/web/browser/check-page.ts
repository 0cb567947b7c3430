import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect } from 'vitest';

/** Fails on any violation of WCAG 2.2 AA that a program can find, and on anything wider than the screen. */
export async function checkPage(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(found).toEqual([]);
  expect(await page.evaluate(listTooWide)).toEqual([]);
}

/** In the browser: what stands out at the side of a page that can be scrolled sideways. */
function listTooWide(): readonly string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return [...document.querySelectorAll('*')]
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > clientWidth || left < 0;
    })
    .map(
      (element) =>
        `${element.tagName} ${element.className} ${element.getBoundingClientRect().right} of ${clientWidth}`,
    );
}
