import { readdirSync, readFileSync } from 'node:fs';
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
    catalogue.pictures.remember(url, { hash, etag: '"1"', lastModified: null });
    catalogue.pictures.remember(url, { hash, etag: '"2"', lastModified: 'Sun, 01 Nov 2026 00:00:00 GMT' });
    expect(catalogue.pictures.fetched(url)).toEqual({
      hash,
      etag: '"2"',
      lastModified: 'Sun, 01 Nov 2026 00:00:00 GMT',
    });
  });
});
