import type { JSX } from 'solid-js';
import { Show } from 'solid-js';
import { useSpeech } from '../words/words.tsx';

/** Says that no piece was found and what a person can do. */
export function NothingFound(props: {
  readonly hasWhole: boolean;
  /** @param byKeys whether no pointer is at hand */
  readonly onDraw: (byKeys: boolean) => void;
}): JSX.Element {
  const { words } = useSpeech();
  return (
    <div class="empty">
      <h2>{words().outfit.nothing}</h2>
      <p>
        {words().outfit.nothingHint}
        <Show when={props.hasWhole}>{` ${words().outfit.wholeHint}`}</Show>
      </p>
      <button type="button" class="button main" onClick={(event) => props.onDraw(event.detail === 0)}>
        {words().outfit.drawBox}
      </button>
    </div>
  );
}
