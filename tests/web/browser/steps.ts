import type { Locator, Page } from 'playwright';
import type { PhotoFile } from './photos.ts';

/** The numbered pieces on the photo. */
export function spots(page: Page): Locator {
  return page.getByRole('radiogroup').getByRole('radio');
}

/** The matches of the picked piece. */
export function cards(page: Page): Locator {
  return page.locator('.match-grid:not([aria-hidden]) > .match');
}

/** "£1,299.00" as a number. */
export function toAmount(text: string): number {
  return Number(text.replace(/[^\d.]/g, ''));
}

/** Gives the page a photo through its file chooser. */
export async function choosePhoto(page: Page, file: PhotoFile): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a photo' }).click(),
  ]);
  await chooser.setFiles(file);
}

/** Drags across the photo between two places, fractions of its size. */
export async function drag(
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
