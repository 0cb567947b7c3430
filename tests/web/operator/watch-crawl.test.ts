import { expect, it } from 'vitest';
import { groupByCode } from '../../../web/operator/group-failures.ts';
import { toPace } from '../../../web/operator/watch-crawl.ts';

it('tells the pace between moments a second apart', () => {
  const moments = [0, 500, 1000, 1500, 2000].map((at) => ({ at, pages: at / 100 }));
  expect(toPace(moments)).toEqual([10, 10]);
  expect(toPace([])).toEqual([]);
});

it('groups failures by reason, the most frequent first, also where the log is shorter than the count', () => {
  const notes = [
    { url: 'a', code: 'timeout', message: '' },
    { url: 'b', code: 'http_500', message: '' },
  ];
  const groups = groupByCode(notes, { http_500: 7, timeout: 1, http_404: 0 });
  expect(groups.map(({ code, count }) => [code, count])).toEqual([
    ['http_500', 7],
    ['timeout', 1],
  ]);
});
