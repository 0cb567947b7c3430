import { extname } from 'node:path';
import type { Picture } from '../../catalogue/rows.ts';

/** Where this server gives a picture out; `?width=` asks for a thumbnail. */
export function toImagePath(picture: Picture): string {
  return `/images/${picture.hash}${extname(picture.path)}`;
}
