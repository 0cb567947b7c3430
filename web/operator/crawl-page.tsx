import { A, useParams } from '@solidjs/router';
import { createQuery } from '@tanstack/solid-query';
import { For, type JSX, Show } from 'solid-js';
import type { CrawlNoteReply, CrawlReply } from '../../server/replies.ts';
import { deleteCrawl, getCrawl } from '../api/stores.ts';
import { numberFormat } from '../formats/intl.ts';
import { formatDuration, formatMoment } from '../formats/time.ts';
import { createTitle } from '../parts/create-title.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Sparkline } from '../parts/sparkline.tsx';
import { Working } from '../parts/working.tsx';
import { useSpeech } from '../words/words.tsx';
import { CrawlPages } from './crawl-pages.tsx';
import { toSeconds } from './crawl-table.tsx';
import { createChange } from './create-change.ts';
import { Failures } from './failures.tsx';
import { countFailures } from './group-failures.ts';
import { NotLoaded } from './not-loaded.tsx';
import { toPace, watchCrawl } from './watch-crawl.ts';

/** One crawl, live while it runs. */
export function CrawlPage(): JSX.Element {
  const { words } = useSpeech();
  const params = useParams<{ id: string }>();
  const first = createQuery(() => ({
    queryKey: ['crawls', 'one', params.id],
    queryFn: ({ signal }) => getCrawl(params.id, signal),
  }));
  const live = watchCrawl(
    () => params.id,
    () => void first.refetch(),
  );
  const crawl = () => live.crawl() ?? (first.isSuccess ? first.data : undefined);
  const notes = () => (live.notes().length > 0 ? live.notes() : first.isSuccess ? first.data.notes : []);
  return (
    <>
      <Show when={first.isError}>
        <NotLoaded error={first.error} section="crawls" retry={() => void first.refetch()} />
      </Show>
      <Show
        when={crawl()}
        fallback={
          <Show when={first.isPending}>
            <Working>{words().loading}</Working>
          </Show>
        }
      >
        {(found) => <Crawl crawl={found()} notes={notes()} pace={toPace(live.moments())} />}
      </Show>
    </>
  );
}

function Crawl(props: {
  readonly crawl: CrawlReply;
  readonly notes: readonly CrawlNoteReply[];
  readonly pace: readonly number[];
}): JSX.Element {
  const { words, locale } = useSpeech();
  createTitle(() => words().crawls.titleOf(props.crawl.store));
  const change = createChange();
  const isRunning = () => props.crawl.state === 'running' || props.crawl.state === 'queued';
  return (
    <>
      <header class="page-head">
        <div>
          <h1>{words().crawls.titleOf(props.crawl.store)}</h1>
          <p class="row quiet">
            <span role="status">{words().crawls.states[props.crawl.state]}</span>
            <span>{formatMoment(props.crawl.startedAt, locale())}</span>
            <span>{formatDuration(toSeconds(props.crawl), locale())}</span>
            <A class="link" href={`/stores/${props.crawl.storeId}`}>
              {props.crawl.store}
            </A>
          </p>
        </div>
        <Show when={isRunning()}>
          <button
            type="button"
            class="button"
            disabled={change.isBusy()}
            onClick={() => change.run(() => deleteCrawl(props.crawl.id))}
          >
            {words().crawls.stop}
          </button>
        </Show>
      </header>
      <Show when={change.problem()}>
        <ProblemNote error={change.problem()} />
      </Show>
      <Counters crawl={props.crawl} />
      <Show when={isRunning()}>
        <Pace crawl={props.crawl} pace={props.pace} />
      </Show>
      <section class="failures" aria-label={words().crawls.failures}>
        <h2>{words().crawls.failures}</h2>
        <Failures notes={props.notes} counts={props.crawl.failed} />
      </section>
      <CrawlPages crawl={props.crawl.id} visited={props.crawl.pages} isRunning={isRunning()} />
    </>
  );
}

function Counters(props: { readonly crawl: CrawlReply }): JSX.Element {
  const { words, locale } = useSpeech();
  const counts = (): readonly (readonly [string, number])[] => [
    [words().crawls.pages, props.crawl.pages],
    [words().crawls.products, props.crawl.products],
    [words().crawls.fresh, props.crawl.new],
    [words().crawls.changed, props.crawl.changed],
    [words().crawls.gone, props.crawl.gone],
    [words().crawls.failed, countFailures(props.crawl.failed)],
  ];
  return (
    <dl class="counters">
      <For each={counts()}>
        {([name, count]) => (
          <div>
            <dt>{name}</dt>
            <dd>{numberFormat(locale()).format(count)}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}

/** How fast it goes and how long it will still take; after the pages, how many pictures were looked at. */
function Pace(props: { readonly crawl: CrawlReply; readonly pace: readonly number[] }): JSX.Element {
  const { words, locale } = useSpeech();
  const rate = () => props.crawl.pages / Math.max(1, toSeconds(props.crawl));
  // Never none while a page waits.
  const left = () => (rate() > 0 && props.crawl.waiting > 0 ? Math.ceil(props.crawl.waiting / rate()) : null);
  const one = (value: number) => numberFormat(locale(), { maximumFractionDigits: 1 }).format(value);
  return (
    <section class="pace" aria-label={words().crawls.paceOver}>
      <Show
        when={props.crawl.phase === 'indexing'}
        fallback={
          <p>
            {words().crawls.pace(one(rate()))}
            <Show when={left()}>
              {(seconds) => `, ${words().crawls.left(formatDuration(seconds(), locale()))}`}
            </Show>
          </p>
        }
      >
        <p>{`${words().crawls.indexing} ${props.crawl.indexed?.done ?? 0} / ${props.crawl.indexed?.total ?? '…'}`}</p>
      </Show>
      <Sparkline values={props.pace} label={words().crawls.paceOver} width={1000} height={80} />
    </section>
  );
}
