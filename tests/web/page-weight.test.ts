import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { projectRoot } from '../../settings/paths.ts';

const built = join(projectRoot, 'dist-web');

it('has less than 150 kB of script, all of its pages together and compressed', () => {
  const scripts = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  const bytes = scripts.map((file) => gzipSync(readFileSync(join(built, file))).length);
  expect(scripts.length).toBeGreaterThan(5);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000);
});

it('loads nothing from elsewhere', () => {
  const page = readFileSync(join(built, 'index.html'), 'utf8');
  const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
  expect(addresses.length).toBeGreaterThan(2);
  expect(addresses.filter((address) => !address?.startsWith('/'))).toEqual([]);
});
