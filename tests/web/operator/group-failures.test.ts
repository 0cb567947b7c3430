import { expect, it } from 'vitest';
import { groupByCode, toRest } from '../../../web/operator/group-failures.ts';

const note = (url: string, code: string, message = '') => ({ url, code, message });

it('puts the most frequent reason first, also one whose notes are not there', () => {
  const groups = groupByCode([note('a', 'timeout'), note('b', 'http_404'), note('c', 'http_404')], {
    throttled: 3,
  });
  expect(groups.map(({ code, count }) => [code, count])).toEqual([
    ['throttled', 3],
    ['http_404', 2],
    ['timeout', 1],
  ]);
});

it('says once what failed and thereby ended the crawl', () => {
  const [group] = groupByCode([note('a', 'http_404', 'first'), note('a', 'http_404', 'and so it ended')], {
    http_404: 1,
  });
  expect(group).toEqual({ code: 'http_404', count: 1, notes: [note('a', 'http_404', 'first')] });
});

it('tells an address once, and the status that a shop answered', () => {
  const url = 'https://shop.example/a?b=1';
  const told = note(url, 'timeout', `Expected ${url} within 10 s`);
  expect(toRest(told)).toBe('Expected … within 10 s');
  expect(toRest({ ...told, code: 'http_404' })).toBe('');
  expect(toRest({ ...told, code: 'picture_http_410' })).toBe('');
  expect(toRest(note('', 'not_a_page', 'Expected an address'))).toBe('Expected an address');
});
