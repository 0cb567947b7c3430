import { For, type JSX, Show } from 'solid-js';
import type { ProductDetailReply } from '../../server/replies.ts';
import { formatPrice } from '../formats/price.ts';
import { formatDay } from '../formats/time.ts';
import { useSpeech } from '../words/words.tsx';

type PricePoint = ProductDetailReply['prices'][number];

const size = { width: 600, height: 160 };

/** A price over time as steps: it holds until the next one. The list below says it in words. */
export function PriceChart(props: { readonly prices: readonly PricePoint[] }): JSX.Element {
  const { words, locale } = useSpeech();
  return (
    <Show when={props.prices.length > 0} fallback={<p class="quiet">{words().catalogue.noPrices}</p>}>
      <Show when={props.prices.length > 1}>
        <svg
          class="price-chart"
          viewBox={`0 0 ${size.width} ${size.height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
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

/** The path of the steps in a 600 × 160 box: nought at the bottom, so that a small change looks small. */
export function toSteps(prices: readonly PricePoint[], now: number): string {
  const start = Date.parse(prices[0]!.at);
  const highest = Math.max(...prices.map(({ minorUnits }) => minorUnits));
  const x = (at: number) => Math.round(((at - start) / Math.max(1, now - start)) * size.width);
  const y = (minorUnits: number) => Math.round((1 - minorUnits / (highest * 1.1)) * size.height);
  const steps = prices.map(
    ({ at, minorUnits }, index) =>
      `${index === 0 ? 'M' : 'H'}${index === 0 ? `${x(Date.parse(at))} ` : x(Date.parse(at))}${index === 0 ? y(minorUnits) : `V${y(minorUnits)}`}`,
  );
  return `${steps.join('')}H${size.width}`;
}
