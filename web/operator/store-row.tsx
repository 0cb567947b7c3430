import { A } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import type { StoreReply } from '../../server/replies.ts';
import { numberFormat } from '../formats/intl.ts';
import { formatAgo, formatMoment } from '../formats/time.ts';
import { Sparkline } from '../parts/sparkline.tsx';
import { useSpeech } from '../words/words.tsx';
import { HealthDot } from './health-dot.tsx';
import { StoreActions } from './store-actions.tsx';

/** One store in one line. */
export function StoreRow(props: { readonly store: StoreReply }): JSX.Element {
  const { words, locale } = useSpeech();
  const number = (value: number) => numberFormat(locale()).format(value);
  // One that still runs has not found what it will have found.
  const ended = () => props.store.recentCrawls.filter(({ endedAt }) => endedAt !== null);
  return (
    <tr>
      <td>
        <A class="store-name" href={`/stores/${props.store.id}`}>
          {props.store.name}
        </A>
        <span class="sub">
          {props.store.url ? new URL(props.store.url).host : words().storeList.imported}
        </span>
      </td>
      <td>
        <HealthDot health={props.store.health} />
      </td>
      <td class="number">
        {number(props.store.products)}
        <span class="sub folded">{words().storeList.products}</span>
      </td>
      <td class="wide">
        <LastCrawl store={props.store} />
      </td>
      <td class="wide">
        <NextRun store={props.store} />
      </td>
      <td class="wide">
        <Sparkline
          values={ended().map(({ products }) => products)}
          label={words().storeList.sparkline(ended().length)}
        />
      </td>
      <td class="wide">
        <StoreActions store={props.store} />
      </td>
    </tr>
  );
}

function LastCrawl(props: { readonly store: StoreReply }): JSX.Element {
  const { words, locale } = useSpeech();
  const number = (value: number) => numberFormat(locale()).format(value);
  return (
    <Show when={props.store.lastCrawl} fallback={<span class="quiet">{words().storeList.neverCrawled}</span>}>
      {(crawl) => (
        <>
          <span class="sub folded">{words().storeList.lastCrawl}</span>
          <A href={`/crawls/${crawl().id}`}>{formatAgo(crawl().startedAt, locale())}</A>
          <span class="sub">
            {words().storeList.summary(number(crawl().pages), number(crawl().new), number(crawl().gone))}
          </span>
        </>
      )}
    </Show>
  );
}

function NextRun(props: { readonly store: StoreReply }): JSX.Element {
  const { words, locale } = useSpeech();
  const next = () => (props.store.paused ? undefined : props.store.schedule?.nextRuns[0]);
  const none = () => (props.store.paused ? words().storeList.paused : words().storeList.noSchedule);
  return (
    <Show when={next()} fallback={<span class="quiet">{none()}</span>}>
      {(at) => (
        <>
          <span class="sub folded">{words().storeList.nextRun}</span>
          {formatAgo(at(), locale())}
          <span class="sub">{formatMoment(at(), locale(), props.store.schedule?.timeZone)}</span>
        </>
      )}
    </Show>
  );
}
