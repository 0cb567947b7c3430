import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toPng } from '../../../photo/encode-photo.ts';
import { runLookalike } from './run-lookalike.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lookalike-detect-'));
  const pixels = new Uint8Array(90 * 160 * 3).fill(200);
  await writeFile(join(folder, 'b.png'), await toPng({ width: 90, height: 160, pixels }));
  await writeFile(join(folder, 'a.jpg'), 'no photo');
});
afterAll(() => rm(folder, { recursive: true }));

test('one line of JSON a photo, in the order given; a file that is no photo makes the exit code 1', async () => {
  const missing = join(folder, 'none.jpg');
  const { code, stdout } = await runLookalike(
    ['detect', folder, '--files-from', '-', '--json'],
    `${missing}\n`,
  );
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toEqual([
    { photo: join(folder, 'a.jpg'), error: { code: 'not_an_image', message: expect.any(String) } },
    { photo: join(folder, 'b.png'), width: 90, height: 160, garments: expect.any(Array) },
    { photo: missing, error: { code: 'file_not_found', message: expect.any(String) } },
  ]);
  expect(code).toBe(1);
});

test('a readable line without --json, pictures with --draw, exit code 0', async () => {
  const drawn = join(folder, 'drawn');
  const photo = join(folder, 'b.png');
  const { code, stdout, stderr } = await runLookalike([
    'detect',
    photo,
    '--min-score',
    '0.99',
    '--size',
    '320',
    '--draw',
    drawn,
  ]);
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: `${photo}: no garments\n`, stderr: '' });
  expect(await readdir(drawn)).toEqual(['b.jpg']);
  await rm(drawn, { recursive: true });
});

test.each([
  [[], /Expected photos/],
  [['x.jpg', '--size', '300'], /multiple of 32/],
  [['x.jpg', '--min-score', '2'], /from 0 to 1/],
  [['--files-from', '/none/list.txt'], /readable list/],
  [['x.jpg', '--colour'], /unknown option/],
])('wrong usage %j: exit code 2, nothing on standard output', async (args, message) => {
  const { code, stdout, stderr } = await runLookalike(['detect', ...args]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
});
