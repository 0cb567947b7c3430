import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import type { CrawlNoteReply, CrawlReply } from '../../server/replies.ts';

/** One moment of a crawl, for the line of its pace. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly pages: number;
}

/** What a crawl tells while it runs. */
export interface LiveCrawl {
  /** Newest state; undefined until the first event. */
  readonly crawl: () => CrawlReply | undefined;
  readonly notes: () => readonly CrawlNoteReply[];
  readonly moments: () => readonly Moment[];
}

const mostMoments = 240;

/**
 * Follows the events of a crawl for as long as the caller lives. The browser reconnects by itself, and tells the server the last line
 * of the log that it has: what comes then goes on behind it.
 */
export function watchCrawl(id: () => string, onEnd: () => void): LiveCrawl {
  const [crawl, setCrawl] = createSignal<CrawlReply>();
  const [notes, setNotes] = createSignal<readonly CrawlNoteReply[]>([]);
  const [moments, setMoments] = createSignal<readonly Moment[]>([]);
  createEffect(
    on(id, (current) => {
      setCrawl(undefined);
      setNotes([]);
      setMoments([]);
      const source = new EventSource(`/api/crawls/${current}/events`);
      const read = <Data>(event: Event) => JSON.parse((event as MessageEvent<string>).data) as Data;
      source.addEventListener('progress', (event) => {
        const next = read<CrawlReply>(event);
        setCrawl(next);
        setMoments((all) => [...all, { at: Date.now(), pages: next.pages }].slice(-mostMoments));
      });
      source.addEventListener('note', (event) => setNotes((all) => [...all, read<CrawlNoteReply>(event)]));
      source.addEventListener('end', (event) => {
        setCrawl(read<CrawlReply>(event));
        source.close();
        onEnd();
      });
      onCleanup(() => source.close());
    }),
  );
  return { crawl, notes, moments };
}

/** Pages a second between moments at least `spanMs` apart, oldest first. */
export function toPace(moments: readonly Moment[], spanMs = 1000): readonly number[] {
  const pace: number[] = [];
  let from = moments[0];
  for (const moment of moments) {
    if (!from || moment.at - from.at < spanMs) continue;
    pace.push(((moment.pages - from.pages) * 1000) / (moment.at - from.at));
    from = moment;
  }
  return pace;
}
