import type { Page } from 'playwright';
import { describe, expect, it, vi } from 'vitest';
import type { CrawlListReply, ProductListReply, StoreReply } from '../../../server/replies.ts';
import { openAsOperator, token } from './as-operator.ts';
import { checkPage } from './check-page.ts';
import { isDrawn } from './in-page.ts';
import { keepScreenshot, screens } from './open-stage.ts';
import { cards } from './steps.ts';
import { withStage } from './with-stage.ts';

vi.setConfig({ testTimeout: 400_000 });

const stage = withStage({ pages: 12, adminToken: token });

/** Expects that a preview which does not show all that was found says so. */
async function expectCounted(page: Page): Promise<void> {
  const said = await page.getByText(/products found, read/).innerText();
  const found = Number(/\d+/.exec(said)?.[0]);
  const shown = await page.locator('.preview-item').filter({ visible: true }).count();
  expect(shown).toBeGreaterThan(0);
  if (shown < found) expect(said).toContain(`${shown} of ${found} shown.`);
  else expect(said).not.toContain('shown');
}

describe.each(Object.entries(screens))('on a %s', (screen, options) => {
  it('adds a store after a look at it, crawls it live, and finds its products', async () => {
    const shop = `Corner ${screen}`;
    const page = await openAsOperator(stage, '/stores', options);
    await page.getByRole('link', { name: 'Add a store' }).click();
    await page.getByLabel('Address of a page that lists products').fill(stage.shop.stores[0]!.url!);
    await page.getByRole('button', { name: 'See what would be found' }).click();
    await page.getByText(/\d+ products found, read/).waitFor();
    await page.locator('.preview-item img').first().waitFor();
    expect(await page.locator('.preview-item').first().innerText()).toMatch(/£\d/);
    await expectCounted(page);
    await page.getByLabel('Name', { exact: true }).fill(shop);
    await page.getByLabel('How often').selectOption('weekly');
    await page.getByRole('combobox', { name: 'On', exact: true }).selectOption('3');
    await page.getByText(/^Wed /).first().waitFor();
    expect(await page.locator('.runs li').count()).toBe(5);
    await checkPage(page);
    await keepScreenshot(page, `${screen}-add-store`);
    await page.getByRole('button', { name: 'Save the store' }).click();
    await page.getByRole('heading', { name: `Crawl of ${shop}` }).waitFor();
    await page.waitForFunction(() => Number(document.querySelector('.counters dd')?.textContent) > 2);
    await checkPage(page);
    await keepScreenshot(page, `${screen}-crawl`);
    const stop = page.getByRole('button', { name: 'Stop the crawl' });
    // Where it was past its last page already there is nothing left to stop.
    await stop.click({ timeout: 5000 }).catch(() => {});
    await page
      .getByText(/^(Stopped|Done)$/)
      .first()
      .waitFor();
    const id = shop.toLowerCase().replace(' ', '-');
    await page.goto(`${stage.url}/catalogue?store=${id}`);
    await page.locator('.product-grid li').first().waitFor();
    await expect.poll(() => readPhase(id), { timeout: 240_000 }).toBe('ended');
    await page.goto(`${stage.url}/outfit?url=${encodeURIComponent(await readPicture(id))}`);
    await cards(page).getByText(`at ${shop}`).first().waitFor();
    await page.context().close();
  });

  it('reads a store by a recipe, and says what each selector finds', async () => {
    await forgetRecipe();
    const page = await openAsOperator(stage, '/stores/harbour', options);
    await page.getByRole('button', { name: 'See what is found' }).click();
    const section = page.getByRole('region', { name: 'How the page is read' });
    await section.getByText(/products found, read/).waitFor();
    const write = async (label: string, selector: string) => {
      await section.getByLabel(label, { exact: true }).fill(selector);
      await section.getByLabel(label, { exact: true }).blur();
    };
    await write('Around each product', 'article.card');
    await section.getByText('A recipe needs this.').first().waitFor();
    await write('Price', '.no-such-price');
    await write('Product’s name', 'h3');
    await write('Link', 'a@href');
    await section.getByText('read by the recipe').waitFor();
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
    await keepScreenshot(page, `${screen}-recipe`);
    await section.getByRole('button', { name: 'Save' }).click();
    await section.getByText(/^Saved/).waitFor();
    const { recipe } = await ask<StoreReply>('/api/stores/harbour');
    expect(recipe).toEqual({ product: 'article.card', name: 'h3', url: 'a@href', price: '.price .now' });
    await page.context().close();
  });

  it('shows the stores with their health, pauses one and goes on with it', async () => {
    const page = await openAsOperator(stage, '/stores', options);
    await page.getByRole('link', { name: 'Harbour & Co.' }).waitFor();
    await checkPage(page);
    await keepScreenshot(page, `${screen}-stores`);
    await page.getByRole('button', { name: 'Pause Harbour & Co.' }).click();
    await page.getByRole('button', { name: 'Resume Harbour & Co.' }).click();
    await page.getByRole('button', { name: 'Pause Harbour & Co.' }).waitFor();
    await page.context().close();
  });

  it('changes a schedule in words, and says when it runs', async () => {
    const page = await openAsOperator(stage, '/stores/harbour', options);
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
    await keepScreenshot(page, `${screen}-store`);
    await page.reload();
    expect(await page.getByLabel('At', { exact: true }).inputValue()).toBe('05:30');
    await page.context().close();
  });
});

it('keeps what is being written while the server does not answer', async () => {
  const page = await openAsOperator(stage, '/stores/harbour');
  const name = page.getByLabel('Name', { exact: true });
  await name.fill('Harbour at the quay');
  await page.route('**/api/stores/harbour', (route) => route.abort());
  const alert = page.getByText('The server does not answer');
  await alert.waitFor();
  expect(await name.inputValue()).toBe('Harbour at the quay');
  await page.unroute('**/api/stores/harbour');
  await alert.waitFor({ state: 'detached' });
  expect(await name.inputValue()).toBe('Harbour at the quay');
  await page.context().close();
});

it('says why a store was not removed where that can be read', async () => {
  const page = await stage.open('/stores/harbour');
  await page.getByRole('button', { name: 'Remove Harbour & Co.' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await page.getByText('This is for the operator').first().waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.context().close();
});

it('asks for the token, and takes only the right one', async () => {
  const page = await stage.open('/stores');
  await page.getByRole('button', { name: 'Pause Harbour & Co.' }).click();
  await page.getByText('This is for the operator').waitFor();
  await page.getByRole('button', { name: 'Sign in' }).click();
  expect(await page.getByLabel('Token').evaluate((field) => field === document.activeElement)).toBe(true);
  await signIn(page, 'a guess');
  await page.getByText('That token is not right.').waitFor();
  await checkPage(page);
  await keepScreenshot(page, 'desktop-token');
  await signIn(page, token);
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  await page.getByText('This is for the operator').waitFor({ state: 'hidden' });
  await page.context().close();
});

async function signIn(page: Page, value: string): Promise<void> {
  await page.getByLabel('Token').fill(value);
  await page.getByRole('dialog').getByRole('button', { name: 'Sign in' }).click();
}

async function ask<Reply>(path: string): Promise<Reply> {
  return (await (await fetch(stage.url + path)).json()) as Reply;
}

/** What the newest crawl of a store is at. */
async function readPhase(store: string): Promise<string | undefined> {
  const { crawls } = await ask<CrawlListReply>(`/api/crawls?store=${store}`);
  return crawls[0]?.phase;
}

/** Where a store shows a picture of something that it sells. */
async function readPicture(store: string): Promise<string> {
  const { products } = await ask<ProductListReply>(`/api/products?store=${store}`);
  return products.find(({ originalImage }) => originalImage !== null)!.originalImage!;
}

/** Each screen begins with a store that is read without a recipe. */
async function forgetRecipe(): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ recipe: null });
  await fetch(`${stage.url}/api/stores/harbour`, { method: 'PATCH', headers, body });
}
