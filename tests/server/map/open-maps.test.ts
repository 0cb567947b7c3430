import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IndexedCrop } from '../../../catalogue/rows.ts';
import {
  type CategoryMap,
  type Maps,
  type OpenMapsOptions,
  openMaps,
} from '../../../server/map/open-maps.ts';
import { openRandomNumbers } from '../../../server/map/random-numbers.ts';

const embedder = 'e'.repeat(64);
let folder: string;
let errors: unknown[];
let rows: IndexedCrop[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lookalike-maps-'));
  rows = makeCrops(30);
  errors = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function makeCrops(count: number): IndexedCrop[] {
  const random = openRandomNumbers(5);
  const box = { left: 0, top: 0, width: 10, height: 10 };
  return Array.from({ length: count }, (_, label) => ({
    label,
    product: `shop:${label}`,
    picture: 'p',
    category: 'dress',
    box,
    embedding: Float32Array.from({ length: 16 }, random),
    colour: null,
    type: null,
  }));
}

/** Of the catalogue's crops, what maps read. */
function open(given: Pick<OpenMapsOptions, 'projector'> = {}): Maps {
  const crops = { labels: () => rows.map(({ label }) => label), all: () => rows };
  return openMaps({
    catalogue: { crops } as never,
    embedder,
    folder,
    onError: (error) => errors.push(error),
    ...given,
  });
}

async function readFinal(maps: Maps): Promise<CategoryMap> {
  for (;;) {
    const map = await maps.read('dress');
    if (map.isFinal) return map;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('openMaps', () => {
  it('keeps a finished map for the next start', async () => {
    const maps = open();
    const made = await readFinal(maps);
    await maps.close();
    expect(readdirSync(folder)).toEqual([`${'e'.repeat(16)}-dress-30-29.f32`]);
    const later = open();
    const read = await later.read('dress');
    await later.close();
    expect(read.isFinal).toBe(true);
    expect(read.projection).toEqual(made.projection);
  });

  it('makes another one when the category has changed, and drops the old', async () => {
    const maps = open();
    await readFinal(maps);
    await maps.close();
    rows = makeCrops(31);
    const later = open();
    expect((await later.read('dress')).projection.method).toBe('pca');
    expect((await readFinal(later)).crops).toHaveLength(31);
    await later.close();
    expect(readdirSync(folder)).toEqual([`${'e'.repeat(16)}-dress-31-30.f32`]);
  });

  it('makes it again when the kept one is damaged', async () => {
    writeFileSync(join(folder, `${'e'.repeat(16)}-dress-30-29.f32`), 'short!!!');
    const maps = open();
    expect((await readFinal(maps)).projection.points).toHaveLength(60);
    await maps.close();
  });

  it('answers all the same when it cannot be kept, and says so', async () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file where a folder should be');
    const maps = open();
    expect((await readFinal(maps)).projection.method).toBe('umap');
    await maps.close();
    expect(errors).toHaveLength(1);
  });

  it('lets the plain map stand when the better one fails, and says so', async () => {
    const plain = { method: 'pca', points: new Float32Array(60) } as const;
    let drawings = 0;
    const maps = open({
      projector: {
        async project(_, onProjection) {
          drawings++;
          onProjection(plain);
          await new Promise((resolve) => setTimeout(resolve, 5));
          throw new Error('out of memory');
        },
        async close() {},
      },
    });
    expect((await maps.read('dress')).isFinal).toBe(false);
    expect((await readFinal(maps)).projection).toBe(plain);
    expect(errors).toEqual([new Error('out of memory')]);
    expect(drawings).toBe(1);
    await maps.close();
    expect(existsSync(folder) && readdirSync(folder)).toEqual([]);
  });

  it('tells who waits that it was closed', async () => {
    rows = makeCrops(2000);
    const maps = open();
    const waiting = maps.read('dress').catch((error: Error) => error.message);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await maps.close();
    expect(await waiting).toBe('Expected a map but its thread ended');
  });
});
