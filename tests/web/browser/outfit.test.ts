import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { checkPage } from './check-page.ts';
import { waitUntilDrawn, watchShifts } from './in-page.ts';
import { keepScreenshot, openStage, type Stage, screens } from './open-stage.ts';
import { cards, spots, toAmount } from './steps.ts';

vi.setConfig({ testTimeout: 120_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 240_000);
afterAll(() => stage.close(), 60_000);

it.each(Object.entries(screens))('moves nothing when the answer comes, on a %s', async (_screen, options) => {
  const page = await stage.open('/', options);
  await page.evaluate(watchShifts);
  await page.getByRole('link', { name: /Quayside/ }).click();
  await cards(page).first().locator('img').evaluate(waitUntilDrawn);
  const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
  // What the web's vitals call good is 0.1.
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.05);
  await page.context().close();
});

it('goes from piece to piece with Tab and arrow keys, without asking the server again', async () => {
  const page = await stage.open('/outfit?sample=quayside');
  await spots(page).first().waitFor();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await spots(page).first().focus();
  await page.keyboard.press('ArrowRight');
  expect(
    await spots(page)
      .nth(1)
      .evaluate((spot) => spot === document.activeElement),
  ).toBe(true);
  expect(await spots(page).nth(1).getAttribute('aria-checked')).toBe('true');
  await page.keyboard.press('End');
  expect(await spots(page).last().getAttribute('aria-checked')).toBe('true');
  expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
  await page.context().close();
});

it('searches again when the box is moved, by hand or by keys, or the kind is changed', async () => {
  const page = await stage.open('/outfit?sample=quayside');
  await cards(page).first().waitFor();
  await page.keyboard.press('e');
  const box = page.getByRole('group', { name: /Box around/ });
  await box.waitFor();
  await checkPage(page);
  await keepScreenshot(page, 'desktop-edit');
  const byKey = page.waitForResponse('**/api/matches');
  await page.keyboard.press('Shift+ArrowDown');
  expect((await byKey).status()).toBe(200);
  const byHand = page.waitForResponse('**/api/matches');
  const { x, y } = (await box.boundingBox())!;
  await page.mouse.move(x + 30, y + 30);
  await page.mouse.down();
  await page.mouse.move(x + 50, y + 60, { steps: 4 });
  await page.mouse.up();
  expect((await byHand).status()).toBe(200);
  const byKind = page.waitForResponse('**/api/matches');
  await page.getByLabel('It is one of').selectOption('short');
  expect((await byKind).status()).toBe(200);
  await page.getByRole('heading', { name: 'Trousers & shorts' }).waitFor();
  await page.context().close();
});

it('narrows and sorts the matches at once, and keeps that in the address', async () => {
  const page = await stage.open('/outfit?sample=quayside&piece=1');
  await cards(page).first().waitFor();
  await page.getByLabel('Sort').selectOption('price-up');
  await page.waitForURL(/sort=price-up/);
  const prices = await cards(page).locator('.now').allInnerTexts();
  const amounts = prices.map(toAmount);
  expect(amounts).toEqual(amounts.toSorted((a, b) => a - b));
  await page.getByRole('button', { name: 'Filters' }).click();
  await checkPage(page);
  await page.getByLabel(/^Up to/).fill('0.5');
  await page.getByLabel(/^Up to/).blur();
  await page.getByText('No match is left with these filters.').waitFor();
  await page.getByRole('button', { name: 'Clear the filters' }).last().click();
  await cards(page).first().waitFor();
  await page.context().close();
});

it('shows why: the piece and the product side by side', async () => {
  const page = await stage.open('/outfit?sample=quayside');
  await cards(page)
    .first()
    .getByRole('button', { name: /Why this/ })
    .click();
  await page
    .getByRole('dialog')
    .getByText(/% alike in shape/)
    .waitFor();
  expect(await page.getByRole('dialog').getByRole('img').count()).toBe(2);
  await checkPage(page);
  await keepScreenshot(page, 'desktop-why');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.context().close();
});

it('shows a piece of the photo among the products of the map', async () => {
  for (const [screen, options] of Object.entries(screens)) {
    const page = await stage.open('/outfit?sample=quayside', options);
    await page.getByRole('link', { name: 'On the map' }).click();
    const own = page.getByRole('region', { name: 'From your photo' });
    await own.getByText('Most like it').waitFor();
    await checkPage(page);
    await page.waitForTimeout(1000);
    await keepScreenshot(page, `${screen}-own-map`);
    const nearest = own.locator('.near button').first();
    const name = ((await nearest.getAttribute('aria-label')) ?? '').replace(/, \d+\s?% alike$/, '');
    await nearest.click();
    await page.getByRole('region', { name }).getByRole('button', { name: 'Close' }).click();
    await page.reload();
    await own.getByText('Most like it').waitFor();
    await own.getByRole('button', { name: 'Take it off the map' }).click();
    await own.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Show the piece from your photo' }).click();
    await own.getByText('Most like it').waitFor();
    await page.context().close();
  }
});

it('speaks German, and is dark where the system is', async () => {
  const page = await stage.open('/outfit?sample=quayside', {
    ...screens.phone,
    locale: 'de-DE',
    colorScheme: 'dark',
  });
  await cards(page).first().waitFor();
  await page.getByRole('button', { name: 'Zum ganzen Look' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  await checkPage(page);
  await keepScreenshot(page, 'phone-outfit-dark-german');
  await page.context().close();
});

it('fits the narrowest and the widest screens', async () => {
  for (const viewport of [
    { width: 360, height: 640 },
    { width: 3840, height: 2160 },
  ]) {
    const page = await stage.open('/outfit?sample=quayside', { viewport });
    await cards(page).first().waitFor();
    await checkPage(page);
    await keepScreenshot(page, `${viewport.width}-outfit`);
    await page.context().close();
  }
});

it('searches the whole photo, too, when asked', async () => {
  const page = await stage.open('/outfit?sample=quayside');
  await page.getByRole('button', { name: 'The whole photo' }).click();
  await page.getByRole('heading', { name: 'The whole photo' }).waitFor();
  await cards(page).first().waitFor();
  expect(await page.getByText('Nothing we recognise here.').count()).toBe(0);
  await spots(page).first().click();
  await page.waitForURL(/piece=1/);
  await page.context().close();
});
