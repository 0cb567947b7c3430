import { deleteRow, putRow, readAllRows, readRow } from '../saved/device-store.ts';
import type { PreparedPhoto } from './prepare-photo.ts';

/** A photo that the person gave, kept on this device so that a reload or the back button finds it. */
interface ShelvedPhoto extends PreparedPhoto {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** How many photos stay. */
const mostPhotos = 12;

/** Keeps a photo under an id and lets the oldest go. */
export async function shelvePhoto(id: string, photo: PreparedPhoto): Promise<void> {
  await putRow('photos', { ...photo, id, at: Date.now() } satisfies ShelvedPhoto);
  // Nobody waits for the old ones to go; where they cannot, they stay until the next time.
  void forgetOldest().catch(() => undefined);
}

async function forgetOldest(): Promise<void> {
  const photos = (await readAllRows<ShelvedPhoto>('photos')).sort((a, b) => b.at - a.at);
  for (const old of photos.slice(mostPhotos)) await deleteRow('photos', old.id);
}

/** The photo of that id; null when it is no longer on this device. */
export function findPhoto(id: string): Promise<PreparedPhoto | null> {
  return readRow<ShelvedPhoto>('photos', id);
}
