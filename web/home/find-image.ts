import { isHeic } from '../photo/prepare-photo.ts';

/**
 * The photo among what was dropped or pasted; a file of unknown type is let through, for the browser to try to open.
 * Null when there is no file at all.
 */
export function findImage(transfer: Pick<DataTransfer, 'files'>): File | null {
  const files = [...transfer.files];
  return files.find((file) => file.type.startsWith('image/') || isHeic(file)) ?? files[0] ?? null;
}
