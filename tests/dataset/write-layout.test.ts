import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDeepFashion2 } from '../../dataset/read-deepfashion2.ts';
import { readOutfits } from '../../dataset/read-outfits.ts';
import { readVoc } from '../../dataset/read-voc.ts';
import { readYolo } from '../../dataset/read-yolo.ts';
import type { SourcePhoto } from '../../dataset/source-photo.ts';
import { writeLayout } from '../../dataset/write-layout.ts';
import { toJpeg } from '../../photo/encode-photo.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lookalike-dataset-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('DeepFashion2', () => {
  beforeEach(async () => {
    await writePicture('in/train/image/000001.jpg');
    await writePicture('in/train/image/000002.jpg');
    await writePicture('in/validation/image/000003.jpg');
    await writeJson('in/train/annos/000001.json', annotation('user', [item(1, 2), item(8, 0)]));
    await writeJson('in/train/annos/000002.json', annotation('shop', [item(1, 2)]));
    await writeJson(
      'in/validation/annos/000003.json',
      annotation('user', [item(11, 1), item(99, 1), { ...item(9, 1), bounding_box: [5, 5, 5, 90] }]),
    );
  });

  it('folds thirteen categories into five, keeps the published parts and says what it dropped', async () => {
    const counts = await writeLayout(
      await collect(readDeepFashion2(join(folder, 'in'))),
      join(folder, 'out'),
    );
    expect(counts.garments).toEqual({ shirt: 2, outwear: 0, short: 1, skirt: 0, dress: 1 });
    expect(counts.dropped).toEqual({ category_unknown: 1, box_empty: 1 });
    expect(await readFile(join(folder, 'out/labels/train/train-000001.txt'), 'utf8')).toBe(
      '0 0.500000 0.500000 0.500000 0.800000\n2 0.500000 0.500000 0.500000 0.800000\n',
    );
    await stat(join(folder, 'out/crops/validation/dress/validation-000003-0.jpg'));
  });

  it('pairs a garment in the street with the same style in the shop, and style 0 with nothing', async () => {
    await writeLayout(await collect(readDeepFashion2(join(folder, 'in'))), join(folder, 'out'));
    const lines = (await readFile(join(folder, 'out/pairs.jsonl'), 'utf8')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { street: 'train-000001-0', shop: 'train-000002-0', category: 'shirt' },
    ]);
  });

  it('goes on where a stopped run ended, and drops a damaged picture by its code', async () => {
    await writeFile(join(folder, 'in/train/image/000002.jpg'), 'not a picture');
    const photos = await collect(readDeepFashion2(join(folder, 'in')));
    const first = await writeLayout(photos, join(folder, 'out'));
    const second = await writeLayout(photos, join(folder, 'out'));
    expect(first).toMatchObject({ photos: 2, skipped: 0, dropped: { not_an_image: 1 } });
    expect(second).toMatchObject({ photos: 2, skipped: 2, garments: first.garments });
  });

  it('refuses a folder that is something else', async () => {
    await expect(collect(readDeepFashion2(folder))).rejects.toMatchObject({ code: 'not_a_dataset' });
  });
});

it('reads YOLO labels, and its own output is one', async () => {
  await writePicture('in/images/train/a.jpg');
  await mkdir(join(folder, 'in/labels/train'), { recursive: true });
  await writeFile(join(folder, 'in/labels/train/a.txt'), '4 0.5 0.5 0.5 0.8\nnonsense\n');
  const [photo] = await collect(readYolo(join(folder, 'in')));
  expect(photo?.garments).toEqual([
    {
      category: 'dress',
      box: { left: 25, top: expect.closeTo(20, 6), width: 50, height: 160 },
      pairKey: null,
    },
  ]);
  expect(photo?.dropped).toEqual(['line_malformed']);
  await writeLayout(photo ? [photo] : [], join(folder, 'out'));
  const [again] = await collect(readYolo(join(folder, 'out')));
  expect(again).toMatchObject({ part: 'train', garments: [{ category: 'dress' }] });
  expect(again?.garments[0]?.box.height).toBeCloseTo(160, 3);
});

it('reads Pascal VOC corners, counted from 1 with both ends included', async () => {
  await writePicture('in/JPEGImages/b.jpg');
  await mkdir(join(folder, 'in/Annotations'), { recursive: true });
  const object =
    '<object><name>skirt</name><bndbox><xmin>11</xmin><ymin>21</ymin><xmax>60</xmax><ymax>120</ymax></bndbox></object>';
  await writeFile(
    join(folder, 'in/Annotations/b.xml'),
    `<annotation><filename>b.jpg</filename>${object}<object><name>sofa</name></object></annotation>`,
  );
  const [photo] = await collect(readVoc(join(folder, 'in')));
  expect(photo?.garments).toEqual([
    { category: 'skirt', box: { left: 10, top: 20, width: 50, height: 100 }, pairKey: null },
  ]);
  expect(photo?.dropped).toEqual(['category_unknown']);
});

it('reads a table of outfits', async () => {
  const box = { left: 1, top: 2, width: 30, height: 40 };
  await mkdir(join(folder, 'in'));
  await writeFile(
    join(folder, 'in/garments.jsonl'),
    `${JSON.stringify({ photo: 'photos/c.jpg', garments: [{ category: 'shirt', box }] })}\n`,
  );
  const [photo] = await collect(readOutfits(join(folder, 'in')));
  expect(photo).toMatchObject({ name: 'c', garments: [{ category: 'shirt', box }] });
});

function annotation(source: string, items: readonly object[]): object {
  const numbered = items.map((value, number) => [`item${number + 1}`, value]);
  return { source, pair_id: 7, ...Object.fromEntries(numbered) };
}

/** One item with every field of the published annotations. */
function item(categoryId: number, style: number) {
  return {
    segmentation: [[25, 20, 75, 20, 75, 180]],
    scale: 2,
    viewpoint: 2,
    zoom_in: 1,
    landmarks: [30, 30, 2],
    style,
    bounding_box: [25, 20, 75, 180],
    category_id: categoryId,
    occlusion: 2,
    category_name: 'as published',
  };
}

async function writePicture(name: string): Promise<void> {
  const photo = { width: 100, height: 200, pixels: new Uint8Array(100 * 200 * 3).fill(120) };
  await mkdir(join(folder, name, '..'), { recursive: true });
  await writeFile(join(folder, name), await toJpeg(photo));
}

async function writeJson(name: string, value: object): Promise<void> {
  await mkdir(join(folder, name, '..'), { recursive: true });
  await writeFile(join(folder, name), JSON.stringify(value));
}

async function collect(photos: AsyncIterable<SourcePhoto>): Promise<SourcePhoto[]> {
  const all: SourcePhoto[] = [];
  for await (const photo of photos) all.push(photo);
  return all;
}
