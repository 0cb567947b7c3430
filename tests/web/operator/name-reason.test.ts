import { expect, it } from 'vitest';
import { nameReason } from '../../../web/operator/name-reason.ts';
import { de } from '../../../web/words/de.ts';
import { en } from '../../../web/words/en.ts';

it.each([
  ['robots_disallowed', 'The shop asks robots to stay away'],
  ['http_404', 'The shop answered 404'],
  ['picture_http_404', 'A picture: The shop answered 404'],
  ['something_new', 'something new'],
])('says %s in words', (code, words) => {
  expect(nameReason(code, en)).toBe(words);
});

it('has the same reasons in both languages', () => {
  expect(Object.keys(de.crawls.reasons)).toEqual(Object.keys(en.crawls.reasons));
});
