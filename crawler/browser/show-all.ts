import type { Page, Request } from 'playwright';

/** Rounds of scrolling and clicking on one listing; beyond it the rest is left for the pages behind. */
const mostRounds = 60;

/** Milliseconds that new products get to appear after a scroll or a click. */
const appearMs = 1500;

/** The longest that new products are waited for while the page still asks its server for them, milliseconds. */
const longestMs = 8000;

const more =
  /^\s*(?:load|show|view|see|display)\s+(?:\d+\s+)?more|^\s*more (?:products|items|results)|^\s*mehr (?:anzeigen|laden)|^\s*(?:voir|afficher|charger) plus|^\s*(?:ver|cargar|mostrar) más|^\s*(?:mostra|carica) altri?|^\s*meer (?:tonen|laden)/i;

/** Brings out everything that a listing shows by scrolling to its end and by its "load more" button. */
export async function showAll(page: Page, timeoutMs: number): Promise<void> {
  const endsAt = Date.now() + timeoutMs;
  const questions = watchQuestions(page);
  for (let round = 0; round < mostRounds && Date.now() < endsAt; round++) {
    const before = await measure(page);
    // A step back first: where the end is reached already, nothing scrolls, and nobody would hear of it.
    await page.evaluate('window.scrollBy(0, -200); window.scrollTo(0, document.body.scrollHeight)');
    const clicked = await clickMore(page);
    const mayAppear = waitFor(
      clicked ? appearMs : appearMs / 2,
      Math.min(longestMs, endsAt - Date.now()),
      questions,
    );
    if (!(await grew(page, before, mayAppear))) return;
  }
}

/** What a page's scripts ask for and have not been answered yet. */
function watchQuestions(page: Page): ReadonlySet<Request> {
  const open = new Set<Request>();
  page.on('request', (request) => {
    if (['fetch', 'xhr', 'script'].includes(request.resourceType())) open.add(request);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return open;
}

/** Whether to wait on: for `leastMs`, and while questions are open for up to `mostMs`, and then a moment for what they bring. */
function waitFor(leastMs: number, mostMs: number, questions: ReadonlySet<Request>): () => boolean {
  const begun = Date.now();
  let until = begun + leastMs;
  return () => {
    if (questions.size > 0) until = Math.max(until, Date.now() + appearMs / 3);
    return Date.now() < Math.min(until, begun + mostMs);
  };
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

async function grew(page: Page, before: number, mayAppear: () => boolean): Promise<boolean> {
  while (mayAppear()) {
    await page.waitForTimeout(60);
    if ((await measure(page)) > before) return true;
  }
  return false;
}
