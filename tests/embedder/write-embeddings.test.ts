import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EmbeddedPhoto } from '../../embedder/embedded-photo.ts';
import { toNpyHeader } from '../../embedder/npy.ts';
import { toJsonRow } from '../../embedder/to-text-row.ts';
import { isEmbeddingsFile, openEmbeddingsFile } from '../../embedder/write-embeddings.ts';

const rows: readonly EmbeddedPhoto[] = [
  { photo: 'a, "b".jpg', category: 'shirt', embedder: 'mobilenetv3', embedding: Float32Array.of(0.6, 0.8) },
  { photo: 'none.jpg', error: { code: 'file_not_found', message: 'Expected a file' } },
  { photo: 'c.jpg', category: 'other', embedder: 'mobilenetv3', embedding: Float32Array.of(-1, 0) },
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lookalike-embeddings-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function writeRows(name: string): Promise<Buffer> {
  const file = await openEmbeddingsFile(join(folder, name), 2);
  for (const row of rows) await file.write(row);
  await file.close();
  return readFile(join(folder, name));
}

test('npy: a header of its own length, rows in order, NaN for a photo without an embedding', async () => {
  const bytes = await writeRows('deep/folder/e.npy');
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x93NUMPY\x01\x00');
  const headerBytes = bytes.readUInt16LE(8);
  expect(bytes.subarray(10, 10 + headerBytes).toString()).toMatch(
    /^\{'descr': '<f4', 'fortran_order': False, 'shape': \(3, 2\), \} +\n$/,
  );
  const numbers = Array.from({ length: 6 }, (_, at) => bytes.readFloatLE(10 + headerBytes + at * 4));
  expect(numbers).toEqual([0.6, 0.8, Number.NaN, Number.NaN, -1, 0].map((value) => Math.fround(value)));
  expect(bytes.length).toBe(10 + headerBytes + 24);
});

test('csv', async () => {
  const text = (await writeRows('e.csv')).toString();
  expect(text).toBe(
    'photo,category,error,e0,e1\n"a, ""b"".jpg",shirt,,0.600000024,0.800000012\nnone.jpg,,file_not_found,,\nc.jpg,other,,-1,0\n',
  );
});

test('jsonl', async () => {
  const lines = (await writeRows('e.jsonl')).toString().trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).photo)).toEqual(['a, "b".jpg', 'none.jpg', 'c.jpg']);
  expect(JSON.parse(lines[1] ?? '').error.code).toBe('file_not_found');
});

test('the file appears when it is whole; one that is given up leaves the older', async () => {
  const path = join(folder, 'kept.csv');
  await writeFile(path, 'older');
  const file = await openEmbeddingsFile(path, 2);
  await file.write(rows[0] as EmbeddedPhoto);
  expect(await readFile(path, 'utf8')).toBe('older');
  await file.abandon();
  expect(await readFile(path, 'utf8')).toBe('older');
  expect((await readdir(folder)).filter((name) => name.includes('part'))).toEqual([]);
});

test('numbers come back from text exactly', () =>
  fc.assert(
    fc.property(fc.float32Array({ noNaN: true, noDefaultInfinity: true, minLength: 1 }), (embedding) => {
      const row = { photo: 'p', category: 'shirt', embedder: 'e', embedding };
      expect(Float32Array.from(JSON.parse(toJsonRow(row)).embedding)).toEqual(
        embedding.map((value) => value + 0),
      );
    }),
  ));

test('any shape fits into the header', () => {
  const text = Buffer.from(toNpyHeader(4_000_000_000, 2048)).toString('latin1');
  expect(text).toHaveLength(128);
  expect(text).toContain("'shape': (4000000000, 2048), }");
});

test('knows its endings', () => {
  expect(['a.npy', 'a.csv', 'a.jsonl'].every(isEmbeddingsFile)).toBe(true);
  expect(['a.txt', 'npy', 'a.json', 'a.NPY'].some(isEmbeddingsFile)).toBe(false);
});
