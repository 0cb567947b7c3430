import { expect, it } from 'vitest';
import { tellKind } from '../../../web/photo/tell-kind.ts';

it.each([
  ['\xff\xd8\xff\xe0', 'common'],
  ['\x89PNG\r\n\x1a\n', 'common'],
  ['GIF89a', 'common'],
  ['RIFF\x10\n\0\0WEBPVP8 ', 'common'],
  ['\0\0\0\x1cftypavif', 'common'],
  ['\0\0\0\x18ftypheic', 'heic'],
  ['\0\0\0\x0aftypmif1', 'heic'],
  ['II*\0\x08\0\0\0', 'rare'],
  ['MM\0*\0\0\0\x08', 'rare'],
  ['<?xml version="1.0"?>\n<svg xmlns="…">', 'rare'],
  ['\0\0\0\x18ftypmp42', 'unknown'],
  ['a letter', 'unknown'],
  ['', 'unknown'],
])('tells %j to be %s', (head, kind) => {
  expect(tellKind(Uint8Array.from(head, (letter) => letter.charCodeAt(0)))).toBe(kind);
});
