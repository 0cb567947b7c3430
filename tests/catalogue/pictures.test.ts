import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSample } from './sample-catalogue.ts';

describe('a picture', () => {
  it('lies under the sha256 of its bytes, once', () => {
    const { catalogue, folder } = openSample();
    const bytes = Buffer.from('\x89PNG and so on', 'latin1');
    const picture = catalogue.pictures.add(bytes, { width: 3, height: 4 });
    catalogue.pictures.add(bytes, { width: 3, height: 4 });
    expect(picture.path).toBe(join(folder, 'pictures', picture.hash.slice(0, 2), `${picture.hash}.png`));
    expect(readFileSync(picture.path)).toEqual(bytes);
    expect(readdirSync(dirname(picture.path))).toEqual([`${picture.hash}.png`]);
    expect(catalogue.pictures.find(picture.hash)).toEqual(picture);
    expect(catalogue.pictures.find('0'.repeat(64))).toBeNull();
  });

  it('is remembered by its address with what the server said', () => {
    const { catalogue } = openSample();
    const { hash } = catalogue.pictures.add(Buffer.from('x'), { width: 1, height: 1 });
    const url = 'https://harbour.example/1.jpg';
    expect(catalogue.pictures.fetched(url)).toBeNull();
    catalogue.pictures.remember(url, { hash, etag: '"1"', lastModified: null, length: 1 });
    const said = { hash, etag: '"2"', lastModified: 'Sun, 01 Nov 2026 00:00:00 GMT', length: 1 };
    catalogue.pictures.remember(url, said);
    const askedAt = '2026-11-01T00:00:00.000Z';
    expect(catalogue.pictures.fetched(url)).toEqual({ ...said, askedAt, isFresh: false });
  });

  it('is fresh for as long as its server says', () => {
    const { catalogue, clock } = openSample();
    const { hash } = catalogue.pictures.add(Buffer.from('x'), { width: 1, height: 1 });
    catalogue.pictures.remember('x', { hash, etag: null, lastModified: null, length: 1 }, 60_000);
    expect(catalogue.pictures.fetched('x')?.isFresh).toBe(true);
    clock.now = new Date('2026-11-01T00:01:00.000Z');
    expect(catalogue.pictures.fetched('x')?.isFresh).toBe(false);
  });

  it('that is dead is so since it was first found so, until it is fetched again', () => {
    const { catalogue, clock } = openSample();
    const { hash } = catalogue.pictures.add(Buffer.from('x'), { width: 1, height: 1 });
    expect(catalogue.pictures.dead('x')).toBeNull();
    catalogue.pictures.markDead('x');
    clock.now = new Date('2026-11-02T00:00:00.000Z');
    catalogue.pictures.markDead('x');
    const [since, askedAt] = ['2026-11-01T00:00:00.000Z', '2026-11-02T00:00:00.000Z'];
    expect(catalogue.pictures.dead('x')).toEqual({ since, askedAt });
    catalogue.pictures.remember('x', { hash, etag: null, lastModified: null, length: 1 });
    expect(catalogue.pictures.dead('x')).toBeNull();
  });

  it('that a power cut took from the disk is not whole until it is added again', () => {
    const { catalogue } = openSample();
    const bytes = Buffer.from('a picture of some bytes');
    const { hash, path } = catalogue.pictures.add(bytes, { width: 1, height: 1 });
    expect(catalogue.pictures.isWhole(hash)).toBe(true);
    for (const harm of [() => truncateSync(path, 0), () => rmSync(path)]) {
      harm();
      expect(catalogue.pictures.isWhole(hash)).toBe(false);
      catalogue.pictures.add(bytes, { width: 1, height: 1 });
      expect(catalogue.pictures.isWhole(hash)).toBe(true);
      expect(readFileSync(path)).toEqual(bytes);
    }
    expect(catalogue.pictures.isWhole('0'.repeat(64))).toBe(false);
  });

  it('that cannot be written is in no catalogue', () => {
    const { catalogue, folder } = openSample();
    writeFileSync(join(folder, 'pictures'), 'a file where the folder should be');
    const add = () => catalogue.pictures.add(Buffer.from('x'), { width: 1, height: 1 });
    expect(add).toThrow(/ENOTDIR|EEXIST/);
    const hash = createHash('sha256').update('x').digest('hex');
    expect(catalogue.pictures.find(hash)).toBeNull();
  });

  it('is a placeholder in the store that shows it as one', () => {
    const { catalogue } = openSample();
    const { hash } = catalogue.pictures.add(Buffer.from('x'), { width: 1, height: 1 });
    expect(catalogue.pictures.isPlaceholder('harbour', hash)).toBe(false);
    catalogue.pictures.markPlaceholder('harbour', hash);
    catalogue.pictures.markPlaceholder('harbour', hash);
    expect(catalogue.pictures.isPlaceholder('harbour', hash)).toBe(true);
    expect(catalogue.pictures.isPlaceholder('other', hash)).toBe(false);
  });
});
