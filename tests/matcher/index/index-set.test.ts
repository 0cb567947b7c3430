import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createIndexSet } from '../../../matcher/index/index-set.ts';
import { toBuiltUrl } from '../../../settings/paths.ts';
import { makeTemporaryFolder } from '../../catalogue/temporary-folder.ts';
import { makeVectors } from '../vectors.ts';

const dimensions = 8;
const embedder = { name: 'tiny', sha256: 'a'.repeat(64), dimensions };
const vectors = makeVectors(60, dimensions);

function toBatch(category: string, labels: readonly number[]) {
  const rows = labels.map((label) => vectors[label] as Float32Array);
  return {
    category,
    labels: Uint32Array.from(labels),
    vectors: Float32Array.from(rows.flatMap((row) => [...row])),
  };
}

async function saveTwoCategories(folder = join(makeTemporaryFolder(), 'index/tiny')) {
  const set = createIndexSet();
  set.open({ folder, embedder, anew: true });
  await set.add(toBatch('shirt', [0, 1, 2, 3]));
  await set.add(toBatch('dress', [4, 5]));
  set.remove({ category: 'shirt', labels: Uint32Array.of(3) });
  set.save({ generation: 12 });
  return { folder, set };
}

const listFiles = (folder: string) => readdirSync(folder).filter((name) => name !== 'manifest.json');
const pathOf = (folder: string, category: string) =>
  join(folder, listFiles(folder).find((name) => name.startsWith(category)) as string);

describe('a set of indexes', () => {
  it('is the same after it was saved and opened', async () => {
    const { folder, set } = await saveTwoCategories();
    const opened = createIndexSet();
    expect(opened.open({ folder, embedder, anew: false })).toEqual({ generation: 12, reason: null });
    expect(opened.labels()).toEqual(set.labels());
    for (const category of ['shirt', 'dress', 'nothing']) {
      const asked = { category, vector: vectors[9] as Float32Array, limit: 9, among: null };
      expect(opened.search(asked)).toEqual(set.search(asked));
    }
  });

  it('leaves unusable vectors out and says which', async () => {
    const { set } = await saveTwoCategories();
    const bad = {
      category: 'shirt',
      labels: Uint32Array.of(20, 21),
      vectors: new Float32Array(2 * dimensions),
    };
    bad.vectors.set(vectors[21] as Float32Array, dimensions);
    expect(await set.add(bad)).toEqual([20]);
    expect([...(set.labels()['shirt'] ?? [])]).toContain(21);
  });

  const damages: readonly [string, (folder: string) => void][] = [
    ['its manifest is gone', (folder) => rmSync(join(folder, 'manifest.json'))],
    ['its manifest is half there', (folder) => truncateSync(join(folder, 'manifest.json'), 40)],
    [
      'its manifest says something else',
      (folder) => writeFileSync(join(folder, 'manifest.json'), '{"version":2}'),
    ],
    ['a file is gone', (folder) => rmSync(pathOf(folder, 'dress'))],
    [
      'a file is truncated',
      (folder) => truncateSync(pathOf(folder, 'shirt'), statSync(pathOf(folder, 'shirt')).size - 1),
    ],
    ['a file is empty', (folder) => truncateSync(pathOf(folder, 'shirt'), 0)],
    ['one byte of a file is another', flipOneByte],
  ];

  it.each(damages)('begins empty and says why when %s', async (_, damage) => {
    const { folder } = await saveTwoCategories();
    damage(folder);
    const opened = createIndexSet();
    const { generation, reason } = opened.open({ folder, embedder, anew: false });
    expect(generation).toBeNull();
    expect(reason).toMatch(/^Expected /);
    expect(opened.labels()).toEqual({});
  });

  function flipOneByte(folder: string): void {
    const bytes = readFileSync(pathOf(folder, 'shirt'));
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 2) ^ 1, bytes.length - 2);
    writeFileSync(pathOf(folder, 'shirt'), bytes);
  }

  it.each([
    ['weights', { ...embedder, sha256: 'b'.repeat(64) }],
    ['dimensions', { ...embedder, dimensions: 16 }],
  ])('begins empty for an embedder of other %s', async (_, other) => {
    const { folder } = await saveTwoCategories();
    const opened = createIndexSet();
    expect(opened.open({ folder, embedder: other, anew: false }).reason).toMatch(/but received one of/);
    expect(opened.labels()).toEqual({});
  });

  it('grows from a flat index into a graph, and is made again when a quarter was removed', async () => {
    const many = makeVectors(2600, dimensions, 4);
    const set = createIndexSet();
    const folder = makeTemporaryFolder();
    set.open({ folder, embedder, anew: true });
    const labels = Uint32Array.from(many, (_, at) => at);
    await set.add({ category: 'shirt', labels, vectors: Float32Array.from(many.flatMap((one) => [...one])) });
    await set.settle();
    set.save({ generation: 1 });
    expect(listFiles(folder)).toEqual([expect.stringMatching(/^shirt-\w+\.hnsw$/)]);
    set.remove({ category: 'shirt', labels: labels.subarray(0, 700) });
    await set.settle();
    set.save({ generation: 2 });
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest.indexes).toEqual([expect.objectContaining({ count: 1900, removed: [] })]);
    const nearest = set.search({
      category: 'shirt',
      vector: many[2000] as Float32Array,
      limit: 1,
      among: null,
    });
    expect(nearest[0]?.label).toBe(2000);
  });

  it('tidies up what no manifest names, but not what may still be written', async () => {
    const { folder, set } = await saveTwoCategories();
    const before = listFiles(folder);
    writeFileSync(join(folder, 'fresh.tmp'), '');
    for (const name of before) utimesSync(join(folder, name), 0, 0);
    set.save({ generation: 13 });
    const after = listFiles(folder);
    expect(after).toContain('fresh.tmp');
    expect(after).toHaveLength(3);
    expect(after.filter((name) => before.includes(name))).toEqual([]);
  });

  it('is whole whenever its process is killed while it saves again and again', async () => {
    const { folder } = await saveTwoCategories();
    const url = toBuiltUrl('../../../matcher/index/index-set.ts', import.meta.url).href;
    const script = `const { createIndexSet } = await import(${JSON.stringify(url)});
      const set = createIndexSet();
      set.open({ folder: ${JSON.stringify(folder)}, embedder: ${JSON.stringify(embedder)}, anew: false });
      process.stdout.write('ready');
      for (let generation = 13; ; generation++) set.save({ generation });`;
    for (const delayMs of [0, 3, 11, 25]) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      child.kill('SIGKILL');
      await once(child, 'exit');
      const opened = createIndexSet();
      expect(opened.open({ folder, embedder, anew: false }).reason).toBeNull();
      expect([...(opened.labels()['shirt'] ?? [])].sort()).toEqual([0, 1, 2]);
    }
  });
});
