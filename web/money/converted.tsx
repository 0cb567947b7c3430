import { type JSX, Show } from 'solid-js';
import type { PriceReply } from '../../server/replies.ts';
import { formatPrice } from '../formats/price.ts';
import { formatShortDay } from '../formats/time.ts';
import { useSpeech } from '../words/words.tsx';
import { useMoney } from './money.tsx';

/** What one price, or several together, come to in one currency, the shopper's where they chose, with the day of the rate; nothing where that says no more. */
export function Converted(props: {
  readonly prices: readonly (PriceReply | null)[];
  /** Without the day, where there is no room and it stands near by. */
  readonly isBrief?: boolean;
}): JSX.Element {
  const { words, locale } = useSpeech();
  const money = useMoney();
  return (
    <Show when={money.toOne(props.prices)}>
      {(sum) => (
        <span class="converted">
          {words().money.about(formatPrice(sum(), locale()))}
          <Show when={!props.isBrief && money.date()}>
            {(date) => (
              <>
                {', '}
                <span class="rate-date">{words().money.rateOf(formatShortDay(date(), locale()))}</span>
              </>
            )}
          </Show>
        </span>
      )}
    </Show>
  );
}
