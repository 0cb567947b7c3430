import { expect, it } from 'vitest';
import { SkipPageError, ThrottledError } from '../../../crawler/fetch/crawl-error.ts';
import { tryAgain } from '../../../crawler/fetch/try-again.ts';

const url = 'https://h.example/';
const lost = (code: string, mayRetry = true) => new SkipPageError(code, code, { url, mayRetry });
const busy = (waitMs: number) => new ThrottledError('busy', { url, waitMs });

/** Fails as told, one error a try, then succeeds. */
function failWith(errors: readonly Error[]) {
  let tries = 0;
  const run = async () => {
    const error = errors[tries++];
    if (error !== undefined) throw error;
    return 'here';
  };
  return { run, tries: () => tries };
}

it('asks until it is answered', async () => {
  const { run, tries } = failWith([lost('http_500'), busy(0)]);
  expect(await tryAgain(run)).toBe('here');
  expect(tries()).toBe(3);
});

it.each([
  ['what will not come', [lost('http_404', false)], 1],
  ['what hangs three times', Array(9).fill(lost('timeout')), 3],
  ['whoever is always busy', Array(9).fill(busy(0)), 5],
  ['a bug', [new TypeError('bug')], 1],
])('gives up %s', async (_, errors, most) => {
  const { run, tries } = failWith(errors);
  await expect(tryAgain(run)).rejects.toBe(errors[0]);
  expect(tries()).toBe(most);
});

it('does not wait on once it is stopped', async () => {
  const stop = new AbortController();
  const { run, tries } = failWith([busy(60_000)]);
  const waiting = tryAgain(run, stop.signal);
  setTimeout(() => stop.abort(new Error('stopped')), 5);
  await expect(waiting).rejects.toThrow('stopped');
  await expect(tryAgain(failWith([busy(0)]).run, stop.signal)).rejects.toThrow('stopped');
  expect(tries()).toBe(1);
});

it.each([
  ['the time that is left', 60_000, Date.now() + 30_000],
  ['ten minutes, when none is told', 601_000, undefined],
])('does not begin a wait longer than %s', async (_, waitMs, endsAt) => {
  const { run, tries } = failWith([busy(waitMs)]);
  await expect(tryAgain(run, null, endsAt)).rejects.toMatchObject({ waitMs });
  expect(tries()).toBe(1);
});
