import type { Page } from 'playwright';
import { buildPage } from '../../bin/build.js';
import { openStage } from '../../tests/web/browser/open-stage.ts';
import { outfitPhoto, type PhotoFile } from '../../tests/web/browser/photos.ts';
import { choosePhoto } from '../../tests/web/browser/steps.ts';
import { toMedian } from '../measure.ts';
import { letFunctionsIn } from './let-functions-in.ts';

const rounds = 9;

/** Milliseconds since the photo began to be sent. */
interface FirstResult {
  readonly spot: number;
  readonly answer: number;
  readonly card: number;
  readonly picture: number;
}

/** From the upload of a photo to its first result in a real browser, beside the same request without a page; medians in milliseconds. */
export async function benchFirstResult(): Promise<object> {
  await buildPage();
  const stage = await openStage();
  try {
    const photo = await outfitPhoto(stage.url);
    const page = await stage.open('/');
    await page.evaluate(letFunctionsIn);
    const results: FirstResult[] = [];
    const bare: number[] = [];
    // The first round warms the networks and the thumbnails up, and does not count.
    for (let round = 0; round <= rounds; round++) {
      const result = await measureInPage(page, photo);
      const alone = await measureBare(stage.url, photo);
      if (round === 0) continue;
      results.push(result);
      bare.push(alone);
    }
    const card = toMedian(results.map((result) => result.card));
    return {
      uploadToFirstSpotMs: toMedian(results.map(({ spot }) => spot)),
      uploadToAnswerMs: toMedian(results.map(({ answer }) => answer)),
      uploadToFirstCardMs: card,
      uploadToFirstPictureMs: toMedian(results.map(({ picture }) => picture)),
      bareRequestMs: toMedian(bare),
      timesBareRequest: card / toMedian(bare),
    };
  } finally {
    await stage.close();
  }
}

async function measureInPage(page: Page, photo: PhotoFile): Promise<FirstResult> {
  await page.getByRole('link', { name: 'Lookalike' }).click();
  await page.evaluate(watchFirstCard);
  await choosePhoto(page, photo);
  // The first picture may be there before the whole answer is, and its entry with it.
  await page.waitForFunction(
    () =>
      'firstPictureAt' in globalThis &&
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/api/outfits')),
  );
  return page.evaluate(readTimes);
}

async function measureBare(url: string, { buffer, name, mimeType }: PhotoFile): Promise<number> {
  const form = new FormData();
  form.set('photo', new File([new Uint8Array(buffer)], name, { type: mimeType }));
  const startedAt = performance.now();
  const response = await fetch(`${url}/api/outfits?limit=24`, { method: 'POST', body: form });
  await response.json();
  return performance.now() - startedAt;
}

/** In the browser: notes when the first garment, the first match, and its picture are there. */
function watchFirstCard(): void {
  const times = globalThis as unknown as {
    firstSpotAt?: number;
    firstCardAt?: number;
    firstPictureAt?: number;
  };
  delete times.firstSpotAt;
  delete times.firstCardAt;
  delete times.firstPictureAt;
  performance.clearResourceTimings();
  const look = () => {
    if (document.querySelector('.spot')) times.firstSpotAt ??= performance.now();
    const image = document.querySelector<HTMLImageElement>('.match-grid:not([aria-hidden]) .match img');
    if (image) times.firstCardAt ??= performance.now();
    if (image?.complete && image.naturalWidth > 0) times.firstPictureAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** In the browser: what was noted, since the photo began to be sent. */
function readTimes(): FirstResult {
  const times = globalThis as unknown as {
    firstSpotAt: number;
    firstCardAt: number;
    firstPictureAt: number;
  };
  const upload = performance
    .getEntriesByType('resource')
    .find(({ name }) => name.includes('/api/outfits')) as PerformanceResourceTiming;
  return {
    spot: times.firstSpotAt - upload.startTime,
    answer: upload.responseEnd - upload.startTime,
    card: times.firstCardAt - upload.startTime,
    picture: times.firstPictureAt - upload.startTime,
  };
}
