import sharp from 'sharp';
import type { DemoStore } from '../../../data/demo-store/open-demo-store.ts';

/** A file as a file chooser takes it. */
export interface PhotoFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The bundled shop's sample photo of a person in a full outfit. */
export async function outfitPhoto(url: string, sample = 'quayside'): Promise<PhotoFile> {
  const response = await fetch(`${url}/api/samples/${sample}`);
  return { name: 'outfit.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await response.arrayBuffer()) };
}

/** The same photo lying on its side, with a tag that says so and the place where it was taken, as phones write it. */
export async function sidewaysPhoto(url: string): Promise<PhotoFile> {
  const upright = await outfitPhoto(url);
  const buffer = await sharp(upright.buffer)
    .rotate(-90)
    .withExif({ IFD0: { Make: 'SecretCamera' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  return { name: 'phone.jpg', mimeType: 'image/jpeg', buffer };
}

/** A photo with nothing on it: the sky. */
export async function emptyPhoto(): Promise<PhotoFile> {
  const buffer = await sharp({ create: { width: 600, height: 800, channels: 3, background: '#96bee6' } })
    .jpeg()
    .toBuffer();
  return { name: 'sky.jpg', mimeType: 'image/jpeg', buffer };
}

/** The address of a product picture in the shop. */
export async function pictureAddress(shop: DemoStore): Promise<string> {
  const page = await (await fetch(shop.stores[0]!.url!)).text();
  const [, path] = /<img[^>]+src="([^"]+\.jpg)"/.exec(page) ?? [];
  if (path === undefined) throw new Error('Expected the shop to show a picture on its first page');
  return new URL(path, shop.url).href;
}
