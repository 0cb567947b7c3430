/** What a file is by its first bytes; a browser's own word for it (a type, a name) may be wrong or missing. */
export type FileKind = 'heic' | 'common' | 'rare' | 'unknown';

/** How many of a file's first bytes tell its kind. */
export const kindBytes = 64;

/** Kinds that every browser opens; one that does not open is damaged. */
const common = [/^\xff\xd8\xff/, /^\x89PNG/, /^GIF8/, /^RIFF....WEBP/s, /^....ftypavi[fs]/s];
const heic = /^....ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/s;
/** TIFF and what is built on it (raw photos), Photoshop, JPEG 2000, JPEG XL, Windows bitmaps and icons, drawings. */
const rare = [/^II[*U]\0/, /^MM\0\*/, /^8BPS/, /^....(?:jP|JXL) /s, /^\xff\n/, /^BM/, /<svg[\s>]/];

/**
 * @param head the file's first bytes, up to `kindBytes`
 */
export function tellKind(head: Uint8Array): FileKind {
  const text = String.fromCharCode(...head);
  if (heic.test(text)) return 'heic';
  if (common.some((pattern) => pattern.test(text))) return 'common';
  return rare.some((pattern) => pattern.test(text)) ? 'rare' : 'unknown';
}
