import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { CrawledPagesReply, QualityReply, StoreReply } from '../../../server/replies.ts';
import { en } from '../../../web/words/en.ts';
import { checkPage } from './check-page.ts';
import { isDrawn, waitUntilDrawn } from './in-page.ts';
import { keepScreenshot, openStage, type Stage, screens } from './open-stage.ts';

vi.setConfig({ testTimeout: 240_000 });

const token = 'a-token-for-tests';
let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ pages: 12, adminToken: token });
}, 240_000);
afterAll(() => stage.close(), 60_000);

it('adds a store after a look at it, crawls it live, and finds its products', async () => {
  const page = await openAsOperator('/stores');
  await page.getByRole('link', { name: 'Add a store' }).click();
  await page.getByLabel('Address of a page that lists products').fill(stage.shop.stores[0]!.url!);
  await page.getByRole('button', { name: 'See what would be found' }).click();
  await page.getByText(/\d+ products found, read as/).waitFor();
  await page.locator('.preview-item img').first().waitFor();
  expect(await page.locator('.preview-item').first().innerText()).toMatch(/£\d/);
  await page.getByLabel('Name', { exact: true }).fill('Corner Shop');
  await page.getByLabel('How often').selectOption('weekly');
  await page.getByRole('combobox', { name: 'On', exact: true }).selectOption('3');
  await page.getByText(/^Wed /).first().waitFor();
  expect(await page.locator('.runs li').count()).toBe(5);
  await checkPage(page);
  await keepScreenshot(page, 'desktop-add-store');
  await page.getByRole('button', { name: 'Save the store' }).click();
  await page.getByRole('heading', { name: 'Crawl of Corner Shop' }).waitFor();
  await page.waitForFunction(() => Number(document.querySelector('.counters dd')?.textContent) > 2);
  await checkPage(page);
  await keepScreenshot(page, 'desktop-crawl');
  await page.getByRole('button', { name: 'Stop the crawl' }).click();
  // Where it was past its last page already there is nothing left to stop.
  await page
    .getByText(/^(Stopped|Done)$/)
    .first()
    .waitFor();
  await page.goto(`${stage.url}/catalogue?store=corner-shop`);
  await page.locator('.product-grid li').first().waitFor();
  await page.context().close();
});

it('reads a store by a recipe, and says what each selector finds', async () => {
  const page = await openAsOperator('/stores/harbour');
  await page.getByRole('button', { name: 'See what is found' }).click();
  const section = page.getByRole('region', { name: 'How the page is read' });
  await section.getByText(/products found, read as/).waitFor();
  const write = async (label: string, selector: string) => {
    await section.getByLabel(label, { exact: true }).fill(selector);
    await section.getByLabel(label, { exact: true }).blur();
  };
  await write('Around each product', 'article.card');
  await section.getByText('A recipe needs this.').first().waitFor();
  await write('Price', '.no-such-price');
  await write('Product’s name', 'h3');
  await write('Link', 'a@href');
  await section.getByText('read as recipe').waitFor();
  const price = section.locator('.recipe-field').filter({ has: page.getByLabel('Price', { exact: true }) });
  await price.locator('.missing').waitFor();
  await write('Price', '.price .now');
  await price.locator('.missing').waitFor({ state: 'detached' });
  expect(await price.locator('li').first().innerText()).toMatch(/^£\d/);
  await section.getByText('The page as a browser shows it').click();
  await section.getByText(/products are outlined/).waitFor();
  expect(await section.locator('.pictured img').evaluate(isDrawn)).toBe(true);
  expect(await section.locator('.pictured i').count()).toBe(8);
  const names = section.locator('.recipe-field', { hasText: 'Product’s name' }).locator('li');
  const found = await section.locator('.preview-item .name').allInnerTexts();
  expect(await names.allInnerTexts()).toEqual(found.slice(0, 3));
  await checkPage(page);
  await keepScreenshot(page, 'desktop-recipe');
  await section.getByRole('button', { name: 'Save' }).click();
  await section.getByText(/^Saved/).waitFor();
  const { recipe } = (await (await fetch(`${stage.url}/api/stores/harbour`)).json()) as StoreReply;
  expect(recipe).toEqual({ product: 'article.card', name: 'h3', url: 'a@href', price: '.price .now' });
  await page.context().close();
});

it('shows the stores with their health, pauses one and goes on with it', async () => {
  for (const [screen, options] of Object.entries(screens)) {
    const page = await openAsOperator('/stores', options);
    await page.getByRole('link', { name: 'Harbour & Co.' }).waitFor();
    await checkPage(page);
    await keepScreenshot(page, `${screen}-stores`);
    await page.getByRole('button', { name: 'Pause Harbour & Co.' }).click();
    await page.getByRole('button', { name: 'Resume Harbour & Co.' }).click();
    await page.getByRole('button', { name: 'Pause Harbour & Co.' }).waitFor();
    await page.context().close();
  }
});

it('changes a schedule in words, and says when it runs', async () => {
  const page = await openAsOperator('/stores/harbour');
  await page.getByLabel('How often').selectOption('daily');
  await page.getByLabel('At', { exact: true }).fill('05:30');
  await page
    .getByText(/05:30$/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.getByLabel('How often').selectOption('cron');
  await page.getByLabel(/^Minute hour/).fill('0 0 31 2 *');
  await page.getByLabel(/^Minute hour/).blur();
  expect(await page.getByRole('alert').innerText()).toContain('never comes round');
  await checkPage(page);
  await keepScreenshot(page, 'desktop-store');
  await page.reload();
  expect(await page.getByLabel('At', { exact: true }).inputValue()).toBe('05:30');
  await page.context().close();
});

it('searches the catalogue, and corrects a category by hand', async () => {
  const page = await openAsOperator('/catalogue');
  await page.locator('.product-grid li').first().waitFor();
  await checkPage(page);
  await keepScreenshot(page, 'desktop-catalogue');
  const name = await page.locator('.product-grid .name').first().innerText();
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  await page.waitForURL(/search=/);
  await page.locator('.product-grid .name', { hasText: name }).first().click();
  await page.getByRole('heading', { name }).waitFor();
  await page.getByLabel('Correct the category').selectOption('dress');
  await page.getByText('set by hand').waitFor();
  await page.reload();
  expect(await page.getByLabel('Correct the category').inputValue()).toBe('dress');
  await checkPage(page);
  await keepScreenshot(page, 'desktop-product');
  await page.context().close();
});

it('shows the map, and what lies around a product', async () => {
  const page = await openAsOperator('/map');
  const map = page.getByRole('application');
  await map.waitFor();
  await map.focus();
  await page.keyboard.press('+');
  await page.keyboard.press('Enter');
  await page.getByText('Closest to it').waitFor();
  await page.getByLabel('Coloured by').selectOption('store');
  await page.locator('.legend').getByText('Harbour & Co.').waitFor();
  await checkPage(page);
  await keepScreenshot(page, 'desktop-map');
  await page.context().close();
});

it('shows what became of every page of a crawl, and those of one outcome', async () => {
  const page = await openAsOperator('/crawls/1');
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
  await keepScreenshot(page, 'desktop-crawl-log');
  await page.context().close();
});

it('shows crawls and quality', async () => {
  for (const path of ['/crawls', '/quality']) {
    const page = await openAsOperator(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('status').filter({ hasText: 'One moment' }).waitFor({ state: 'detached' });
    await checkPage(page);
    await keepScreenshot(page, `desktop${path.replace('/', '-')}`);
    await page.context().close();
  }
});

it('tells how well the models do, and how alike the products are', async () => {
  const quality = (await (await fetch(`${stage.url}/api/quality`)).json()) as QualityReply;
  expect(quality.models.map(({ task }) => task).sort()).toEqual(['detection', 'embedding']);
  for (const [screen, options] of Object.entries(screens)) {
    const page = await openAsOperator('/quality', options);
    await page.getByRole('region', { name: 'How alike products are' }).waitFor();
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
  }
});

it('asks for the token, and takes only the right one', async () => {
  const page = await stage.open('/stores');
  await page.getByRole('button', { name: 'Pause Harbour & Co.' }).click();
  await page.getByText('This is for the operator').waitFor();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await signIn(page, 'a guess');
  await page.getByText('That token is not right.').waitFor();
  await checkPage(page);
  await signIn(page, token);
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
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

async function openAsOperator(path: string, options?: Parameters<Stage['open']>[1]): Promise<Page> {
  const page = await stage.open('/', options);
  await page.evaluate((value) => sessionStorage.setItem('lookalike-token', value), token);
  await page.goto(stage.url + path);
  return page;
}

/** Every figure and every set of training data of the cards stands in a row of its own. */
async function checkCards(page: Page, models: QualityReply['models']): Promise<void> {
  const rows = await page.locator('.model .figures:not(.by-category) tbody tr').allInnerTexts();
  const measured = models.flatMap(({ measurements }) =>
    measurements.flatMap(({ figures }) => Object.values(figures)),
  );
  const data = models.flatMap(({ trainingData }) => trainingData);
  expect(rows).toHaveLength(measured.length + data.length);
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

async function signIn(page: Page, value: string): Promise<void> {
  await page.getByLabel('Token').fill(value);
  await page.getByRole('dialog').getByRole('button', { name: 'Sign in' }).click();
}
