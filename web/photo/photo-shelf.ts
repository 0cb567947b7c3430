import { deleteRow, newId, putRow, readAllRows, readRow } from '../saved/device-store.ts';

/** A photo that the person gave, kept on this device so that a reload or the back button finds it. */
export interface ShelvedPhoto {
  readonly id: string;
  /** JPEG, as it is sent. */
  readonly blob: Blob;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** How many photos stay. */
const mostPhotos = 12;

/** Keeps a photo and lets the oldest go; returns its id. */
export async function shelvePhoto(blob: Blob): Promise<string> {
  const id = newId();
  await putRow('photos', { id, blob, at: Date.now() } satisfies ShelvedPhoto);
  const photos = (await readAllRows<ShelvedPhoto>('photos')).sort((a, b) => b.at - a.at);
  for (const old of photos.slice(mostPhotos)) await deleteRow('photos', old.id);
  return id;
}

/** The photo of that id; null when it is no longer on this device. */
export async function findPhoto(id: string): Promise<Blob | null> {
  const row = await readRow<ShelvedPhoto>('photos', id);
  return row?.blob ?? null;
}
