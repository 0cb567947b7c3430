import { A } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import type { CrawlReply } from '../../server/replies.ts';
import { numberFormat } from '../formats/intl.ts';
import { formatAgo, formatDuration } from '../formats/time.ts';
import { useSpeech } from '../words/words.tsx';
import { countFailures } from './group-failures.ts';

const dots: Readonly<Record<CrawlReply['state'], string>> = {
  queued: '',
  running: 'live',
  done: 'good',
  stopped: 'some',
  failed: 'bad',
};

const columns = ['pages', 'products', 'fresh', 'changed', 'gone', 'failed'] as const;

/** Crawls, newest first, a line each. */
export function CrawlTable(props: {
  readonly crawls: readonly CrawlReply[];
  readonly withStore: boolean;
}): JSX.Element {
  const { words } = useSpeech();
  return (
    <Show when={props.crawls.length > 0} fallback={<p class="quiet">{words().crawls.none}</p>}>
      <div class="table-frame">
        <table class="folding crawls">
          <thead>
            <tr>
              <th scope="col">{words().crawls.started}</th>
              <Show when={props.withStore}>
                <th scope="col">{words().crawls.store}</th>
              </Show>
              <th scope="col">{words().crawls.state}</th>
              <For each={columns}>
                {(column) => (
                  <th scope="col" class="number">
                    {words().crawls[column]}
                  </th>
                )}
              </For>
              <th scope="col" class="number">
                {words().crawls.took}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={props.crawls}>{(crawl) => <CrawlRow crawl={crawl} withStore={props.withStore} />}</For>
          </tbody>
        </table>
      </div>
    </Show>
  );
}

function CrawlRow(props: { readonly crawl: CrawlReply; readonly withStore: boolean }): JSX.Element {
  const { words, locale } = useSpeech();
  const number = (value: number) => numberFormat(locale()).format(value);
  const counts = () => {
    const { pages, products, new: fresh, changed, gone, failed } = props.crawl;
    return [pages, products, fresh, changed, gone, countFailures(failed)];
  };
  return (
    <tr>
      <td>
        <A href={`/crawls/${props.crawl.id}`}>{formatAgo(props.crawl.startedAt, locale())}</A>
      </td>
      <Show when={props.withStore}>
        <td>
          <A href={`/stores/${props.crawl.storeId}`}>{props.crawl.store}</A>
        </td>
      </Show>
      <td>
        <span class={`dot ${dots[props.crawl.state]}`}>{words().crawls.states[props.crawl.state]}</span>
      </td>
      <For each={columns}>
        {(column, index) => (
          <td class="number">
            {number(counts()[index()]!)}
            <span class="sub folded">{words().crawls[column]}</span>
          </td>
        )}
      </For>
      <td class="number">
        {formatDuration(toSeconds(props.crawl), locale())}
        <span class="sub folded">{words().crawls.took}</span>
      </td>
    </tr>
  );
}

/** How long the crawl took, or has taken so far. */
export function toSeconds({ startedAt, endedAt }: CrawlReply, now: number = Date.now()): number {
  return ((endedAt ? Date.parse(endedAt) : now) - Date.parse(startedAt)) / 1000;
}
