import { For, type JSX, Show } from 'solid-js';
import { formatPrice } from '../formats/price.ts';
import { formatDay } from '../formats/time.ts';
import { useSpeech } from '../words/words.tsx';
import { chartSize, type PricePoint, toSteps } from './price-steps.ts';

/** A price over time as steps: it holds until the next one. The list below says it in words. */
export function PriceChart(props: { readonly prices: readonly PricePoint[] }): JSX.Element {
  const { words, locale } = useSpeech();
  return (
    <Show when={props.prices.length > 0} fallback={<p class="quiet">{words().catalogue.noPrices}</p>}>
      <Show when={props.prices.length > 1}>
        <svg
          class="price-chart"
          viewBox={`0 0 ${chartSize.width} ${chartSize.height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <line x1="0" x2={chartSize.width} y1={chartSize.height} y2={chartSize.height} />
          <path d={toSteps(props.prices, Date.now())} />
        </svg>
      </Show>
      <ol class="runs small" reversed>
        <For each={props.prices.toReversed()}>
          {(price) => (
            <li>{words().catalogue.from(formatPrice(price, locale()), formatDay(price.at, locale()))}</li>
          )}
        </For>
      </ol>
    </Show>
  );
}
