import { execFile } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openCatalogue } from '../../catalogue/open-catalogue.ts';
import { toBuiltUrl } from '../../settings/paths.ts';
import { openSample, sampleProduct, sampleStore } from './sample-catalogue.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

const run = promisify(execFile);

describe('opening', () => {
  it('finds what an earlier opening left', () => {
    const folder = makeTemporaryFolder();
    const first = openCatalogue(folder);
    first.stores.save(sampleStore());
    first.products.see('harbour', sampleProduct('Tee'));
    first.close();
    const second = openSample(folder).catalogue;
    expect(second.products.list().products.map(({ name }) => name)).toEqual(['Tee']);
  });

  it('refuses a folder that cannot be made or written', () => {
    const folder = makeTemporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(() => openCatalogue(join(folder, 'file/data'))).toThrow(
      expect.objectContaining({ code: 'data_folder_not_writable' }),
    );
    expect(() => openCatalogue(join(folder, 'file'))).toThrow(
      expect.objectContaining({ code: 'data_folder_not_writable' }),
    );
  });

  it.skipIf(process.getuid?.() === 0)('refuses a folder of another owner', () => {
    const folder = makeTemporaryFolder();
    chmodSync(folder, 0o500);
    expect(() => openCatalogue(folder)).toThrow(
      expect.objectContaining({ code: 'data_folder_not_writable' }),
    );
  });

  it('refuses a catalogue of a newer schema, and leaves it alone', () => {
    const folder = makeTemporaryFolder();
    openCatalogue(folder).close();
    const database = new Sqlite(join(folder, 'catalogue.db'));
    database.pragma('user_version = 9999');
    database.close();
    expect(() => openCatalogue(folder)).toThrow(expect.objectContaining({ code: 'catalogue_newer' }));
  });

  it('refuses a file that is no database', () => {
    const folder = makeTemporaryFolder();
    writeFileSync(join(folder, 'catalogue.db'), 'not a database '.repeat(100));
    expect(() => openCatalogue(folder)).toThrow(expect.objectContaining({ code: 'catalogue_damaged' }));
  });
});

describe('several processes', () => {
  const script = (folder: string, name: string) => `
    const { openCatalogue } = await import(${JSON.stringify(toBuiltUrl('../../catalogue/open-catalogue.ts', import.meta.url).href)});
    const catalogue = openCatalogue(${JSON.stringify(folder)});
    catalogue.stores.save(${JSON.stringify(sampleStore())});
    for (let n = 0; n < 200; n++) catalogue.products.see('harbour', { ...${JSON.stringify(sampleProduct('x'))}, name: '${name}' + n }, { key: '${name}' + n });
    catalogue.close();`;

  it('make and fill one new catalogue at once', async () => {
    const folder = makeTemporaryFolder();
    const names = ['a', 'b', 'c'];
    await Promise.all(
      names.map((name) => run(process.execPath, ['--input-type=module', '-e', script(folder, name)])),
    );
    expect(openSample(folder).catalogue.products.list().total).toBe(600);
  });
});
