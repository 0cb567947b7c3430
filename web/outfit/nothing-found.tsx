import type { JSX } from 'solid-js';
import { Show } from 'solid-js';
import { useSpeech } from '../words/words.tsx';

/** Says that no piece was found and what a person can do. */
export function NothingFound(props: {
  readonly hasWhole: boolean;
  readonly onDraw: () => void;
}): JSX.Element {
  const { words } = useSpeech();
  return (
    <div class="empty">
      <h2>{words().outfit.nothing}</h2>
      <p>
        {words().outfit.nothingHint}
        <Show when={props.hasWhole}>{` ${words().outfit.wholeHint}`}</Show>
      </p>
      <button type="button" class="button main" onClick={() => props.onDraw()}>
        {words().outfit.drawBox}
      </button>
    </div>
  );
}
