import type { MapPointReply } from '../../server/replies.ts';
import { requestBlob } from '../api/request.ts';
import { atWidth } from '../parts/product-picture.tsx';
import { toTileSize } from './draw-map.ts';
import { toRatio } from './map-painting.ts';
import type { Pixels } from './map-pixels.ts';

const mostAtOnce = 6;
const mostKept = 1500;

/**
 * Fetches the map's pictures as they come into sight, a few at a time, the last asked first.
 *
 * @param onPicture called when one has come and the map should be drawn again
 */
export function openPictureShelf(onPicture: () => void) {
  const pictures = new Map<string, Pixels | null>();
  let waiting: string[] = [];
  let running = 0;
  const closing = new AbortController();

  const next = () => {
    if (running >= mostAtOnce || closing.signal.aborted) return;
    const image = waiting.pop();
    if (image === undefined) return;
    running++;
    void fetchPicture(image, closing.signal).then((picture) => {
      if (closing.signal.aborted) return;
      running--;
      pictures.set(image, picture);
      onPicture();
      next();
    });
    next();
  };

  return {
    pictureOf({ image }: MapPointReply): Pixels | null {
      const known = pictures.get(image);
      if (known !== undefined) return known;
      if (pictures.size < mostKept) {
        pictures.set(image, null);
        waiting.push(image);
        next();
      }
      return null;
    },
    close() {
      closing.abort();
      waiting = [];
      pictures.clear();
    },
  };
}

/** Scaled once, to the pixels that the screen shows: doing that in each frame would be what takes the time. */
async function fetchPicture(image: string, signal: AbortSignal): Promise<Pixels | null> {
  try {
    const bitmap = await createImageBitmap(await requestBlob(atWidth(image, 160), { signal }));
    const pixels = toPixels(bitmap, toTileSize(toRatio()));
    bitmap.close();
    return pixels;
  } catch {
    return null;
  }
}

/** All of the picture, on white. */
function toPixels(
  bitmap: ImageBitmap,
  { width, height }: { readonly width: number; readonly height: number },
): Pixels | null {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  const scale = Math.min(width / bitmap.width, height / bitmap.height);
  const [w, h] = [bitmap.width * scale, bitmap.height * scale];
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, (width - w) / 2, (height - h) / 2, w, h);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, values: new Uint32Array(data.buffer) };
}
