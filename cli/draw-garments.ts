import { mkdir, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { Garment } from '../detector/garment.ts';
import type { Category } from '../models/category.ts';
import { type Colour, drawBoxes } from '../photo/draw-boxes.ts';
import { toJpeg } from '../photo/encode-photo.ts';
import type { Photo } from '../photo/photo.ts';

/** Dark enough for white letters, far enough apart to tell at a glance. */
const palette: readonly Colour[] = [
  [196, 43, 73],
  [27, 94, 176],
  [22, 122, 72],
  [133, 61, 168],
  [186, 92, 0],
  [0, 116, 128],
];

/** Draws photos with the boxes found in them. */
export type DrawGarments = (path: string, photo: Photo, garments: readonly Garment[]) => Promise<void>;

/**
 * @param folder made when missing; a picture in it is named for its photo, with a number when two photos share a name
 * @param categories decide the colours, by their order
 */
export function drawGarmentsInto(folder: string, categories: readonly Category[]): DrawGarments {
  const taken = new Set<string>();
  return async (path, photo, garments) => {
    const marks = garments.map(({ box, category, score }) => ({
      box,
      label: `${category} ${score.toFixed(2)}`,
      colour: palette[categories.indexOf(category) % palette.length] as Colour,
    }));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, toFileName(path, taken)), await toJpeg(drawBoxes(photo, marks)));
  };
}

function toFileName(path: string, taken: Set<string>): string {
  const { name } = parse(path);
  let file = `${name}.jpg`;
  for (let number = 2; taken.has(file); number++) file = `${name}-${number}.jpg`;
  taken.add(file);
  return file;
}
