import { For, type JSX, Show } from 'solid-js';
import { useSpeech } from '../words/words.tsx';
import type { Piece } from './piece.ts';

/** The pieces by number and name, under the photo. */
export function PieceChips(props: {
  readonly pieces: readonly Piece[];
  readonly picked: Piece | undefined;
  readonly onPick: (key: string) => void;
  /** Asks for the whole photo as a piece. */
  readonly onWhole: () => void;
}): JSX.Element {
  const { words } = useSpeech();
  return (
    <Show when={props.pieces.some((piece) => piece.origin !== 'whole')}>
      <ul class="piece-chips" aria-label={words().outfit.pieces}>
        <For each={props.pieces}>
          {(piece, index) => (
            <li>
              <button
                type="button"
                aria-pressed={piece.key === props.picked?.key}
                onClick={() => props.onPick(piece.key)}
              >
                <Show when={piece.origin !== 'whole'} fallback={words().outfit.whole}>
                  <span class="number">{index() + 1}</span>
                  {words().categories[piece.category] ?? piece.category}
                </Show>
              </button>
            </li>
          )}
        </For>
        <Show when={!props.pieces.some((piece) => piece.origin === 'whole')}>
          <li>
            <button type="button" aria-pressed={false} onClick={() => props.onWhole()}>
              {words().outfit.whole}
            </button>
          </li>
        </Show>
      </ul>
    </Show>
  );
}
