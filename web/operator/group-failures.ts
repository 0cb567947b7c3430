import type { CrawlNoteReply } from '../../server/replies.ts';

/** The notes by code, one an address, with how often each code came. */
export function groupByCode(notes: readonly CrawlNoteReply[], counts: Readonly<Record<string, number>>) {
  const codes = new Set([...Object.keys(counts), ...notes.map(({ code }) => code)]);
  return [...codes]
    .map((code) => {
      const own = keepFirsts(notes.filter((note) => note.code === code));
      return { code, count: Math.max(counts[code] ?? 0, own.length), notes: own };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** How many pages and pictures failed. @param failed by code */
export function countFailures(failed: Readonly<Record<string, number>>): number {
  return Object.values(failed).reduce((sum, count) => sum + count, 0);
}

/** What ends a crawl is told a second time, as the reason why the crawl ended. */
function keepFirsts(notes: readonly CrawlNoteReply[]): readonly CrawlNoteReply[] {
  return [...new Map(notes.toReversed().map((note) => [note.url, note])).values()].reverse();
}

/** What a note says beside its address and the status that the shop answered, which are told already. */
export function toRest({ code, url, message }: Pick<CrawlNoteReply, 'code' | 'url' | 'message'>): string {
  if (/http_\d{3}$/.test(code)) return '';
  return url === '' ? message : message.replaceAll(url, '…');
}
