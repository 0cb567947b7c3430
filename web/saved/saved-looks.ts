import type { BoxReply, PriceReply } from '../../server/replies.ts';
import { deleteRow, newId, putRow, readAllRows } from './device-store.ts';

/** A piece of a saved look: the product as it was when saved. */
export interface SavedPiece {
  readonly product: string;
  readonly category: string;
  readonly name: string;
  readonly store: string;
  readonly url: string;
  readonly price: PriceReply | null;
  /** A thumbnail, so that it shows without a network; null when it could not be fetched. */
  readonly picture: Blob | null;
  /** Where the piece is in the photo; null for a shared look. */
  readonly box: BoxReply | null;
}

/** A look on this device. */
export interface SavedLook {
  readonly id: string;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly photo: Blob | null;
  readonly pieces: readonly SavedPiece[];
}

/** Newest first. */
export async function listLooks(): Promise<SavedLook[]> {
  const looks = await readAllRows<SavedLook>('looks');
  return looks.sort((a, b) => b.savedAt.localeCompare(a.savedAt));
}

/** Keeps a look on this device; returns its id. */
export async function saveLook(look: Omit<SavedLook, 'id' | 'savedAt'>): Promise<string> {
  const id = newId();
  await putRow('looks', { ...look, id, savedAt: new Date().toISOString() } satisfies SavedLook);
  return id;
}

/** Keeps a look again that was forgotten. */
export async function restoreLook(look: SavedLook): Promise<void> {
  await putRow('looks', look);
}

/** Forgets a look. */
export async function forgetLook(id: string): Promise<void> {
  await deleteRow('looks', id);
}
