import { fileTypeFromBuffer } from 'file-type';
import { PhotoError } from './photo-error.ts';

/** What may be decoded, by its content and not by its name. */
const acceptedTypes = new Set([
  'image/jpeg',
  'image/png',
  'image/apng',
  'image/webp',
  'image/avif',
  'image/gif',
  'image/tiff',
]);

/**
 * Lets only known photo formats through to the decoder.
 *
 * @param name what the message calls the photo
 * @throws {PhotoError} `unsupported_format` for pictures of other formats (HEIC, SVG, PDF, PSD …), `not_an_image` for the rest
 */
export async function checkFormat(bytes: Uint8Array, name: string): Promise<void> {
  const type = sniffDrawing(bytes) ?? (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime;
  if (type !== undefined && acceptedTypes.has(type)) return;
  const isPicture = type !== undefined && (type.startsWith('image/') || type === 'application/pdf');
  const received = type === undefined ? 'bytes of no known format' : type;
  throw new PhotoError(
    isPicture ? 'unsupported_format' : 'not_an_image',
    `Expected a JPEG, PNG, WebP, AVIF, GIF or TIFF photo for ${name} but received ${received}`,
  );
}

/** SVG has no magic bytes: it is XML whose root is svg, perhaps after a byte-order mark, a declaration and comments. */
function sniffDrawing(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /^[^<]{0,4}\s*(?:<[?!][^>]*>\s*)*<svg[\s>]/i.test(head) ? 'image/svg+xml' : undefined;
}
