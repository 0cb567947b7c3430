import { readTyped } from '../parts/web-address.ts';
import { isHeic } from './prepare-photo.ts';

/** What a person gave: a file, or the address of a photo on the web. */
export type Given = { readonly file: File } | { readonly address: string };

/**
 * The photo among what was dropped or pasted, or the address that it has on the web; a file of unknown type is let through, for the
 * browser to try to open. Null when there is neither.
 */
export function findGiven(transfer: Pick<DataTransfer, 'files' | 'getData'>): Given | null {
  const files = [...transfer.files];
  const image = files.find((file) => file.type.startsWith('image/') || isHeic(file));
  if (image) return { file: image };
  const address = files.length === 0 ? findAddress(transfer) : undefined;
  if (address) return { address };
  return files[0] ? { file: files[0] } : null;
}

/** A list of addresses has remarks and one address a line. */
function findAddress(transfer: Pick<DataTransfer, 'getData'>): string | undefined {
  const listed = transfer
    .getData('text/uri-list')
    .split(/\r?\n/)
    .find((line) => line !== '' && !line.startsWith('#'));
  return readTyped(listed ?? transfer.getData('text/plain'));
}
