import { expect, it } from 'vitest';
import { parseDetectorSize, parsePort } from '../../cli/parse-options.ts';
import { runLookalike } from './commands/run-lookalike.ts';

it.each(['0', '3000', '65535'])('takes port %s', (text) => {
  expect(parsePort(text)).toBe(Number(text));
});

it.each(['', 'abc', '-1', '1.5', '65536', '0x10'])('refuses port %j', (text) => {
  expect(() => parsePort(text)).toThrow(/0 to 65535/);
});

it.each(['100', '0', '4096', 'big'])('refuses size %s', (text) => {
  expect(() => parseDetectorSize(text)).toThrow(/multiple of 32/);
});

it.each([
  ['demo', '--port', 'abc'],
  ['demo', '--shop-port', '70000'],
  ['evaluate', 'detection', '.', '--size', '100'],
  ['evaluate', 'retrieval', '.', '--embedder', 'nothing'],
])(
  '%s %s %s: wrong usage, exit code 2, nothing started',
  async (...args) => {
    expect(await runLookalike(args)).toMatchObject({ code: 2, stdout: '' });
  },
  60_000,
);
