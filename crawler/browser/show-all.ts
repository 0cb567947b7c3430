import type { Page } from 'playwright';

/** Rounds of scrolling and clicking on one listing; beyond it the rest is left for the pages behind. */
const mostRounds = 60;

/** Milliseconds that new products get to appear after a scroll or a click. */
const appearMs = 1500;

const more =
  /^\s*(?:load|show|view|see|display)\s+(?:\d+\s+)?more|^\s*more (?:products|items|results)|^\s*mehr (?:anzeigen|laden)|^\s*(?:voir|afficher|charger) plus|^\s*(?:ver|cargar|mostrar) más|^\s*(?:mostra|carica) altri?|^\s*meer (?:tonen|laden)/i;

/** Brings out everything that a listing shows by scrolling to its end and by its "load more" button. */
export async function showAll(page: Page, timeoutMs: number): Promise<void> {
  const endsAt = Date.now() + timeoutMs;
  for (let round = 0; round < mostRounds && Date.now() < endsAt; round++) {
    const before = await measure(page);
    await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
    const clicked = await clickMore(page);
    if (!(await grew(page, before, clicked ? appearMs : appearMs / 2))) return;
  }
}

/** Links and height: both grow when products appear. */
async function measure(page: Page): Promise<number> {
  return Number(
    await page.evaluate('document.querySelectorAll("a[href]").length * 1e6 + document.body.scrollHeight'),
  );
}

async function clickMore(page: Page): Promise<boolean> {
  const button = page
    .locator('button, a[role="button"], [class*="load-more" i] a, a[class*="load-more" i]')
    .filter({ hasText: more })
    .first();
  if ((await button.count()) === 0 || !(await button.isVisible().catch(() => false))) return false;
  return button.click({ timeout: 2000 }).then(
    () => true,
    () => false,
  );
}

async function grew(page: Page, before: number, waitMs: number): Promise<boolean> {
  const endsAt = Date.now() + waitMs;
  while (Date.now() < endsAt) {
    await page.waitForTimeout(60);
    if ((await measure(page)) > before) return true;
  }
  return false;
}
