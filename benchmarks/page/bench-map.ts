import type { Page } from 'playwright';
import { buildPage } from '../../bin/build.js';
import type { MapPointReply, MapReply } from '../../server/replies.ts';
import { openStage, type Stage } from '../../tests/web/browser/open-stage.ts';
import { toMedian } from '../measure.ts';
import { letFunctionsIn } from './let-functions-in.ts';

const many = 10_000;
const few = 500;
const frames = 180;

/** Moving the map of 10,000 products about in a real browser, beside one of 500; milliseconds a frame. */
export async function benchMap(): Promise<object> {
  await buildPage();
  const stage = await openStage();
  try {
    const crowded = await panMap(stage, many);
    const sparse = await panMap(stage, few);
    return {
      points: many,
      frameMs: toMedian(crowded),
      slowestTwentiethMs: crowded.toSorted((a, b) => a - b)[Math.floor(crowded.length * 0.95)],
      framesOver33Ms: crowded.filter((time) => time > 33.4).length / crowded.length,
      sparseFrameMs: toMedian(sparse),
      timesSparse: toMedian(crowded) / toMedian(sparse),
    };
  } finally {
    await stage.close();
  }
}

async function panMap(stage: Stage, count: number): Promise<readonly number[]> {
  const page = await stage.open('/');
  const images = await findImages(page);
  await page.route('**/api/map?*', (route) => route.fulfill({ json: drawMap(count, images) }));
  await page.goto(`${stage.url}/map?category=shirt`);
  await page.locator('.map-keys canvas').waitFor();
  // Pictures come while it lies still; here moving it is what counts.
  await page.waitForTimeout(5000);
  await page.evaluate(letFunctionsIn);
  const times = await page.evaluate(pan, frames);
  await page.context().close();
  return times;
}

async function findImages(page: Page): Promise<readonly string[]> {
  const reply = await page.evaluate(async () => (await fetch('/api/map?category=shirt')).json());
  return (reply as MapReply).points.map(({ image }) => image);
}

/** Clusters, as real maps have them; the same for the same count. */
function drawMap(count: number, images: readonly string[]): MapReply {
  const at = (index: number, turn: number) => {
    const cluster = ((index % 40) * 0.618 + turn * 0.37) % 1;
    return Math.min(1, Math.max(0, cluster + (((index * (7 + turn * 4)) % 97) / 97 - 0.5) * 0.12));
  };
  const points = Array.from(
    { length: count },
    (_, index): MapPointReply => ({
      product: `bench:${index}`,
      name: `Product ${index}`,
      image: images[index % images.length] ?? '',
      x: at(index, 0),
      y: at(index, 1),
      colour: null,
      type: `Kind ${index % 9}`,
      storeId: 'bench',
      price: null,
      currency: null,
    }),
  );
  return {
    category: 'shirt',
    method: 'umap',
    state: 'ready',
    total: count,
    stores: { bench: 'Bench' },
    points,
  };
}

/** In the browser: drags the map round in a circle, a step a frame; the time that each frame took, milliseconds. */
async function pan(steps: number): Promise<readonly number[]> {
  const canvas = document.querySelector<HTMLCanvasElement>('.map-keys canvas');
  if (!canvas) throw new Error('Expected a map');
  canvas.setPointerCapture = () => {};
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const send = (type: string, step: number) => {
    const angle = (step / 60) * 2 * Math.PI;
    canvas.dispatchEvent(
      new PointerEvent(type, {
        pointerId: 1,
        bubbles: true,
        clientX: left + width / 2 + Math.cos(angle) * 120,
        clientY: top + height / 2 + Math.sin(angle) * 120,
      }),
    );
  };
  const times: number[] = [];
  send('pointerdown', 0);
  let last = await new Promise<number>(requestAnimationFrame);
  for (let step = 1; step <= steps; step++) {
    send('pointermove', step);
    const now = await new Promise<number>(requestAnimationFrame);
    times.push(now - last);
    last = now;
  }
  send('pointerup', steps);
  return times;
}
