import { createEffect, createMemo, type JSX, Show } from 'solid-js';
import type { MatchReply } from '../../server/replies.ts';
import { parseAmount, toAmount } from '../formats/price.ts';
import { CurrencyChoice } from '../money/currency-choice.tsx';
import { useMoney } from '../money/money.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { useSpeech } from '../words/words.tsx';
import { changeCurrency, listOptions, type MatchChoice } from './match-filter.ts';

interface FiltersProps {
  readonly matches: readonly MatchReply[];
  readonly choice: MatchChoice;
  readonly onChange: (change: MatchChoice) => void;
  readonly onClear: () => void;
}

/** Narrows the matches at once: store, colour, kind, price, on sale. */
export function Filters(props: FiltersProps): JSX.Element {
  const { words } = useSpeech();
  const options = createMemo(() => listOptions(props.matches));
  return (
    <div class="filters">
      <OneOf
        label={words().matches.store}
        any={words().matches.anyStore}
        value={props.choice.store}
        options={options().stores}
        onChange={(store) => props.onChange({ store })}
      />
      <OneOf
        label={words().matches.colour}
        any={words().matches.anyColour}
        value={props.choice.colour}
        options={options().colours.map((id) => ({ id, name: words().colours[id.toLowerCase()] ?? id }))}
        onChange={(colour) => props.onChange({ colour })}
      />
      <OneOf
        label={words().matches.kind}
        any={words().matches.anyKind}
        value={props.choice.kind}
        options={options().kinds.map((id) => ({ id, name: id }))}
        onChange={(kind) => props.onChange({ kind })}
      />
      <PriceRange choice={props.choice} currencies={options().currencies} onChange={props.onChange} />
      <CurrencyChoice class="field" />
      <label class="tick">
        <input
          type="checkbox"
          checked={props.choice.onSale === true}
          onChange={(event) => props.onChange({ onSale: event.currentTarget.checked || undefined })}
        />
        {words().matches.onSale}
      </label>
      <button type="button" class="link" onClick={() => props.onClear()}>
        {words().matches.clearFilters}
      </button>
    </div>
  );
}

function OneOf(props: {
  readonly label: string;
  readonly any: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (value: string | undefined) => void;
}): JSX.Element {
  return (
    <Show when={props.options.length > 1 || props.value}>
      <SelectField
        label={props.label}
        options={[['', props.any], ...props.options.map(({ id, name }) => [id, name] as const)]}
        value={props.value ?? ''}
        onChoose={(id) => props.onChange(id || undefined)}
      />
    </Show>
  );
}

function PriceRange(props: {
  readonly choice: MatchChoice;
  readonly currencies: readonly string[];
  readonly onChange: (change: MatchChoice) => void;
}): JSX.Element {
  const { words } = useSpeech();
  const money = useMoney();
  const codes = () => {
    const chosen = money.chosen();
    return [...new Set([...(chosen ? [chosen] : []), ...props.currencies])];
  };
  const currency = () => props.choice.currency ?? codes()[0];
  const toText = (minorUnits: number | undefined) =>
    minorUnits === undefined ? '' : String(toAmount({ minorUnits, currency: currency() ?? 'EUR' }));
  const read = (text: string) => (currency() ? (parseAmount(text, currency()!) ?? undefined) : undefined);
  return (
    <Show when={currency()}>
      <Show when={codes().length > 1}>
        <SelectField
          label={words().matches.currency}
          options={codes().map((code) => [code, code])}
          value={currency()}
          onChoose={(code) => props.onChange(changeCurrency(props.choice, code))}
        />
      </Show>
      <PriceField
        label={`${words().matches.minPrice} (${currency()})`}
        text={toText(props.choice.minPrice)}
        onText={(text) => props.onChange({ minPrice: read(text), currency: currency() })}
      />
      <PriceField
        label={`${words().matches.maxPrice} (${currency()})`}
        text={toText(props.choice.maxPrice)}
        onText={(text) => props.onChange({ maxPrice: read(text), currency: currency() })}
      />
    </Show>
  );
}

/** Tells of every letter; what is being typed is not written over before it is done. */
function PriceField(props: {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}): JSX.Element {
  let input: HTMLInputElement | undefined;
  const show = () => {
    if (input) input.value = props.text;
  };
  createEffect(() => {
    if (props.text !== input?.value && document.activeElement !== input) show();
  });
  return (
    <label class="field">
      {props.label}
      <input
        ref={input}
        inputmode="decimal"
        autocomplete="off"
        onInput={(event) => props.onText(event.currentTarget.value)}
        onBlur={show}
      />
    </label>
  );
}
