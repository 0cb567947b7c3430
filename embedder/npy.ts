/** Bytes before the numbers: room for any shape, so that the header can be written again when the rows are counted. */
export const npyHeaderBytes = 128;

/**
 * The header of a NumPy file, version 1.0, for little-endian 32-bit floating-point numbers in C order
 * (https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html).
 *
 * @returns `npyHeaderBytes` bytes
 */
export function toNpyHeader(rows: number, columns: number): Uint8Array {
  const text = `{'descr': '<f4', 'fortran_order': False, 'shape': (${rows}, ${columns}), }`;
  const start = Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, npyHeaderBytes - 10, 0);
  const header = new Uint8Array(npyHeaderBytes).fill(0x20);
  header.set(start);
  header.set(new TextEncoder().encode(text), start.length);
  header[npyHeaderBytes - 1] = 0x0a;
  return header;
}

/** The numbers of one row as they lie in the file. */
export function toNpyRow(values: Float32Array): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  values.forEach((value, at) => {
    view.setFloat32(at * 4, value, true);
  });
  return bytes;
}
