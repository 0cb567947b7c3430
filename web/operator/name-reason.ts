import type { Words } from '../words/en.ts';

/** Why a page or a picture failed, in words: by its code, or by the status that the shop answered; else the code itself. */
export function nameReason(code: string, words: Words): string {
  const [, ofPicture] = /^picture_(.+)$/.exec(code) ?? [];
  if (ofPicture) return words.crawls.ofPicture(nameReason(ofPicture, words));
  const known = words.crawls.reasons[code];
  if (known) return known;
  const [, status] = /^http_(\d{3})$/.exec(code) ?? [];
  return status ? words.crawls.answered(status) : code.replaceAll('_', ' ');
}
