import type { Page } from '../page.ts';
import { toPicture } from '../picture.ts';

/** The largest picture of those that an image names: `{"https://…": [width, height], …}`. */
export function toLargest(json: string | undefined, page: Page): string | null {
  if (json === undefined) return null;
  const sizes = [...json.matchAll(/"([^"]+)"\s*:\s*\[\s*(\d+)/g)].map(([, address, width]) => ({
    address,
    width: Number(width),
  }));
  return toPicture(sizes.sort((a, b) => b.width - a.width)[0]?.address, page);
}
