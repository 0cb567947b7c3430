import type { SSEStreamingApi } from 'hono/streaming';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { CrawlRunner } from './crawl-runner.ts';
import { toCrawlReply } from './to-reply/to-crawl-reply.ts';

/** Milliseconds: no faster than a person reads, and no slower than proxies drop a silent connection. */
const timing = { pace: 250, heartbeat: 15_000 };

interface EventParts {
  readonly catalogue: Catalogue;
  readonly crawls: CrawlRunner;
}

/**
 * Sends what a crawl does until it is over or nobody listens any more.
 *
 * @param notesSeen lines of the log that the listener had before its connection broke: the last event's id
 */
export async function sendCrawlEvents(
  stream: SSEStreamingApi,
  id: number,
  { notesSeen, ...parts }: EventParts & { readonly notesSeen: number },
): Promise<void> {
  const changes = watchChanges(parts.crawls, id);
  stream.onAbort(changes.stop);
  const sendNotes = openNotes(stream, id, { notesSeen, ...parts });
  try {
    while (!stream.aborted && parts.crawls.find(id) !== null) {
      await sendCrawl(stream, 'progress', id, parts);
      await sendNotes();
      if (!(await changes.next(timing.heartbeat))) await stream.write(': still here\n\n');
      await stream.sleep(timing.pace);
    }
    if (stream.aborted) return;
    await sendNotes();
    await sendCrawl(stream, 'end', id, parts);
  } finally {
    changes.stop();
  }
}

async function sendCrawl(
  stream: SSEStreamingApi,
  event: string,
  id: number,
  { catalogue, crawls }: EventParts,
) {
  const crawl = catalogue.crawls.find(id);
  if (crawl === null) return;
  await stream.writeSSE({ event, data: JSON.stringify(toCrawlReply(crawl, crawls.find(id), catalogue)) });
}

/** Sends the lines of the log that have not been sent yet. */
function openNotes(
  stream: SSEStreamingApi,
  id: number,
  { catalogue: { crawls }, notesSeen }: EventParts & { readonly notesSeen: number },
): () => Promise<void> {
  let sent = notesSeen;
  return async () => {
    for (const note of crawls.notes(id).slice(sent)) {
      sent++;
      await stream.writeSSE({ event: 'note', id: String(sent), data: JSON.stringify(note) });
    }
  };
}

/** Turns callbacks into something to wait for; changes between two waits count as one. */
function watchChanges(crawls: CrawlRunner, id: number) {
  let changed = false;
  let wake = () => {};
  const notice = () => {
    changed = true;
    wake();
  };
  const unwatch = crawls.watch(id, notice);
  return {
    stop() {
      unwatch();
      notice();
    },
    /** True after a change, false when there was none for so long. */
    async next(timeoutMs: number): Promise<boolean> {
      if (!changed) await new Promise<void>((resolve) => waitFor(resolve, timeoutMs));
      const was = changed;
      changed = false;
      return was;
    },
  };

  function waitFor(resolve: () => void, timeoutMs: number): void {
    const timer = setTimeout(resolve, timeoutMs);
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  }
}
