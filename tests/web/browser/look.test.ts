import { expect, it, vi } from 'vitest';
import { checkPage } from './check-page.ts';
import { fillDevice, isDrawn, isKept } from './in-page.ts';
import { keepScreenshot, screens } from './open-stage.ts';
import { toAmount } from './steps.ts';
import { withStage } from './with-stage.ts';

vi.setConfig({ testTimeout: 120_000 });

const stage = withStage({ rates: { base: 'EUR', date: '2026-11-20', rates: { GBP: 0.5 } } });

it.each(Object.entries(screens))(
  'completes the look, saves it, and has it without a network, on a %s',
  async (screen, options) => {
    const page = await stage.open('/outfit?sample=quayside', options);
    await page.getByRole('button', { name: 'Complete the look' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: 'Save the look' }).waitFor();
    await checkPage(page);
    await keepScreenshot(page, `${screen}-look`);
    await sheet.getByRole('button', { name: 'Save the look' }).click();
    await sheet.getByText('Saved on this device').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: /^Saved looks/ }).click();
    await page.getByText('Same price as when saved').first().waitFor();
    await checkPage(page);
    await keepScreenshot(page, `${screen}-saved`);
    await expect.poll(() => page.evaluate(isKept), { timeout: 20_000 }).toBe(true);
    await page.context().setOffline(true);
    await page.goto(`${stage.url}/saved`);
    await page.getByText('Price as saved').first().waitFor();
    expect(await page.locator('.saved-look .photo').evaluate(isDrawn)).toBe(true);
    await page.getByRole('link', { name: 'Stores' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByRole('link', { name: /^Saved looks/ }).click();
    await page.getByRole('heading', { name: 'Saved looks' }).waitFor();
    await page.getByRole('button', { name: /^Remove/ }).click();
    await page.getByText('No look is saved yet').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.saved-look').waitFor();
    expect(await page.getByText('The look is removed').count()).toBe(0);
    await page.context().close();
  },
);

it.each(Object.entries(screens))(
  'swaps a piece, leaves one out, and keeps to a budget, on a %s',
  async (screen, options) => {
    const page = await stage.open('/outfit?sample=quayside', options);
    await page.getByRole('button', { name: 'Complete the look' }).click();
    const sheet = page.getByRole('dialog');
    const total = sheet.locator('.look-total strong');
    const first = await sheet.locator('.look-piece .name').first().innerText();
    await sheet
      .getByRole('button', { name: /^Next best/ })
      .first()
      .click();
    expect(await sheet.locator('.look-piece .name').first().innerText()).not.toBe(first);
    const before = await total.innerText();
    await sheet
      .getByRole('button', { name: /^Leave out/ })
      .first()
      .click();
    expect(await total.innerText()).not.toBe(before);
    await sheet.getByLabel(/^Budget/).fill('1');
    await sheet.getByRole('button', { name: 'Pick for me' }).click();
    const refusal = await sheet.getByText(/Nothing fits under that/).innerText();
    const least = toAmount(/£[\d.,]+\d/.exec(refusal)?.[0] ?? '');
    await sheet.getByLabel(/^Budget/).fill(String(least + 1));
    await sheet.getByRole('button', { name: 'Pick for me' }).click();
    await sheet.getByText(/most alike combination/).waitFor();
    expect(toAmount(await total.innerText())).toBeLessThanOrEqual(least + 1);
    const prices = (await sheet.locator('.look-piece:not(.out) .facts').allInnerTexts()).map(
      (facts) => /£[\d.,]+\d/.exec(facts)?.[0] ?? '',
    );
    await keepScreenshot(page, `${screen}-budget`);
    const sum = prices.reduce((all, price) => all + toAmount(price), 0);
    expect(sum).toBeCloseTo(toAmount(/£[\d.,]+\d/.exec(await total.innerText())?.[0] ?? ''), 2);
    await page.context().close();
  },
);

it("shows prices in the shopper's own currency, too, with the day of the rate, and budgets in it", async () => {
  const page = await stage.open('/outfit?sample=quayside');
  const card = page.locator('.match-grid:not([aria-hidden]) .match .price-line').first();
  await card.waitFor();
  expect(await card.innerText()).not.toContain('€');
  await page.getByLabel('Prices also in').selectOption('EUR');
  await card.getByText('rate of 20 Nov').waitFor();
  const [, pounds, euros] = /£([\d.,]+)[\s\S]*about €([\d.,]+)/.exec(await card.innerText()) ?? [];
  // Half a pound to the euro.
  expect(toAmount(euros ?? '')).toBeCloseTo(toAmount(pounds ?? '') * 2, 2);
  await page.reload();
  await card.getByText('rate of 20 Nov').waitFor();
  await page.getByRole('button', { name: 'Complete the look' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Budget (EUR)').fill('1');
  await sheet.getByRole('button', { name: 'Pick for me' }).click();
  const refusal = await sheet.getByText(/Nothing fits under that/).innerText();
  const least = toAmount(/€[\d.,]+\d/.exec(refusal)?.[0] ?? '');
  await sheet.getByLabel('Budget (EUR)').fill(String(least));
  await sheet.getByRole('button', { name: 'Pick for me' }).click();
  await sheet.getByText(/most alike combination/).waitFor();
  const total = await sheet.locator('.look-total .converted').innerText();
  expect(toAmount(/€[\d.,]+\d/.exec(total)?.[0] ?? '')).toBeCloseTo(least, 2);
  await checkPage(page);
  await keepScreenshot(page, 'desktop-look-in-euros');
  await page.context().close();
});

it('goes back from the look to the photo, and keeps what was swapped in it', async () => {
  const page = await stage.open('/');
  await page.getByRole('link', { name: /Quayside/ }).click();
  await page.getByRole('button', { name: 'Complete the look' }).click();
  await page.getByRole('button', { name: 'Next best for 2 Tops' }).click();
  await page.waitForURL(/use=2/);
  await page.goBack();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.waitForURL(/sample=quayside.*use=2/);
  await page.getByRole('button', { name: 'Complete the look' }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.goBack();
  await page.getByRole('button', { name: 'Choose a photo' }).waitFor();
  await page.context().close();
});

it('shares a look as a link that shows its products', async () => {
  const page = await stage.open('/outfit?sample=quayside', {
    ...screens.desktop,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.getByRole('button', { name: 'Complete the look' }).click();
  const names = await page.getByRole('dialog').locator('.look-piece .name').allInnerTexts();
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByText('Link copied').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(link);
  await page.locator('.look-piece .name').first().waitFor();
  expect(await page.locator('.look-piece .name').allInnerTexts()).toEqual(names);
  await checkPage(page);
  await page.context().close();
});

it('says of the look that is shown whether it was saved or shared', async () => {
  const page = await stage.open('/outfit?sample=quayside');
  await page.getByRole('button', { name: 'Complete the look' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Save the look' }).click();
  await sheet.getByText('Saved on this device').waitFor();
  await sheet
    .getByRole('button', { name: /^Next best/ })
    .first()
    .click();
  await sheet.getByText('Saved on this device').waitFor({ state: 'detached' });
  await page.evaluate(fillDevice);
  await sheet.getByRole('button', { name: 'Save the look' }).click();
  await sheet.getByRole('alert').waitFor();
  expect(await sheet.getByText('Saved on this device').count()).toBe(0);
  await page.context().close();
});

it('draws the look as a picture', async () => {
  const page = await stage.open('/outfit?sample=quayside');
  await page.getByRole('button', { name: 'Complete the look' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'As a picture' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('look.png');
  await page.context().close();
});
