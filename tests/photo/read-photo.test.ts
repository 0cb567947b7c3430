import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharp } from '../../photo/open-sharp.ts';
import { readPhoto } from '../../photo/read-photo.ts';

const rust = { r: 200, g: 100, b: 50 };
const plain = () => sharp({ create: { width: 40, height: 30, channels: 3, background: rust } });

/** Left half black, right half white, noisy enough that a cut file misses something. */
const halves = () => {
  const pixels = Buffer.alloc(200 * 100 * 3);
  for (let at = 0; at < pixels.length; at++)
    pixels[at] = at % 600 < 300 ? (at * 7919) % 23 : 255 - ((at * 7907) % 23);
  return sharp(pixels, { raw: { width: 200, height: 100, channels: 3 } });
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lookalike-photo-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('formats', () => {
  const files = {
    jpeg: () => plain().jpeg(),
    'progressive jpeg': () => plain().jpeg({ progressive: true }),
    png: () => plain().png(),
    webp: () => plain().webp(),
    avif: () => plain().avif(),
    gif: () => plain().gif(),
    tiff: () => plain().tiff(),
    '16-bit png': () => plain().toColourspace('rgb16').png(),
    'jpeg in another colour space': () => plain().withIccProfile('p3').jpeg(),
  };
  test.each(Object.entries(files))('%s', async (_, file) => {
    const photo = await readPhoto(await file().toBuffer());
    expect([photo.width, photo.height, photo.pixels.length]).toEqual([40, 30, 3600]);
    expectNear(photo.pixels.subarray(0, 3), [200, 100, 50], 6);
  });

  test('grey becomes three equal channels, 8 and 16 bits', async () => {
    for (const space of ['b-w', 'grey16']) {
      const { pixels } = await readPhoto(await plain().toColourspace(space).png().toBuffer());
      expect(pixels.length).toBe(3600);
      expect(new Set(pixels).size).toBe(1);
    }
  });

  test('four-colour print comes back as the colour it stands for', async () => {
    const { pixels } = await readPhoto(await plain().toColourspace('cmyk').jpeg().toBuffer());
    expectNear(pixels.subarray(0, 3), [200, 100, 50], 40);
  });

  test('transparency is laid on white', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0.5 };
    const file = sharp({ create: { width: 4, height: 4, channels: 4, background: clear } }).png();
    const { pixels } = await readPhoto(await file.toBuffer());
    expectNear(
      pixels,
      Array.from({ length: 48 }, () => 128),
      1,
    );
  });

  test('of an animation the first picture', async () => {
    const frames = await Promise.all([rust, { r: 0, g: 0, b: 0 }].map(toFrame));
    const file = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const photo = await readPhoto(file);
    expect([photo.width, photo.height]).toEqual([20, 20]);
    expectNear(photo.pixels.subarray(0, 3), [200, 100, 50], 6);
  });
});

describe('orientation', () => {
  /** Where the black half lies once the photo is upright, by EXIF orientation. */
  const blackSide = {
    1: 'left',
    2: 'right',
    3: 'right',
    4: 'left',
    5: 'top',
    6: 'top',
    7: 'bottom',
    8: 'bottom',
  };
  test.each(Object.entries(blackSide))('%s', async (orientation, side) => {
    const file = await halves()
      .withMetadata({ orientation: Number(orientation) })
      .jpeg()
      .toBuffer();
    const { width, height, pixels } = await readPhoto(file);
    expect([width, height]).toEqual(side === 'left' || side === 'right' ? [200, 100] : [100, 200]);
    const points = { left: [5, 50], right: [width - 5, 50], top: [50, 5], bottom: [50, height - 5] } as const;
    for (const [name, [x, y]] of Object.entries(points)) {
      if ((name === 'left' || name === 'right') !== (side === 'left' || side === 'right')) continue;
      expect(pixels[(y * width + x) * 3]! < 128).toBe(name === side);
    }
  });
});

describe('what is no photo', () => {
  const text = (value: string) => async () => Buffer.from(value);
  const cut = (whole: Promise<Buffer>) => async () => (await whole).subarray(0, (await whole).length * 0.6);
  const files: Record<string, readonly [() => Promise<Buffer>, string]> = {
    'an empty file': [text(''), 'empty_file'],
    'a text': [text('shirt, blue, size 12'), 'not_an_image'],
    'a page with a drawing in it': [
      text('<!doctype html><html><svg width="9"></svg></html>'),
      'not_an_image',
    ],
    'a drawing': [
      text('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'unsupported_format',
    ],
    'a document': [text('%PDF-1.7\n%%EOF'), 'unsupported_format'],
    'an iPhone photo': [text('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'unsupported_format'],
    'a bitmap': [text('BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0'), 'unsupported_format'],
    'half a jpeg': [cut(halves().jpeg().toBuffer()), 'damaged_image'],
    'half a progressive jpeg': [cut(halves().jpeg({ progressive: true }).toBuffer()), 'damaged_image'],
    'half a png': [cut(halves().png().toBuffer()), 'damaged_image'],
    'half a webp': [cut(halves().webp({ quality: 100 }).toBuffer()), 'damaged_image'],
    'half an avif': [cut(halves().avif().toBuffer()), 'damaged_image'],
    'the first bytes of a jpeg': [
      async () => (await halves().jpeg().toBuffer()).subarray(0, 40),
      'damaged_image',
    ],
  };
  test.each(Object.entries(files))('%s', async (_, [file, code]) => {
    await expect(readPhoto(await file())).rejects.toMatchObject({ name: 'PhotoError', code });
  });

  test('a missing file, a folder, a file over the limit', async () => {
    const path = join(folder, 'long.jpg');
    await writeFile(path, Buffer.alloc(2000));
    await expect(readPhoto(join(folder, 'none.jpg'))).rejects.toMatchObject({ code: 'file_not_found' });
    await expect(readPhoto(folder)).rejects.toMatchObject({ code: 'not_an_image' });
    await expect(readPhoto(path, { maxBytes: 1999 })).rejects.toMatchObject({ code: 'file_too_large' });
    await expect(readPhoto(new Uint8Array(2000), { maxBytes: 1999 })).rejects.toMatchObject({
      code: 'file_too_large',
    });
  });

  test('a small file that declares 30,000 × 30,000 pixels, without decoding it', async () => {
    const before = process.memoryUsage().rss;
    await expect(readPhoto(toBomb(30_000))).rejects.toMatchObject({ code: 'too_many_pixels' });
    expect(process.memoryUsage().rss - before).toBeLessThan(100e6);
  });

  test('the limit counts width × height and includes itself', async () => {
    const file = await plain().png().toBuffer();
    await expect(readPhoto(file, { maxPixels: 1199 })).rejects.toMatchObject({ code: 'too_many_pixels' });
    expect((await readPhoto(file, { maxPixels: 1200 })).width).toBe(40);
  });
});

test('a path and its bytes give the same photo', async () => {
  const path = join(folder, 'same.jpg');
  const bytes = await halves().jpeg().toBuffer();
  await writeFile(path, bytes);
  expect(await readPhoto(path)).toEqual(await readPhoto(bytes));
});

function toFrame(background: { r: number; g: number; b: number }): Promise<Buffer> {
  return sharp({ create: { width: 20, height: 20, channels: 3, background } })
    .png()
    .toBuffer();
}

/** A PNG's signature and header, which is all that a reader may look at. */
function toBomb(side: number): Buffer {
  const header = Buffer.from(
    '89504e470d0a1a0a0000000d49484452000000000000000008020000000000000000000000',
    'hex',
  );
  header.writeUInt32BE(side, 16);
  header.writeUInt32BE(side, 20);
  const crcOf = header.subarray(12, 29);
  header.writeUInt32BE(crc32(crcOf), 29);
  return Buffer.concat([
    header.subarray(0, 33),
    Buffer.from('0000000049444154', 'hex'),
    Buffer.from('35af061e', 'hex'),
  ]);
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

function expectNear(received: ArrayLike<number>, expected: readonly number[], tolerance: number): void {
  const gap = Math.max(...expected.map((value, at) => Math.abs(value - (received[at] ?? Number.NaN))));
  expect(gap).toBeLessThanOrEqual(tolerance);
}
