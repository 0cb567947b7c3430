import { expect, test } from 'vitest';
import { drawBoxes } from '../../photo/draw-boxes.ts';
import { toJpeg, toPng, toThumbnail, toWebp } from '../../photo/encode-photo.ts';
import { toDots } from '../../photo/letters.ts';
import type { Photo } from '../../photo/photo.ts';
import { readPhoto } from '../../photo/read-photo.ts';

const grey = (width: number, height: number): Photo => ({
  width,
  height,
  pixels: new Uint8Array(width * height * 3).fill(90),
});
const at = ({ width, pixels }: Photo, x: number, y: number) => [
  ...pixels.subarray((y * width + x) * 3, (y * width + x) * 3 + 3),
];
const mark = {
  box: { left: 20, top: 40, width: 50, height: 60 },
  label: 'Skirt 0.71',
  colour: [200, 10, 20],
} as const;

test('draws the frame, leaves the inside and the photo that was given', () => {
  const photo = grey(200, 200);
  const drawn = drawBoxes(photo, [mark]);
  expect(at(drawn, 20, 80)).toEqual([200, 10, 20]);
  expect(at(drawn, 69, 99)).toEqual([200, 10, 20]);
  expect(at(drawn, 70, 80)).toEqual([90, 90, 90]);
  expect(at(drawn, 40, 80)).toEqual([90, 90, 90]);
  expect(at(photo, 20, 80)).toEqual([90, 90, 90]);
});

test('boxes and labels that stick out are cut off at the edge', () => {
  const boxes = [
    { left: -30, top: -30, width: 500, height: 20 },
    { left: 90, top: 95, width: 400, height: 400 },
  ];
  const drawn = drawBoxes(
    grey(100, 100),
    boxes.map((box) => ({ ...mark, box, label: 'a label far too long for it' })),
  );
  expect(drawn.pixels.length).toBe(30_000);
});

test('letters differ, unknown ones are dashes', () => {
  const all = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-% '];
  expect(new Set(all.map((letter) => JSON.stringify(toDots(letter)))).size).toBe(all.length);
  expect(toDots('é')).toEqual(toDots('-'));
  expect(toDots('ab')).toEqual(toDots('AB'));
});

test('encoders write files that read back', async () => {
  const photo = drawBoxes(grey(200, 100), [mark]);
  expect(await readPhoto(await toPng(photo))).toMatchObject({
    width: 200,
    height: 100,
    pixels: Buffer.from(photo.pixels),
  });
  expect(await readPhoto(await toJpeg(photo))).toMatchObject({ width: 200, height: 100 });
  expect(await readPhoto(await toWebp(photo))).toMatchObject({ width: 200, height: 100 });
  expect(await readPhoto(await toThumbnail(photo, { width: 50 }))).toMatchObject({ width: 50, height: 25 });
  expect(await readPhoto(await toThumbnail(photo, { width: 900 }))).toMatchObject({
    width: 200,
    height: 100,
  });
});
