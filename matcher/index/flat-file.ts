import { IndexError } from './index-error.ts';

/** Magic, dimensions and count, 4 bytes each; labels (uint32); vectors (float32, row-major). All in this machine's order. */
const magic = 0x31464b4c; // "LKF1" where the least significant byte comes first
const headerBytes = 12;

/** The bytes of a flat index's file; `vectors` may have spare room at its end. */
export function toFlatFile(dimensions: number, labels: readonly number[], vectors: Float32Array): Uint8Array {
  const used = vectors.subarray(0, labels.length * dimensions);
  return Buffer.concat([
    toBytes(Uint32Array.of(magic, dimensions, labels.length)),
    toBytes(Uint32Array.from(labels)),
    toBytes(used),
  ]);
}

/** @throws {IndexError} `index_damaged`, `index_of_other_embedder` */
export function readFlat(file: Uint8Array, path: string, dimensions: number) {
  const bytes = Uint8Array.from(file).buffer;
  const header = bytes.byteLength < headerBytes ? [] : new Uint32Array(bytes, 0, headerBytes / 4);
  const [mark, ownDimensions = 0, count = 0] = header;
  const expected = headerBytes + count * 4 * (1 + ownDimensions);
  if (mark !== magic || bytes.byteLength !== expected)
    throw new IndexError(
      'index_damaged',
      `Expected ${expected} bytes of a flat index at ${path} but received ${bytes.byteLength}`,
    );
  if (ownDimensions !== dimensions)
    throw new IndexError(
      'index_of_other_embedder',
      `Expected ${dimensions} dimensions at ${path} but received ${ownDimensions}`,
    );
  return {
    labels: [...new Uint32Array(bytes, headerBytes, count)],
    vectors: new Float32Array(bytes, headerBytes + count * 4, count * dimensions),
  };
}

function toBytes(numbers: Uint32Array | Float32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
