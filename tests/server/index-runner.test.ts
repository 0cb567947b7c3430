import { pino } from 'pino';
import { expect, it } from 'vitest';
import { openIndexRunner } from '../../server/index-runner.ts';

const settle = (ms = 5) => new Promise((resolve) => setTimeout(resolve, ms));
const log = pino({ level: 'silent' });
const quiet = { signal: new AbortController().signal, onProgress: () => {} };

it('runs one update at a time', async () => {
  const running: (() => void)[] = [];
  const runner = openIndexRunner(() => new Promise<void>((resolve) => running.push(resolve)), { log });
  const updates = [runner.update(quiet), runner.update(quiet)];
  await settle();
  expect(running).toHaveLength(1);
  running[0]?.();
  await settle();
  expect(running).toHaveLength(2);
  running[1]?.();
  await Promise.all(updates);
});

it('makes one run of many small changes', async () => {
  let runs = 0;
  const runner = openIndexRunner(async () => ++runs, { log, delayMs: 10 });
  for (let change = 0; change < 5; change++) runner.updateSoon();
  await settle(40);
  expect(runs).toBe(1);
  runner.updateSoon();
  await runner.close();
  await settle(20);
  expect(runs).toBe(1);
});

it('outlives a run that fails, and logs it', async () => {
  const lines: string[] = [];
  const noisy = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
  const fail = async () => Promise.reject(new Error('disk full'));
  const runner = openIndexRunner(fail, { log: noisy, delayMs: 1 });
  runner.updateSoon();
  await settle(20);
  await runner.close();
  expect(lines.join()).toContain('disk full');
});
