import { describe, expect, it, vi } from 'vitest';
import { readPhoto } from '../../../photo/read-photo.ts';
import { checkPage } from './check-page.ts';
import { blockStorage, countCameras, give, giveText, recordUploads, watchCameras } from './in-page.ts';
import { keepScreenshot, screens } from './open-stage.ts';
import { emptyPhoto, outfitPhoto, pictureAddress, sidewaysPhoto } from './photos.ts';
import { cards, choosePhoto, drag, spots } from './steps.ts';
import { withStage } from './with-stage.ts';

vi.setConfig({ testTimeout: 120_000 });

const stage = withStage();

describe.each(Object.entries(screens))('on a %s', (screen, options) => {
  it('finds the pieces of a photo, shows what is like the picked one, and leads to the store', async () => {
    const page = await stage.open('/', options);
    await checkPage(page);
    await keepScreenshot(page, `${screen}-home`);
    await choosePhoto(page, await outfitPhoto(stage.url));
    await spots(page).first().waitFor();
    expect(await spots(page).count()).toBeGreaterThanOrEqual(2);
    await cards(page).first().waitFor();
    const title = page.getByRole('heading', { level: 1 });
    const before = await title.innerText();
    await spots(page).nth(1).click();
    await expect.poll(() => title.innerText()).not.toBe(before);
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

  it('lets a box be drawn where nothing was recognised', async () => {
    const page = await stage.open('/', options);
    await choosePhoto(page, await emptyPhoto());
    await page.getByText('Nothing we recognise here.').waitFor();
    await checkPage(page);
    await keepScreenshot(page, `${screen}-nothing`);
    await page.getByRole('button', { name: 'Draw a box' }).first().click();
    await drag(page, page.locator('.stage'), [
      [0.3, 0.2],
      [0.7, 0.5],
    ]);
    await spots(page).first().waitFor();
    await page.getByRole('heading', { name: 'Tops' }).waitFor();
    await cards(page).first().waitFor();
    await page.context().close();
  });

  it('takes a photo with the camera', async () => {
    const page = await stage.open('/', options);
    await page.getByRole('button', { name: 'Take a photo' }).click();
    await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
    await checkPage(page);
    await keepScreenshot(page, `${screen}-camera`);
    await page.getByRole('button', { name: 'Take the photo' }).click();
    await page.waitForURL(/photo=/);
    await page.locator('.stage img').waitFor();
    await page.context().close();
  });
});

it('leaves no camera on but the one that it shows', async () => {
  const page = await stage.open('/');
  await page.evaluate(watchCameras);
  await page.getByRole('button', { name: 'Take a photo' }).click();
  const turn = page.getByRole('button', { name: 'Turn the camera round' });
  await turn.evaluate((button: HTMLElement) => {
    button.click();
    button.click();
  });
  await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
  await expect.poll(() => page.evaluate(countCameras)).toEqual({ opened: 3, on: 1 });
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(countCameras)).toEqual({ opened: 3, on: 0 });
  await page.context().close();
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

it('sends a photo upright and without what the phone wrote into it', async () => {
  const page = await stage.open('/');
  await page.evaluate(recordUploads);
  const photo = await sidewaysPhoto(stage.url);
  expect(photo.buffer.toString('latin1')).toMatch(/Exif.*SecretCamera/s);
  await choosePhoto(page, photo);
  await spots(page).first().waitFor();
  const [sent] = await page.evaluate(() => (globalThis as unknown as { uploads: string[] }).uploads);
  expect(sent).toMatch(/^\u00ff\u00d8/);
  expect(sent).not.toMatch(/Exif|SecretCamera/);
  const { width, height } = await readPhoto(Buffer.from(sent!, 'latin1'));
  expect(height).toBeGreaterThan(width);
  await page.context().close();
});

it('takes a photo that is dropped or pasted', async () => {
  const { buffer } = await outfitPhoto(stage.url);
  for (const how of ['drop', 'paste'] as const) {
    const page = await stage.open('/');
    await page.getByRole('button', { name: 'Choose a photo' }).waitFor();
    await page.evaluate(give, { how, base64: buffer.toString('base64') });
    await spots(page).first().waitFor();
    const first = page.url();
    await page.evaluate(give, { how, base64: buffer.toString('base64') });
    await page.waitForURL((url) => url.href !== first && url.searchParams.has('photo'));
    await spots(page).first().waitFor();
    await page.context().close();
  }
});

it('says beside the outfit what is wrong with a file that is dropped there', async () => {
  const page = await stage.open('/outfit?sample=quayside');
  await cards(page).first().waitFor();
  await page.evaluate(give, { how: 'drop', base64: Buffer.from('no photo').toString('base64') } as const);
  await page.getByRole('alert').getByText('That file is not a photo').waitFor();
  await page.evaluate(giveText, 'a red dress');
  await page.getByRole('alert').getByText('nor the address of one').waitFor();
  expect(await spots(page).count()).toBe(3);
  await page.context().close();
});

it('takes no picture that is dragged about on the page', async () => {
  const page = await stage.open('/outfit?sample=quayside');
  await cards(page).first().waitFor();
  const { buffer } = await outfitPhoto(stage.url);
  const drop = { how: 'drop', base64: buffer.toString('base64') } as const;
  await cards(page).first().locator('img').dispatchEvent('dragstart');
  await page.evaluate(give, drop);
  await cards(page).first().locator('img').dispatchEvent('dragend');
  expect(page.url()).toContain('sample=quayside');
  await page.evaluate(give, drop);
  await page.waitForURL(/photo=/);
  await page.context().close();
});

it('looks at a photo whose address is pasted', async () => {
  const page = await stage.open('/');
  await page.getByRole('button', { name: 'Choose a photo' }).waitFor();
  await page.evaluate(giveText, await pictureAddress(stage.shop));
  await cards(page).first().waitFor();
  await page.context().close();
});

it('looks at a photo by its address, and says when the address is none', async () => {
  const page = await stage.open('/');
  const field = page.getByLabel('Address of a photo on the web');
  await field.fill('not an address');
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  await page.getByText('That is no address').waitFor();
  await field.fill(await pictureAddress(stage.shop));
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  await cards(page).first().waitFor();
  await page.context().close();
});

it.each([
  ['text.jpg', 'image/jpeg', 'this is not a photo', 'That file is not a photo'],
  ['half.jpg', 'image/jpeg', '\xff\xd8\xff\xe0', 'This photo is damaged'],
  ['scan.tif', 'image/tiff', 'II*\0', 'We cannot read this kind of photo'],
  ['notes.txt', 'text/plain', 'nor is this', 'That file is not a photo'],
  ['nothing.jpg', 'image/jpeg', '', 'That file is empty'],
  ['IMG_1.HEIC', 'image/heic', 'ftypheic', 'This browser cannot open HEIC photos'],
  ['IMG_1.jpg', 'image/jpeg', '\0\0\0\x18ftypheic', 'This browser cannot open HEIC photos'],
])('says in one sentence what is wrong with %s', async (name, mimeType, text, sentence) => {
  const page = await stage.open('/');
  await choosePhoto(page, { name, mimeType, buffer: Buffer.from(text, 'latin1') });
  expect(await page.getByRole('alert').innerText()).toContain(sentence);
  await page.context().close();
});

it('starts where the browser keeps nothing, and says what a photo needs', async () => {
  const page = await stage.open('/');
  await page.addInitScript(blockStorage);
  await page.reload();
  await choosePhoto(page, await outfitPhoto(stage.url));
  await page.getByText('Your browser keeps nothing for this page').waitFor();
  await page.context().close();
});
