import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mapInOrder } from '../../cli/map-in-order.ts';
import { sampleLooks } from '../../data/demo-store/looks/sample-looks.ts';
import { openPictures } from '../../data/demo-store/pictures/open-pictures.ts';
import { openDetector } from '../../detector/open-detector.ts';
import { openModels } from '../../models/open-models.ts';
import { readPhoto } from '../../photo/read-photo.ts';
import { measureInTurn } from '../measure.ts';

const photosEach = 8;

/** Detection with the next photos decoded while the network runs, beside one photo after another. */
export async function benchDetect(): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-detect-'));
  const pictures = openPictures(folder, 2);
  const models = openModels();
  try {
    const looks = await Promise.all(
      sampleLooks.map(async ({ id }) => (await pictures.look(id))?.bytes as Buffer),
    );
    const photos = Array.from({ length: photosEach }, () => looks).flat();
    const detector = await openDetector(models);
    const look = async (bytes: Buffer) => detector.detect(await readPhoto(bytes));
    const seconds = await measureInTurn(
      async () => {
        for await (const _ of mapInOrder(from(photos), 3, look));
      },
      async () => {
        for (const photo of photos) await look(photo);
      },
    );
    return {
      overlappedPhotosPerSecond: photos.length / seconds.one,
      inTurnPhotosPerSecond: photos.length / seconds.other,
      timesFaster: seconds.other / seconds.one,
    };
  } finally {
    await models.close();
    await pictures.close();
    await rm(folder, { recursive: true });
  }
}

async function* from<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}
