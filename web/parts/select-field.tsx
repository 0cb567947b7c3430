import { Index, type JSX } from 'solid-js';

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  /** Value and text of each option, in order. */
  readonly options: readonly (readonly [value: Value, text: string])[];
  readonly value: Value | undefined;
  readonly onChoose: (value: Value) => void;
}

/** A labelled choice of one among few. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>): JSX.Element {
  return (
    <label class="field">
      {props.label}
      <select onChange={(event) => props.onChoose(event.currentTarget.value as Value)}>
        <Index each={props.options}>
          {(option) => (
            <option value={option()[0]} selected={option()[0] === props.value}>
              {option()[1]}
            </option>
          )}
        </Index>
      </select>
    </label>
  );
}
