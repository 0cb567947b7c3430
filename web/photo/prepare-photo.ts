import { ProblemError } from '../api/problem.ts';
import { type FileKind, kindBytes, tellKind } from './tell-kind.ts';

/** A photo ready to be sent: upright, scaled down, without metadata. */
export interface PreparedPhoto {
  /** JPEG. */
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
}

/** Longest side that is sent, pixels: the detector sees less, and crops still have detail. */
const longestSide = 1600;
const jpegQuality = 0.9;
const heicTypes = new Set(['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence']);

/**
 * Opens a photo in the browser, turns it upright, scales it down and writes it anew: its metadata (place, camera) stays here.
 *
 * @throws ProblemError `empty_file`, `heic` when this browser cannot open HEIC, `not_an_image`, `unsupported_format`, `damaged_image`
 */
export async function preparePhoto(file: Blob & { readonly name?: string }): Promise<PreparedPhoto> {
  if (file.size === 0) throw new ProblemError('empty_file', 'The file has no bytes');
  const bitmap = await openBitmap(file);
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const blob = await drawJpeg(bitmap, width, height);
  bitmap.close();
  return { blob, width, height };
}

/** Whether a file is an iPhone's HEIC, by type or, where the system knows no type, by name. */
export function isHeic(file: { readonly type: string; readonly name?: string }): boolean {
  return heicTypes.has(file.type) || /\.hei[cf]$/i.test(file.name ?? '');
}

async function openBitmap(file: Blob & { readonly name?: string }): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (cause) {
    throw new ProblemError(await nameRefusal(file), 'The browser could not open the file', { cause });
  }
}

const refusals: Record<Exclude<FileKind, 'unknown'>, string> = {
  heic: 'heic',
  common: 'damaged_image',
  rare: 'unsupported_format',
};

/** Why a file does not open: by what is in it, whatever it calls itself. */
async function nameRefusal(file: Blob & { readonly name?: string }): Promise<string> {
  const kind = tellKind(new Uint8Array(await file.slice(0, kindBytes).arrayBuffer()));
  if (kind !== 'unknown') return refusals[kind];
  if (isHeic(file)) return 'heic';
  return file.type === 'image/svg+xml' ? 'unsupported_format' : 'not_an_image';
}

async function drawJpeg(bitmap: ImageBitmap, width: number, height: number): Promise<Blob> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new ProblemError('damaged_image', 'The browser gave no canvas');
  // Transparent pictures would turn black in a JPEG.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', jpegQuality));
  if (!blob) throw new ProblemError('damaged_image', 'The browser could not write the photo');
  return blob;
}
