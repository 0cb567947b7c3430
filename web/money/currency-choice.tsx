import { For, type JSX, Show } from 'solid-js';
import { useSpeech } from '../words/words.tsx';
import { useMoney } from './money.tsx';

/** Lets a shopper choose the currency that prices are shown in beside the shops' own; nothing where the server has no rates. */
export function CurrencyChoice(props: { readonly class?: string }): JSX.Element {
  const { words, locale } = useSpeech();
  const money = useMoney();
  const nameOf = (code: string) =>
    `${code} · ${new Intl.DisplayNames(locale(), { type: 'currency' }).of(code) ?? code}`;
  return (
    <Show when={money.currencies().length > 0}>
      <label class={props.class}>
        {words().money.label}
        <select onChange={(event) => money.choose(event.currentTarget.value || null)}>
          <option value="">{words().money.asShops}</option>
          <For each={money.currencies()}>
            {(code) => (
              <option value={code} selected={code === money.chosen()}>
                {nameOf(code)}
              </option>
            )}
          </For>
        </select>
      </label>
    </Show>
  );
}
