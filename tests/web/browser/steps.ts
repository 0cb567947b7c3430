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

/** Drags across something between two places, fractions of its size: with a finger where the screen takes one, else the mouse. */
export async function drag(
  page: Page,
  across: Locator,
  [from, to]: readonly [readonly [number, number], readonly [number, number]],
): Promise<void> {
  const { x, y, width, height } = (await across.boundingBox())!;
  const at = (share: number) => ({
    x: x + (from[0] + (to[0] - from[0]) * share) * width,
    y: y + (from[1] + (to[1] - from[1]) * share) * height,
  });
  const hand = (await page.evaluate(() => navigator.maxTouchPoints > 0))
    ? await openFinger(page)
    : page.mouse;
  await hand.move(at(0).x, at(0).y);
  await hand.down();
  for (const share of [0.25, 0.5, 0.75, 1]) await hand.move(at(share).x, at(share).y);
  await hand.up();
}

/** A finger that is used like a mouse. */
async function openFinger(page: Page): Promise<Pick<Page['mouse'], 'move' | 'down' | 'up'>> {
  const client = await page.context().newCDPSession(page);
  let point = { x: 0, y: 0 };
  let isDown = false;
  const send = async (type: 'touchStart' | 'touchMove' | 'touchEnd') => {
    await client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [point] });
  };
  return {
    async move(x, y) {
      point = { x, y };
      if (isDown) await send('touchMove');
    },
    async down() {
      isDown = true;
      await send('touchStart');
    },
    async up() {
      isDown = false;
      await send('touchEnd');
    },
  };
}
