import { createQuery } from '@tanstack/solid-query';
import { type JSX, Show } from 'solid-js';
import { lastData } from '../api/last-data.ts';
import { getCrawls } from '../api/stores.ts';
import { createTitle } from '../parts/create-title.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Working } from '../parts/working.tsx';
import { useSpeech } from '../words/words.tsx';
import { CrawlTable } from './crawl-table.tsx';

/** Every store's crawls, newest first. */
export function CrawlsPage(): JSX.Element {
  const { words } = useSpeech();
  createTitle(() => words().crawls.title);
  const crawls = createQuery(() => ({
    queryKey: ['crawls'],
    queryFn: ({ signal }) => getCrawls(undefined, 100, signal),
    refetchInterval: 5000,
  }));
  return (
    <>
      <h1>{words().crawls.title}</h1>
      <Show when={crawls.isPending}>
        <Working>{words().loading}</Working>
      </Show>
      <Show when={crawls.isError}>
        <ProblemNote error={crawls.error} retry={() => void crawls.refetch()} />
      </Show>
      <Show when={lastData(crawls)}>{(found) => <CrawlTable crawls={found().crawls} withStore />}</Show>
    </>
  );
}
