import { InvalidArgumentError } from 'commander';

/** Reads an option that is a number from 0 to 1. */
export function parseShare(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError('Expected a number from 0 to 1.');
}

/** Reads the side of the square that a detector looks at: a multiple of 32, 32 to 2048. */
export function parseDetectorSize(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value / 32) && value >= 32 && value <= 2048) return value;
  throw new InvalidArgumentError('Expected a multiple of 32 from 32 to 2048.');
}

/** Reads a port; 0: any free one. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('Expected a number from 0 to 65535.');
}
