import { useSearchParams } from '@solidjs/router';
import { createInfiniteQuery } from '@tanstack/solid-query';
import { For, type JSX, Show } from 'solid-js';
import type { CrawledPagesReply } from '../../server/replies.ts';
import { lastData } from '../api/last-data.ts';
import { getCrawledPages } from '../api/stores.ts';
import { numberFormat } from '../formats/intl.ts';
import { formatClock } from '../formats/time.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { toWebAddress } from '../parts/web-address.ts';
import { Working } from '../parts/working.tsx';
import { useSpeech } from '../words/words.tsx';
import { nameReason } from './name-reason.ts';

const limit = 100;
/** How often the log of a running crawl is read anew, milliseconds. */
const everyMs = 4000;

type CrawledPage = CrawledPagesReply['pages'][number];
const states = ['done', 'failed', 'waiting'] as const;
const dots: Readonly<Record<CrawledPage['state'], string>> = { done: 'good', failed: 'bad', waiting: '' };

/** The log of a crawl: every page that it knows with what became of it; the filter is in the page's address. */
export function CrawlPages(props: {
  readonly crawl: number;
  /** How many pages the crawl visited; those of old crawls are forgotten. */
  readonly visited: number;
  readonly isRunning: boolean;
}): JSX.Element {
  const { words, locale } = useSpeech();
  const [search, setSearch] = useSearchParams<{ pages: string }>();
  const state = () => states.find((known) => known === search.pages);
  const query = createInfiniteQuery(() => ({
    queryKey: ['crawls', 'pages', props.crawl, state()],
    queryFn: ({ pageParam, signal }) =>
      getCrawledPages(props.crawl, { state: state(), limit, offset: pageParam }, signal),
    initialPageParam: 0,
    getNextPageParam: (page) => (page.pages.length === limit ? page.offset + limit : undefined),
    refetchInterval: props.isRunning ? everyMs : false,
  }));
  const list = () => lastData(query)?.pages.flatMap(({ pages }) => pages);
  const counts = () => lastData(query)?.pages[0]?.counts;
  const count = (known: CrawledPage['state']) => numberFormat(locale()).format(counts()?.[known] ?? 0);
  const isForgotten = () => props.visited > 0 && states.every((known) => counts()?.[known] === 0);
  return (
    <section class="crawl-pages" aria-label={words().crawls.log}>
      <header class="page-head">
        <h2>{words().crawls.log}</h2>
        <SelectField
          label={words().crawls.outcome}
          options={[
            ['', words().crawls.anyOutcome],
            ...states.map((known) => [known, `${words().crawls.outcomes[known]} (${count(known)})`] as const),
          ]}
          value={state() ?? ''}
          onChoose={(pages) => setSearch({ pages: pages || undefined }, { replace: true })}
        />
      </header>
      <Show when={query.isError}>
        <ProblemNote error={query.error} retry={() => void query.refetch()} />
      </Show>
      <Show when={query.isPending}>
        <Working>{words().loading}</Working>
      </Show>
      <Show when={list()?.length === 0}>
        <p class="quiet">{isForgotten() ? words().crawls.pagesForgotten : words().crawls.noPages}</p>
      </Show>
      <Show when={list()?.length}>
        <ol class="page-log">
          <For each={list()}>{(page) => <LogLine page={page} />}</For>
        </ol>
      </Show>
      <Show when={query.hasNextPage}>
        <div class="results-end">
          <button
            type="button"
            class="button"
            disabled={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {words().catalogue.more}
          </button>
        </div>
      </Show>
    </section>
  );
}

function LogLine(props: { readonly page: CrawledPage }): JSX.Element {
  const { words, locale } = useSpeech();
  const reason = () => props.page.code && nameReason(props.page.code, words());
  const tries = () => (props.page.tries > 1 ? words().crawls.tries(props.page.tries) : null);
  const kind = () => words().crawls.kinds[props.page.kind] ?? props.page.kind;
  const products = () => {
    const { kind: is, products: count } = props.page;
    return count !== null && !(is === 'product' && count === 1) && words().crawls.onPage(count);
  };
  return (
    <li>
      <a href={toWebAddress(props.page.url)} target="_blank" rel="noopener noreferrer" title={props.page.url}>
        {toPath(props.page.url)}
      </a>
      <span class="small quiet">{[kind(), products()].filter(Boolean).join(' · ')}</span>
      <time class="small quiet" datetime={props.page.endedAt ?? undefined}>
        {props.page.endedAt && formatClock(props.page.endedAt, locale())}
      </time>
      <span class="small">
        <span class={`dot ${dots[props.page.state]}`}>{words().crawls.outcomes[props.page.state]}</span>
        <span class="quiet">{['', reason(), tries()].filter((part) => part !== null).join(' · ')}</span>
      </span>
    </li>
  );
}

/** The store is the same in every line. */
function toPath(url: string): string {
  if (!URL.canParse(url)) return url;
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}
