import { join } from 'node:path';
import { sampleLooks } from '../data/demo-store/looks/sample-looks.ts';
import { openPictures } from '../data/demo-store/pictures/open-pictures.ts';
import type { SamplePhoto } from '../server/parts.ts';
import type { OpenParts } from './open-parts.ts';

/** Where the bundled shop keeps its drawn pictures. */
export function toDemoFolder(dataDir: string): string {
  return join(dataDir, 'demo-store');
}

/** The photos that a visitor can try with one click: looks of the bundled shop, where its products can be found. */
export function openSamples({ dataDir, catalogue }: Pick<OpenParts, 'dataDir' | 'catalogue'>) {
  const pictures = openPictures(toDemoFolder(dataDir), 1);
  const isStocked = catalogue.stores.list().some(({ url }) => url?.startsWith('http://127.0.0.1:'));
  return {
    list: (): readonly SamplePhoto[] =>
      isStocked ? sampleLooks.map(({ id, title }) => toSample(id, title)) : [],
    close: () => pictures.close(),
  };

  function toSample(id: string, name: string): SamplePhoto {
    return { id, name, read: async () => (await pictures.look(id))?.bytes ?? new Uint8Array() };
  }
}
