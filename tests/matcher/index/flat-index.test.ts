import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFlatIndex, readFlatIndex } from '../../../matcher/index/flat-index.ts';
import { makeTemporaryFolder } from '../../catalogue/temporary-folder.ts';
import { makeVectors } from '../vectors.ts';
import { describeVectorIndex } from './vector-index.cases.ts';

describeVectorIndex('flat', { create: createFlatIndex, read: readFlatIndex });

describe("a flat index's file", () => {
  function write(): string {
    const index = createFlatIndex(8);
    for (const [label, vector] of makeVectors(5, 8).entries()) index.add(label, vector);
    const path = join(makeTemporaryFolder(), 'index');
    index.write(path);
    return path;
  }

  it.each([0, 5, 12, 100])('is refused when only %d bytes are left', (bytes) => {
    const path = write();
    truncateSync(path, bytes);
    expect(() => readFlatIndex(path, 8)).toThrow(expect.objectContaining({ code: 'index_damaged' }));
  });

  it('is refused when it is of other dimensions, or of another kind', () => {
    const path = write();
    expect(() => readFlatIndex(path, 16)).toThrow(
      expect.objectContaining({ code: 'index_of_other_embedder' }),
    );
    const bytes = readFileSync(path);
    bytes[0] = 0;
    writeFileSync(path, bytes);
    expect(() => readFlatIndex(path, 8)).toThrow(expect.objectContaining({ code: 'index_damaged' }));
  });
});
