import type { Page } from 'playwright';
import { expect, it, vi } from 'vitest';
import { checkPage } from './check-page.ts';
import { readAnswer, sumShifts, waitUntilDrawn, watchAnswer, watchShifts } from './in-page.ts';
import { keepScreenshot, screens } from './open-stage.ts';
import { cards, drag, spots, toAmount } from './steps.ts';
import { withStage } from './with-stage.ts';

vi.setConfig({ testTimeout: 120_000 });

const stage = withStage();

it.each(Object.entries(screens))('moves nothing when the answer comes, on a %s', async (_screen, options) => {
  const page = await stage.open('/', options);
  await page.evaluate(watchShifts, 'body');
  await page.getByRole('link', { name: /Quayside/ }).click();
  await cards(page).first().locator('img').evaluate(waitUntilDrawn);
  expect(await page.evaluate(sumShifts)).toBeLessThan(0.05);
  await page.context().close();
});

it('shows the pieces as soon as they are known, then the matches of the first, then those of all', async () => {
  const page = await stage.open('/');
  await page.evaluate(watchAnswer);
  await page.getByRole('link', { name: /Quayside/ }).click();
  await page.getByText('3 pieces', { exact: true }).waitFor();
  const seen = await page.evaluate(readAnswer);
  expect(seen).toEqual([
    { spots: 3, hasMatches: false, inLook: 0 },
    { spots: 3, hasMatches: true, inLook: 1 },
    { spots: 3, hasMatches: true, inLook: 3 },
  ]);
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

it.each(Object.entries(screens))(
  'searches again when the box is moved or resized by hand, on a %s',
  async (screen, options) => {
    const page = await stage.open('/outfit?sample=quayside', options);
    await cards(page).first().waitFor();
    await page.getByRole('button', { name: 'Move the box' }).click();
    const box = page.getByRole('group', { name: /Box around/ });
    await box.waitFor();
    await checkPage(page);
    await keepScreenshot(page, `${screen}-edit`);
    const before = (await box.boundingBox())!;
    await searchesAgain(page, () =>
      drag(page, box, [
        [0.5, 0.5],
        [0.6, 0.4],
      ]),
    );
    const moved = (await box.boundingBox())!;
    expect(toSize(moved)).toEqual(toSize(before));
    expect(moved.x).toBeGreaterThan(before.x + 2);
    expect(moved.y).toBeLessThan(before.y - 2);
    await searchesAgain(page, () =>
      drag(page, box.locator('.handle').last(), [
        [0.5, 0.5],
        [1.5, -1.5],
      ]),
    );
    const resized = (await box.boundingBox())!;
    expect(toSize(resized)).not.toEqual(toSize(moved));
    await searchesAgain(page, () => page.getByLabel('It is one of').selectOption('short'));
    await page.getByRole('heading', { name: 'Trousers & shorts' }).waitFor();
    await page.getByRole('button', { name: 'Done' }).click();
    await box.waitFor({ state: 'detached' });
    await page.context().close();
  },
);

it('searches again when the box is moved or resized by keys', async () => {
  const page = await stage.open('/outfit?sample=quayside');
  await cards(page).first().waitFor();
  await page.keyboard.press('e');
  const box = page.getByRole('group', { name: /Box around/ });
  const before = (await box.boundingBox())!;
  await searchesAgain(page, () => page.keyboard.press('ArrowDown'));
  const moved = (await box.boundingBox())!;
  expect(moved.y).toBeGreaterThan(before.y);
  expect(moved.height).toBeCloseTo(before.height, 0);
  await searchesAgain(page, () => page.keyboard.press('Shift+ArrowDown'));
  expect((await box.boundingBox())!.height).toBeGreaterThan(moved.height);
  await page.keyboard.press('Escape');
  await box.waitFor({ state: 'detached' });
  await page.context().close();
});

it('puts a box in the middle for those who draw by keys, and loses no focus on the way', async () => {
  const page = await stage.open('/outfit?sample=quayside');
  await cards(page).first().waitFor();
  await page.getByRole('button', { name: 'Draw a box' }).focus();
  await page.keyboard.press('Enter');
  await spots(page).first().waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('editor');
  await page.getByRole('button', { name: 'Done' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Move the box');
  expect(await spots(page).count()).toBe(4);
  expect(await spots(page).last().getAttribute('aria-checked')).toBe('true');
  await page.context().close();
});

it('keeps what the keys did to a box when the person is done at once', async () => {
  const page = await stage.open('/outfit?sample=quayside');
  await cards(page).first().waitFor();
  await page.keyboard.press('e');
  await page.getByRole('group', { name: /Box around/ }).waitFor();
  await searchesAgain(page, async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('e');
  });
  await page.waitForURL(/boxes=1\./);
  await page.context().close();
});

it('draws no box after Escape, and picks the one that is drawn, also within another piece', async () => {
  const page = await stage.open('/outfit?sample=quayside');
  await cards(page).first().waitFor();
  const count = await spots(page).count();
  const piece = page.locator('.garment-box').first();
  const draw = page.getByRole('button', { name: 'Draw a box' });
  await draw.click();
  const { x, y, width, height } = (await piece.boundingBox())!;
  await page.mouse.move(x + width * 0.8, y + height * 0.8);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.3, y + height * 0.3, { steps: 3 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await draw.waitFor();
  expect(await spots(page).count()).toBe(count);
  await draw.click();
  await drag(page, piece, [
    [0.8, 0.8],
    [0.3, 0.3],
  ]);
  await expect.poll(() => spots(page).count()).toBe(count + 1);
  expect(await spots(page).last().getAttribute('aria-checked')).toBe('true');
  await page.context().close();
});

it.each(Object.entries(screens))(
  'narrows and sorts the matches at once, and keeps that in the address, on a %s',
  async (screen, options) => {
    const page = await stage.open('/outfit?sample=quayside&piece=1', options);
    await cards(page).first().waitFor();
    await page.getByLabel('Sort').selectOption('price-up');
    await page.waitForURL(/sort=price-up/);
    const prices = await cards(page).locator('.now').allInnerTexts();
    const amounts = prices.map(toAmount);
    expect(amounts).toEqual(amounts.toSorted((a, b) => a - b));
    await page.getByRole('button', { name: 'Filters' }).click();
    await checkPage(page);
    await keepScreenshot(page, `${screen}-filters`);
    await page.getByLabel(/^Up to/).fill('0.5');
    await page.getByText('No match is left with these filters.').waitFor();
    await page.getByRole('button', { name: 'Clear the filters' }).last().click();
    await cards(page).first().waitFor();
    await page.context().close();
  },
);

it.each(Object.entries(screens))(
  'shows why: the piece and the product side by side, on a %s',
  async (screen, options) => {
    const page = await stage.open('/outfit?sample=quayside', options);
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
    await keepScreenshot(page, `${screen}-why`);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.context().close();
  },
);

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

it.each(Object.entries(screens))('can be read from right to left, on a %s', async (screen, options) => {
  const page = await stage.open('/outfit?sample=quayside&look=open', options);
  const swap = page.locator('.swap').first();
  await swap.waitFor();
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  const [previous, next] = await Promise.all(
    [/^The one before/, /^Next best/].map((name) => swap.getByRole('button', { name }).boundingBox()),
  );
  expect(previous!.x).toBeGreaterThan(next!.x);
  await checkPage(page);
  await keepScreenshot(page, `${screen}-right-to-left`);
  await page.keyboard.press('Escape');
  await cards(page).first().waitFor();
  await checkPage(page);
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

it('leads by Tab from the photo to the look, and not through all matches first', async () => {
  const page = await stage.open('/outfit?sample=quayside');
  await cards(page).first().waitFor();
  await spots(page).first().focus();
  const look = page.getByRole('button', { name: 'Complete the look' });
  const isThere = () => look.evaluate((button) => button === document.activeElement);
  for (let tab = 0; tab < 10 && !(await isThere()); tab++) await page.keyboard.press('Tab');
  expect(await isThere()).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await isThere()).toBe(true);
  await page.context().close();
});

it('has in its address what the person made of the pieces and of the look, also after the way over the map', async () => {
  const page = await stage.open('/outfit?sample=quayside');
  await cards(page).first().waitFor();
  await page.keyboard.press('e');
  await searchesAgain(page, () => page.keyboard.press('ArrowDown'));
  await page.waitForURL(/boxes=1\./);
  await page.keyboard.press('Escape');
  const box = page.locator('.garment-box.picked');
  // The address has whole pixels of the photo.
  const isMoved = async () => Math.abs((await box.boundingBox())!.y - moved.y) < 1;
  const moved = (await box.boundingBox())!;
  await cards(page)
    .nth(1)
    .getByRole('button', { name: /^Use in the look/ })
    .click();
  const name = await cards(page).nth(1).locator('.name').innerText();
  await page.getByRole('button', { name: 'Complete the look' }).click();
  await page.waitForURL(/look=open/);
  await page.reload();
  await page.getByRole('dialog').locator('.look-piece .name', { hasText: name }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await isMoved()).toBe(true);
  await page.getByRole('link', { name: 'On the map' }).click();
  await page.getByRole('link', { name: 'Back to the photo' }).click();
  await cards(page).first().waitFor();
  expect(await isMoved()).toBe(true);
  expect(page.url()).toMatch(/boxes=1\./);
  expect(page.url()).toMatch(/use=1\./);
  await page.context().close();
});

it('keeps the photo in sight beside the matches, and the pieces above them where there is no room beside', async () => {
  for (const [screen, staying, above] of [
    ['desktop', '.stage', '.masthead'],
    ['phone', '.piece-chips', '.piece-chips'],
  ] as const) {
    const page = await stage.open('/outfit?sample=quayside', screens[screen]);
    await cards(page).nth(9).scrollIntoViewIfNeeded();
    const top = await page.locator(staying).evaluate((part) => part.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(120);
    await page.locator('.piece-chips button').nth(1).click();
    await page.getByRole('heading', { name: 'Tops' }).waitFor();
    const heading = await page.locator('.results-head').evaluate((part) => part.getBoundingClientRect().top);
    const covered = await page.locator(above).evaluate((part) => part.getBoundingClientRect().bottom);
    expect(heading).toBeGreaterThanOrEqual(covered);
    expect(heading).toBeLessThan(200);
    await page.context().close();
  }
});

it('keeps all that can be done with the photo within a low window', async () => {
  const page = await stage.open('/outfit?sample=quayside', { viewport: { width: 960, height: 560 } });
  await cards(page).first().waitFor();
  const column = page.locator('.photo-column');
  expect(await column.evaluate((part) => part.getBoundingClientRect().bottom)).toBeLessThanOrEqual(560);
  await page.getByRole('link', { name: 'Try another photo' }).scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.context().close();
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

/** Does something that must make the page ask for matches anew. */
async function searchesAgain(page: Page, act: () => Promise<unknown>): Promise<void> {
  const answered = page.waitForResponse('**/api/matches');
  await act();
  expect((await answered).status()).toBe(200);
}

function toSize({ width, height }: { readonly width: number; readonly height: number }): readonly number[] {
  return [width, height].map(Math.round);
}
