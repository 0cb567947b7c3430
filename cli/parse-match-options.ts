import { InvalidArgumentError } from 'commander';
import type { Box } from '../photo/photo.ts';

/** Reads a whole number, at least 0. */
export function parseWholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text.trim())) return Number(text);
  throw new InvalidArgumentError('Expected a whole number.');
}

/** Reads `left,top,width,height` in pixels. */
export function parseBox(text: string): Box {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [left, top, width, height] = numbers as [number, number, number, number];
  const isBox = numbers.length === 4 && numbers.every(Number.isFinite) && width > 0 && height > 0;
  if (isBox) return { left, top, width, height };
  throw new InvalidArgumentError('Expected four numbers: left,top,width,height.');
}
