import type { MapPointReply } from '../../server/replies.ts';
import { requestBlob } from '../api/request.ts';
import { atWidth } from '../parts/product-picture.tsx';
import { pictureSize } from './map-layout.ts';

const mostAtOnce = 6;
const mostKept = 1500;

/**
 * Fetches the map's pictures as they come into sight, a few at a time, the last asked first.
 *
 * @param onPicture called when one has come and the map should be drawn again
 */
export function openPictureShelf(onPicture: () => void) {
  const pictures = new Map<string, ImageBitmap | null>();
  let waiting: string[] = [];
  let running = 0;
  let isClosed = false;

  const next = () => {
    if (running >= mostAtOnce || isClosed) return;
    const image = waiting.pop();
    if (image === undefined) return;
    running++;
    void fetchPicture(image)
      .then((picture) => pictures.set(image, picture))
      .finally(() => {
        running--;
        onPicture();
        next();
      });
    next();
  };

  return {
    pictureOf({ image }: MapPointReply): ImageBitmap | null {
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
      isClosed = true;
      waiting = [];
      for (const picture of pictures.values()) picture?.close();
    },
  };
}

/** Scaled once, to what the screen shows: doing that in each frame would be what takes the time. */
function fetchPicture(image: string): Promise<ImageBitmap | null> {
  const resizeHeight = Math.round(pictureSize.height * devicePixelRatio);
  return requestBlob(atWidth(image, 160))
    .then((blob) => createImageBitmap(blob, { resizeHeight, resizeQuality: 'high' }))
    .catch(() => null);
}
