import type { Locator, Page } from 'playwright';
import { describe, expect, it, vi } from 'vitest';
import type { CrawledPagesReply, ProductListReply, QualityReply } from '../../../server/replies.ts';
import { en } from '../../../web/words/en.ts';
import { openAsOperator, token } from './as-operator.ts';
import { checkPage } from './check-page.ts';
import { listTooLow, showsCurrent, sumShifts, waitUntilDrawn, watchShifts, writeFrom } from './in-page.ts';
import { keepScreenshot, screens } from './open-stage.ts';
import { withStage } from './with-stage.ts';

vi.setConfig({ testTimeout: 240_000 });

const stage = withStage({ pages: 12, adminToken: token });

describe.each(Object.entries(screens))('on a %s', (screen, options) => {
  it('searches the catalogue, and corrects a category by hand', async () => {
    const page = await openAsOperator(stage, '/catalogue', options);
    await page.locator('.product-grid li').first().waitFor();
    await checkPage(page);
    await keepScreenshot(page, `${screen}-catalogue`);
    const name = await page.locator('.product-grid .name').first().innerText();
    await page.keyboard.press('/');
    await page.keyboard.type(name);
    await page.waitForURL(/search=/);
    await page.locator('.product-grid .name', { hasText: name }).first().click();
    await page.getByRole('heading', { name }).waitFor();
    await page.getByLabel('Correct the category').selectOption('dress');
    await page.getByText('Set by hand').waitFor();
    await page.reload();
    expect(await page.getByLabel('Correct the category').inputValue()).toBe('dress');
    await checkPage(page);
    await keepScreenshot(page, `${screen}-product`);
    await page.context().close();
  });

  it('shows the map, and what lies around a product', async () => {
    const page = await openAsOperator(stage, '/map', options);
    const map = page.getByRole('application');
    await map.waitFor();
    await map.focus();
    await page.keyboard.press('+');
    await page.keyboard.press('Enter');
    await page.getByText('Closest to it').waitFor();
    await page.waitForURL(/product=/);
    await page.reload();
    await page.getByText('Closest to it').waitFor();
    await page.getByLabel('Coloured by').selectOption('store');
    await page.locator('.legend').getByText('Harbour & Co.').waitFor();
    await checkPage(page);
    await keepScreenshot(page, `${screen}-map`);
    await page.context().close();
  });

  it('shows what became of every page of a crawl, and those of one outcome', async () => {
    const page = await openAsOperator(stage, '/crawls/1', options);
    const log = page.getByRole('region', { name: 'Every page' });
    const lines = log.locator('.page-log li');
    await lines.first().waitFor();
    const ask = async (query: string) =>
      (await (await fetch(`${stage.url}/api/crawls/1/pages${query}`)).json()) as CrawledPagesReply;
    const { counts } = await ask('');
    expect(await lines.count()).toBe(Math.min(100, counts.done! + counts.failed! + counts.waiting!));
    await log.getByLabel('Outcome').selectOption('done');
    await page.waitForURL(/pages=done/);
    await expect.poll(() => lines.count()).toBe(counts.done!);
    expect(await lines.first().innerText()).toMatch(/products?[\s\S]*\d\d:\d\d:\d\d[\s\S]*Read/);
    await checkPage(page);
    await keepScreenshot(page, `${screen}-crawl-log`);
    await page.context().close();
  });

  it('shows the crawls', async () => {
    const page = await openAsOperator(stage, '/crawls', options);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('table.crawls tbody tr').first().waitFor();
    await checkPage(page);
    await keepScreenshot(page, `${screen}-crawls`);
    await page.context().close();
  });

  it('tells how well the models do, and how alike the products are', async () => {
    const quality = (await (await fetch(`${stage.url}/api/quality`)).json()) as QualityReply;
    expect(quality.models.map(({ task }) => task).sort()).toEqual(['detection', 'embedding', 'refinement']);
    const page = await openAsOperator(stage, '/quality', options);
    await page.getByRole('region', { name: 'How alike products are' }).waitFor();
    await unfoldMeasurements(page);
    await checkCards(page, quality.models);
    await page.getByText('By category', { exact: true }).first().click();
    const plots = quality.models.flatMap((model) => model.plots);
    const folds = page.getByText('Plots', { exact: true });
    for (const fold of await folds.all()) await fold.click();
    await page
      .locator('.plots img')
      .nth(plots.length - 1)
      .waitFor();
    expect(await page.locator('.plots img').count()).toBe(plots.length);
    for (const image of await page.locator('.plots img').all()) await image.evaluate(waitUntilDrawn);
    const charts = page.locator('.likeness-chart');
    expect(await charts.count()).toBe(quality.likeness.length);
    for (const { category, bins } of quality.likeness) {
      const heading = page.getByRole('heading', { name: en.categories[category]!, exact: true });
      await checkBars(charts.filter({ has: heading }).getByRole('img'), bins);
    }
    await checkPage(page);
    await keepScreenshot(page, `${screen}-quality`);
    await page.context().close();
  });
});

it.each(Object.entries(screens))(
  "moves nothing when the operator's pages come, on a %s",
  async (_screen, options) => {
    const page = await openAsOperator(stage, '/saved', options);
    await page.addInitScript(watchShifts, 'body');
    const product = encodeURIComponent(await readProduct());
    for (const path of [
      'stores',
      'stores/harbour',
      'crawls',
      'crawls/1',
      'catalogue',
      `catalogue/${product}`,
      'map',
      'quality',
    ]) {
      await page.goto(`${stage.url}/${path}`);
      await page.waitForLoadState('networkidle');
      expect([path, (await page.evaluate(sumShifts)) < 0.05]).toEqual([path, true]);
    }
    await page.context().close();
  },
);

describe('on a very wide screen', () => {
  const options = { viewport: { width: 2560, height: 1300 } };

  it('shows the whole picture of a product', async () => {
    const page = await openAsOperator(stage, '/catalogue', options);
    await page.locator('.product-grid .name').first().click();
    const { y, height } = (await page.locator('.product-picture').boundingBox())!;
    expect(y + height).toBeLessThanOrEqual(1300);
    await page.context().close();
  });

  it('draws no plot larger than it is', async () => {
    const page = await openAsOperator(stage, '/quality', options);
    await page.getByText('Plots', { exact: true }).filter({ visible: true }).first().click();
    expect((await page.locator('.plots img').first().boundingBox())!.width).toBeLessThanOrEqual(526);
    await page.context().close();
  });

  it('keeps the choice of outcomes beside the log, and links large enough to hit', async () => {
    const page = await openAsOperator(stage, '/crawls/1', options);
    const line = (await page.locator('.page-log li').first().boundingBox())!;
    const choice = (await page.getByLabel('Outcome').boundingBox())!;
    expect(choice.x + choice.width).toBeCloseTo(line.x + line.width, 0);
    for (const path of ['/crawls/1', '/crawls', '/stores']) {
      await page.goto(stage.url + path);
      await page.locator('#content li a, #content td a').first().waitFor();
      expect(await page.locator('#content :is(a, button)').evaluateAll(listTooLow)).toEqual([]);
    }
    await page.context().close();
  });
});

describe.each([360, 390])('on a screen %i pixels wide', (width) => {
  const options = { ...screens.phone, viewport: { width, height: 740 } };

  it.each(['ltr', 'rtl'])('shows the whole name of the section that is open, %s', async (dir) => {
    const page = await openAsOperator(stage, '/quality', options);
    await page.addInitScript(watchShifts, '.sections');
    await page.addInitScript(writeFrom, dir);
    for (const section of ['stores', 'crawls', 'catalogue', 'map', 'quality']) {
      await page.goto(`${stage.url}/${section}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByRole('button', { name: 'Sign out' }).waitFor();
      await expect.poll(() => page.locator('.sections nav').evaluate(showsCurrent)).toBe(true);
      expect(await page.evaluate(sumShifts)).toBe(0);
    }
    await page.context().close();
  });

  it.each(['ltr', 'rtl'])('shows it also where the way in takes room later, %s', async (dir) => {
    const page = await stage.open('/', options);
    await page.addInitScript(writeFrom, dir);
    await page.goto(`${stage.url}/quality`);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await expect.poll(() => page.locator('.sections nav').evaluate(showsCurrent)).toBe(true);
    await page.context().close();
  });
});

it("writes a search into the catalogue's address only", async () => {
  const page = await stage.open('/catalogue');
  // The way to the next page takes longer than the keys rest before the catalogue is searched.
  await page.route('**/assets/crawls-page-*', async (route) => {
    await page.waitForTimeout(600);
    await route.continue();
  });
  await page.getByLabel('Search by name').fill('coat');
  await page.getByRole('navigation').getByRole('link', { name: 'Crawls' }).click();
  await page.getByRole('heading', { name: 'Crawls' }).waitFor();
  await page.waitForTimeout(500);
  expect(new URL(page.url()).search).toBe('');
  await page.context().close();
});

it('goes on with the log of a crawl where its connection broke off', async () => {
  const page = await stage.open('/');
  const note = (id: number) =>
    `id: ${id}\nevent: note\ndata: ${JSON.stringify({ url: `https://shop.example/${id}`, code: 'timeout', message: '' })}\n\n`;
  let connections = 0;
  await page.route('**/api/crawls/1/events', async (route) => {
    connections++;
    const body = `retry: 50\n\n${connections <= 2 ? note(connections) : ''}`;
    await route.fulfill({ contentType: 'text/event-stream', body });
  });
  await page.goto(`${stage.url}/crawls/1`);
  await expect.poll(() => connections, { timeout: 20_000 }).toBeGreaterThan(3);
  expect(await page.locator('.failure a').allInnerTexts()).toEqual([
    'https://shop.example/1',
    'https://shop.example/2',
  ]);
  await page.context().close();
});

it('says that the pages of an old crawl are no longer kept', async () => {
  const page = await stage.open('/');
  const none = { pages: [], counts: { done: 0, failed: 0, waiting: 0 }, limit: 100, offset: 0 };
  await page.route('**/api/crawls/1/pages?*', (route) => route.fulfill({ json: none }));
  await page.goto(`${stage.url}/crawls/1`);
  await page.getByText('no longer kept').waitFor();
  await page.context().close();
});

it('names every page in its title', async () => {
  const page = await stage.open('/');
  const titles = {
    '/': 'Lookalike',
    '/outfit?sample=quayside&piece=2': 'Tops · Lookalike',
    '/saved': 'Saved looks · Lookalike',
    '/stores': 'Stores · Lookalike',
    '/stores/harbour': 'Harbour & Co. · Lookalike',
    '/crawls/1': 'Crawl of Harbour & Co. · Lookalike',
    '/map': 'Map · Lookalike',
    '/nowhere': 'This page is not here. · Lookalike',
  };
  for (const [path, title] of Object.entries(titles)) {
    await page.goto(stage.url + path);
    await expect.poll(() => page.title()).toBe(title);
  }
  await page.context().close();
});

it('leads back from addresses that lead nowhere', async () => {
  const page = await stage.open('/no/such/page');
  await page.getByRole('heading', { name: 'This page is not here.' }).waitFor();
  await checkPage(page);
  await page.getByRole('link', { name: 'Start with a photo' }).click();
  await page.getByRole('button', { name: 'Choose a photo' }).waitFor();
  await page.context().close();
});

/** Some product of the catalogue. */
async function readProduct(): Promise<string> {
  const { products } = (await (await fetch(`${stage.url}/api/products`)).json()) as ProductListReply;
  return products[0]!.id;
}

/** Sets of photos show their foremost figure until they are unfolded. */
async function unfoldMeasurements(page: Page): Promise<void> {
  const folded = page.locator('.measurement:not([open]) > summary');
  for (let left = await folded.count(); left > 0; left--) await folded.first().click();
}

/** Every figure and every set of training data of the cards stands in a row of its own. */
async function checkCards(page: Page, models: QualityReply['models']): Promise<void> {
  const rows = await page.locator('.model .figures:not(.by-category) tbody tr').allInnerTexts();
  const measured = models.flatMap(({ measurements }) =>
    measurements.flatMap(({ figures }) => Object.values(figures)),
  );
  const data = models.flatMap(({ trainingData }) => trainingData);
  // A refiner has seen nothing that its detector has not.
  const tables = models.filter(({ task }) => task !== 'refinement').flatMap((model) => model.trainingData);
  expect(rows).toHaveLength(measured.length + tables.length);
  for (const model of models) {
    expect(model.measurements.length).toBeGreaterThan(0);
    await page.getByText(model.name, { exact: true }).waitFor();
  }
  // Not toFixed(), which rounds 0.5945 down: what it sees is a little less.
  const threePlaces = new Intl.NumberFormat('en', { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  for (const value of measured.filter((figure) => figure < 1))
    expect(rows.some((row) => row.endsWith(threePlaces.format(value)))).toBe(true);
  const byCategory = models.flatMap(({ measurements }) =>
    measurements.flatMap((measurement) => Object.values(measurement.byCategory)),
  );
  expect(await page.locator('.by-category tbody tr').count()).toBe(byCategory.length);
  for (const { name, licence } of data)
    expect(rows.some((row) => row.includes(name) && row.includes(licence))).toBe(true);
}

/** The bars are as high as the counts, and the counts stand in the text instead of the picture. */
async function checkBars(chart: Locator, bins: readonly number[]): Promise<void> {
  const heights = await chart
    .locator('rect')
    .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('height'))));
  expect(heights.map((height) => height > 0)).toEqual(bins.map((count) => count > 0));
  expect(heights.indexOf(Math.max(...heights))).toBe(bins.indexOf(Math.max(...bins)));
  const said = [...((await chart.getAttribute('aria-label')) ?? '').matchAll(/: (\d+)/g)];
  expect(said.map(([, count]) => Number(count))).toEqual(bins.filter((count) => count > 0));
}
