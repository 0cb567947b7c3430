import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkPage } from './check-page.ts';
import { keepScreenshot, openStage, type Stage, screens } from './open-stage.ts';
import { emptyPhoto, outfitPhoto, type PhotoFile, pictureAddress, sidewaysPhoto } from './photos.ts';

vi.setConfig({ testTimeout: 120_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 240_000);
afterAll(() => stage.close(), 60_000);

const spots = (page: Page) => page.getByRole('radiogroup').getByRole('radio');
const cards = (page: Page) => page.locator('.match-grid:not([aria-hidden]) > .match');

describe.each(Object.entries(screens))('on a %s', (screen, options) => {
  it('finds the pieces of a photo, and leads to the store', async () => {
    const page = await stage.open('/', options);
    await checkPage(page);
    await keepScreenshot(page, `${screen}-home`);
    await choosePhoto(page, await outfitPhoto(stage.url));
    await spots(page).first().waitFor();
    expect(await spots(page).count()).toBeGreaterThanOrEqual(2);
    await cards(page).first().waitFor();
    const link = cards(page).first().getByRole('link');
    expect(await link.getAttribute('href')).toContain(stage.shop.url);
    expect([await link.getAttribute('target'), await link.getAttribute('rel')]).toEqual([
      '_blank',
      'noopener',
    ]);
    expect(await cards(page).first().innerText()).toMatch(/[£€]\d/);
    await checkPage(page);
    await keepScreenshot(page, `${screen}-outfit`);
    const [store] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    expect(store.url()).toContain(stage.shop.url);
    await page.context().close();
  });

  it('completes the look, saves it, and has it without a network', async () => {
    const page = await stage.open('/outfit?sample=quayside', options);
    await page.getByRole('button', { name: 'Complete the look' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: 'Save the look' }).waitFor();
    await checkPage(page);
    await keepScreenshot(page, `${screen}-look`);
    await sheet.getByRole('button', { name: 'Save the look' }).click();
    await sheet.getByText('Saved on this device').waitFor();
    await page.goto(`${stage.url}/saved`);
    await page.getByText('Same price as when saved').first().waitFor();
    await checkPage(page);
    await keepScreenshot(page, `${screen}-saved`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await page.context().setOffline(true);
    await page.reload();
    await page.getByText('Price as saved').first().waitFor();
    expect(await page.locator('.saved-look .photo').evaluate(isDrawn)).toBe(true);
    await page.context().close();
  });

  it('lets a box be drawn where nothing was recognised', async () => {
    const page = await stage.open('/', options);
    await choosePhoto(page, await emptyPhoto());
    await page.getByText('Nothing we recognise here.').waitFor();
    await checkPage(page);
    await keepScreenshot(page, `${screen}-nothing`);
    await page.getByRole('button', { name: 'Draw a box' }).first().click();
    await drag(page, [0.3, 0.2], [0.7, 0.5]);
    await spots(page).first().waitFor();
    await page.getByRole('heading', { name: 'Tops' }).waitFor();
    await cards(page).first().waitFor();
    await page.context().close();
  });
});

it('shows the same outfit after a reload, and under its own address', async () => {
  const page = await stage.open('/');
  await choosePhoto(page, await outfitPhoto(stage.url));
  await spots(page).nth(1).click();
  await page.waitForURL(/piece=2/);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await page.reload();
  await cards(page).first().waitFor();
  expect(await spots(page).nth(1).getAttribute('aria-checked')).toBe('true');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
  await page.context().close();
});

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

it('sends a photo upright and without what the phone wrote into it', async () => {
  const page = await stage.open('/');
  await page.evaluate(recordUploads);
  const answered = page.waitForResponse('**/api/outfits*');
  const photo = await sidewaysPhoto(stage.url);
  expect(photo.buffer.toString('latin1')).toMatch(/Exif.*SecretCamera/s);
  await choosePhoto(page, photo);
  const { width, height } = await (await answered).json();
  expect(height).toBeGreaterThan(width);
  const [sent] = await page.evaluate(() => (globalThis as unknown as { uploads: string[] }).uploads);
  expect(sent).toMatch(/^\u00ff\u00d8/);
  expect(sent).not.toMatch(/Exif|SecretCamera/);
  await page.context().close();
});

it('takes a photo that is dropped or pasted', async () => {
  const { buffer } = await outfitPhoto(stage.url);
  for (const how of ['drop', 'paste'] as const) {
    const page = await stage.open('/');
    await page.getByRole('button', { name: 'Choose a photo' }).waitFor();
    await page.evaluate(give, { how, base64: buffer.toString('base64') });
    await spots(page).first().waitFor();
    await page.context().close();
  }
});

it('takes a photo with the camera', async () => {
  const page = await stage.open('/');
  await page.getByRole('button', { name: 'Take a photo' }).click();
  await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
  await checkPage(page);
  await page.getByRole('button', { name: 'Take the photo' }).click();
  await page.waitForURL(/photo=/);
  await page.locator('.stage img').waitFor();
  await page.context().close();
});

it('looks at a photo by its address, and says when the address is none', async () => {
  const page = await stage.open('/');
  const field = page.getByLabel('Address of a photo on the web');
  await field.fill('not an address');
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  await page.getByText('That is not the address of a photo').waitFor();
  await field.fill(await pictureAddress(stage.shop));
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  await cards(page).first().waitFor();
  await page.context().close();
});

it.each([
  ['text.jpg', 'image/jpeg', 'this is not a photo', 'This photo is damaged'],
  ['notes.txt', 'text/plain', 'nor is this', 'That file is not a photo'],
  ['nothing.jpg', 'image/jpeg', '', 'That file is empty'],
  ['IMG_1.HEIC', 'image/heic', 'ftypheic', 'This browser cannot open HEIC photos'],
])('says in one sentence what is wrong with %s', async (name, mimeType, text, sentence) => {
  const page = await stage.open('/');
  await choosePhoto(page, { name, mimeType, buffer: Buffer.from(text) });
  expect(await page.getByRole('alert').innerText()).toContain(sentence);
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

it('swaps a piece, leaves one out, and keeps to a budget', async () => {
  const page = await stage.open('/outfit?sample=quayside');
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

/** "£1,299.00" as a number. */
function toAmount(text: string): number {
  return Number(text.replace(/[^\d.]/g, ''));
}

async function choosePhoto(page: Page, file: PhotoFile): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a photo' }).click(),
  ]);
  await chooser.setFiles(file);
}

/** Drags across the photo between two places, fractions of its size. */
async function drag(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  const stageBox = (await page.locator('.stage').boundingBox())!;
  const at = ([x, y]: readonly [number, number]) =>
    [stageBox.x + x * stageBox.width, stageBox.y + y * stageBox.height] as const;
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 5 });
  await page.mouse.up();
}

/** In the browser: keeps the bytes of every photo that is sent from now on, a letter a byte, in `uploads`. */
function recordUploads(): void {
  const uploads: string[] = [];
  const send = globalThis.fetch;
  Object.assign(globalThis, {
    uploads,
    async fetch(path: string, options: RequestInit) {
      const photo = options.body instanceof FormData ? options.body.get('photo') : null;
      if (photo instanceof Blob) {
        const bytes = new Uint8Array(await photo.arrayBuffer());
        uploads.push(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
      }
      return send(path, options);
    },
  });
}

/** In the browser: lets a file go over the page, or pastes it. */
function give({ how, base64 }: { how: 'drop' | 'paste'; base64: string }): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], 'outfit.jpg', { type: 'image/jpeg' }));
  const event =
    how === 'drop'
      ? new DragEvent('drop', { dataTransfer: transfer, bubbles: true })
      : new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true });
  document.body.dispatchEvent(event);
}

/** In the browser: notes by how much things move by themselves from now on, in `shifts`. */
function watchShifts(): void {
  const shifts: number[] = [];
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) shifts.push(entry.value);
  }).observe({ type: 'layout-shift' });
}

/** In the browser: waits for a picture. */
async function waitUntilDrawn(image: Element): Promise<void> {
  await (image as HTMLImageElement).decode();
}

/** In the browser: whether an image shows something. */
function isDrawn(image: Element): boolean {
  return image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0;
}
