interface Signature {
  readonly extension: string;
  /** Where the bytes start in the file. */
  readonly at: number;
  /** ASCII, or bytes as Latin-1. */
  readonly text: string;
}

const signatures: readonly Signature[] = [
  { extension: 'jpg', at: 0, text: '\xff\xd8\xff' },
  { extension: 'png', at: 0, text: '\x89PNG' },
  { extension: 'webp', at: 8, text: 'WEBP' },
  { extension: 'gif', at: 0, text: 'GIF8' },
  { extension: 'avif', at: 4, text: 'ftypavi' },
  { extension: 'tif', at: 0, text: 'II*\0' },
  { extension: 'tif', at: 0, text: 'MM\0*' },
];

/** The file name extension of a picture by its first bytes, without the dot; `bin` when they are of no known kind. */
export function toExtension(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return signatures.find(({ at, text }) => start.startsWith(text, at))?.extension ?? 'bin';
}
