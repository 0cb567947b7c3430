import type { CrawlNoteReply } from '../../server/replies.ts';

/** The notes by code, with how often each code came. */
export function groupByCode(notes: readonly CrawlNoteReply[], counts: Readonly<Record<string, number>>) {
  const codes = new Set([...Object.keys(counts), ...notes.map(({ code }) => code)]);
  return [...codes]
    .map((code) => {
      const own = notes.filter((note) => note.code === code);
      return { code, count: Math.max(counts[code] ?? 0, own.length), notes: own };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
