import { expect, it } from 'vitest';
import { codeOf, ProblemError, readProblem, toRemedy, toSentence } from '../../../web/api/problem.ts';
import { de } from '../../../web/words/de.ts';
import { en } from '../../../web/words/en.ts';

const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

it('tells a server that does not answer from an address that does not', () => {
  const [server, address] = ['no_answer', 'unreachable'].map((code) =>
    toSentence(new ProblemError(code, ''), en),
  );
  expect(server).toContain('The server');
  expect(address).not.toContain('The server');
});

it("says in the reader's language what an address answered", () => {
  const refused = new ProblemError('http_404', 'No photo could be fetched from that address');
  expect([en, de].map((words) => toSentence(refused, words))).toEqual([
    'That address answered 404: check it, then try again.',
    'Diese Adresse antwortete mit 404: Prüfe sie und versuch es noch einmal.',
  ]);
});

it("reads the server's code, or tells it by the status where a proxy answered", async () => {
  expect((await readProblem(answer(422, { code: 'unreachable' }))).code).toBe('unreachable');
  expect((await readProblem(new Response('too large', { status: 413 }))).code).toBe('upload_too_large');
  expect((await readProblem(new Response('', { status: 404 }))).code).toBe('not_found');
});

it('offers a second try only where it can help', () => {
  expect(['busy', 'no_answer', 'unreachable', codeOf(new Error('a bug'))].map(toRemedy)).toEqual(
    Array(4).fill('retry'),
  );
  expect(['upload_too_large', 'photo_missing', 'heic'].map(toRemedy)).toEqual(Array(3).fill('photo'));
  expect(toRemedy('not_found')).toBe('none');
});
