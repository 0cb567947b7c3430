import type { BrowserContext, Page } from 'playwright';

/** How a page looks, and where on it some of its elements are. */
export interface PagePicture {
  /** The bytes of a JPEG, of the page's upper part where it is long. */
  readonly jpeg: Uint8Array;
  /** Of what is pictured, CSS pixels: the picture itself may have fewer. */
  readonly width: number;
  readonly height: number;
  /** The elements that the selector finds, CSS pixels of the page; at most 100. */
  readonly boxes: readonly ElementBox[];
}

/** Where an element of a page is, CSS pixels. */
export interface ElementBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PictureOptions {
  /** CSS; null: no elements are looked for. One that is no CSS finds nothing. */
  readonly selector: string | null;
  /** Milliseconds. */
  readonly timeoutMs: number;
  /** Opens the address in the page, or throws. */
  readonly open: (page: Page, url: string, timeoutMs: number) => Promise<void>;
}

/** Pages without end would make pictures without end, CSS pixels. */
const mostHeight = 3200;
/** Pictures further down come only when they are scrolled to; how long they get, milliseconds. */
const lazyMs = 1500;

/** Takes a picture of a page with its own pictures in it. @throws as `open` does */
export async function picturePage(
  context: BrowserContext,
  url: string,
  { selector, timeoutMs, open }: PictureOptions,
): Promise<PagePicture> {
  const page = await context.newPage();
  page.setDefaultTimeout(timeoutMs);
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  await open(page, url, timeoutMs);
  await page.waitForLoadState('networkidle', { timeout: Math.min(8000, timeoutMs) }).catch(() => {});
  await page.evaluate((height) => scrollTo(0, height), mostHeight);
  await page.waitForTimeout(lazyMs);
  await page.evaluate(() => scrollTo(0, 0));
  const { width, height, boxes } = await page.evaluate(measure, { selector, mostHeight });
  const clip = { x: 0, y: 0, width, height };
  const jpeg = await page.screenshot({
    type: 'jpeg',
    quality: 60,
    fullPage: true,
    clip,
    animations: 'disabled',
  });
  return { jpeg, width, height, boxes };
}

/** In the browser: how much of the page is pictured, and where the elements are. */
function measure({ selector, mostHeight: most }: { selector: string | null; mostHeight: number }) {
  const { scrollHeight, clientWidth } = document.documentElement;
  const boxes: ElementBox[] = [];
  try {
    for (const element of selector === null ? [] : document.querySelectorAll(selector)) {
      const { left, top, width, height } = element.getBoundingClientRect();
      if (boxes.length < 100 && width > 0 && height > 0 && top < most)
        boxes.push({ left, top, width, height });
    }
  } catch {
    // It is no selector.
  }
  return { width: clientWidth, height: Math.max(1, Math.min(most, scrollHeight)), boxes };
}
