import { join } from 'node:path';
import { sampleLooks } from '../data/demo-store/looks/sample-looks.ts';
import { openPictures } from '../data/demo-store/pictures/open-pictures.ts';
import type { SamplePhoto } from '../server/parts.ts';

/** Where the bundled shop keeps its drawn pictures. */
export function toDemoFolder(dataDir: string): string {
  return join(dataDir, 'demo-store');
}

/** The photos that a visitor can try with one click: looks of the bundled shop, drawn when first asked for. */
export function openSamples(dataDir: string) {
  const pictures = openPictures(toDemoFolder(dataDir), 1);
  const photos: readonly SamplePhoto[] = sampleLooks.map(({ id, title }) => ({
    id,
    name: title,
    read: async () => (await pictures.look(id))?.bytes ?? new Uint8Array(),
  }));
  return { photos, close: () => pictures.close() };
}
