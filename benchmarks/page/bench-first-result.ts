import { availableParallelism, loadavg } from 'node:os';
import type { Page } from 'playwright';
import { buildPage } from '../../bin/build.js';
import { openStage } from '../../tests/web/browser/open-stage.ts';
import { outfitPhoto, type PhotoFile } from '../../tests/web/browser/photos.ts';
import { choosePhoto } from '../../tests/web/browser/steps.ts';
import { toMedian } from '../measure.ts';
import { letFunctionsIn } from './let-functions-in.ts';

const rounds = 25;

/** Milliseconds: `chosen` since the person gave the photo, everything else since the photo began to be sent. */
interface FirstResult {
  /** From the photo that the person gave to the first garment drawn on it: opened, scaled down, sent, looked at. */
  readonly chosen: number;
  readonly spot: number;
  readonly answer: number;
  readonly card: number;
  readonly picture: number;
}

/** Milliseconds of the same request without a page. */
interface BareRequest {
  /** The first line of the answer: the garments. */
  readonly first: number;
  readonly whole: number;
}

/**
 * From the upload of a photo to its first result in a real browser, beside the same request without a page, in milliseconds. `least` is
 * what the machine does when nothing else wants it; where `median` is far above it, the machine was busy.
 */
export async function benchFirstResult(): Promise<object> {
  await buildPage();
  const stage = await openStage();
  try {
    const photo = await outfitPhoto(stage.url);
    const page = await stage.open('/');
    await page.evaluate(letFunctionsIn);
    const results: FirstResult[] = [];
    const bare: BareRequest[] = [];
    // The first rounds warm the networks, the thumbnails and both compilers up, and do not count.
    for (let round = -2; round < rounds; round++) {
      const result = await measureInPage(page, photo);
      const alone = await measureBare(stage.url, photo);
      if (round < 0) continue;
      results.push(result);
      bare.push(alone);
    }
    const spot = summarise(results.map((result) => result.spot));
    const first = summarise(bare.map((request) => request.first));
    return {
      rounds,
      cores: availableParallelism(),
      load: loadavg()[0],
      chosenToFirstSpotMs: summarise(results.map(({ chosen }) => chosen)),
      uploadToFirstSpotMs: spot,
      uploadToFirstCardMs: summarise(results.map(({ card }) => card)),
      uploadToFirstPictureMs: summarise(results.map(({ picture }) => picture)),
      uploadToAnswerMs: summarise(results.map(({ answer }) => answer)),
      bareFirstLineMs: first,
      bareRequestMs: summarise(bare.map(({ whole }) => whole)),
      timesBareFirstLine: spot.least / first.least,
    };
  } finally {
    await stage.close();
  }
}

function summarise(times: readonly number[]): { readonly least: number; readonly median: number } {
  return { least: Math.min(...times), median: toMedian(times) };
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

async function measureBare(url: string, { buffer, name, mimeType }: PhotoFile): Promise<BareRequest> {
  const form = new FormData();
  form.set('photo', new File([new Uint8Array(buffer)], name, { type: mimeType }));
  const headers = { accept: 'application/x-ndjson' };
  const startedAt = performance.now();
  const response = await fetch(`${url}/api/outfits?limit=24`, { method: 'POST', body: form, headers });
  let first = 0;
  for await (const _ of response.body!) first ||= performance.now() - startedAt;
  return { first, whole: performance.now() - startedAt };
}

/** In the browser: notes when the photo is given, and when the first garment, the first match, and its picture are there. */
function watchFirstCard(): void {
  const times = globalThis as unknown as {
    chosenAt?: number;
    firstSpotAt?: number;
    firstCardAt?: number;
    firstPictureAt?: number;
  };
  delete times.chosenAt;
  delete times.firstSpotAt;
  delete times.firstCardAt;
  delete times.firstPictureAt;
  performance.clearResourceTimings();
  const choose = () => {
    times.chosenAt = performance.now();
  };
  document.addEventListener('change', choose, { capture: true, once: true });
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
    chosenAt: number;
    firstSpotAt: number;
    firstCardAt: number;
    firstPictureAt: number;
  };
  const upload = performance
    .getEntriesByType('resource')
    .find(({ name }) => name.includes('/api/outfits')) as PerformanceResourceTiming;
  return {
    chosen: times.firstSpotAt - times.chosenAt,
    spot: times.firstSpotAt - upload.startTime,
    answer: upload.responseEnd - upload.startTime,
    card: times.firstCardAt - upload.startTime,
    picture: times.firstPictureAt - upload.startTime,
  };
}
