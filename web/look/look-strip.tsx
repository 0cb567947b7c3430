import { createMemo, For, type JSX, Show } from 'solid-js';
import { formatSum } from '../formats/price.ts';
import { Converted } from '../money/converted.tsx';
import type { Piece } from '../outfit/piece.ts';
import { atWidth } from '../parts/product-picture.tsx';
import { useSpeech } from '../words/words.tsx';
import { createSheet } from './create-sheet.ts';
import { type Choices, toLookPieces } from './look-pieces.ts';
import { LookSheet } from './look-sheet.tsx';

/** What the strip and the sheet of a look share. */
export interface LookProps {
  readonly pieces: readonly Piece[];
  /** The photo, to be saved with the look. */
  readonly photo: Blob | undefined;
  readonly choices: Choices;
  readonly onChoices: (choices: Choices) => void;
}

/** The look in one line, always in sight: a thumbnail a piece and the total; a click opens the whole of it. */
export function LookStrip(props: LookProps): JSX.Element {
  const { words, locale } = useSpeech();
  const sheet = createSheet(
    () => props.choices,
    (choices) => props.onChoices(choices),
  );
  const all = createMemo(() => toLookPieces(props.pieces, props.choices));
  const wanted = createMemo(() => all().filter(({ isOut }) => !isOut));
  const total = () =>
    formatSum(
      wanted().map(({ match }) => match.price),
      locale(),
    );
  return (
    <Show when={all().length > 0}>
      <section class="look-strip" aria-label={words().look.title}>
        <div class="row">
          <div class="thumbs">
            <For each={wanted()}>
              {({ match }) => (
                <div class="thumb">
                  <img src={atWidth(match.image, 160)} alt="" width="42" height="56" fetchpriority="low" />
                </div>
              )}
            </For>
          </div>
          <div class="sum">
            <strong>{total()}</strong>
            <Converted prices={wanted().map(({ match }) => match.price)} isBrief />
            <span class="small quiet">{words().look.totalFor(wanted().length)}</span>
          </div>
        </div>
        <button type="button" class="button main" onClick={sheet.open}>
          {words().look.open}
        </button>
      </section>
      <Show when={sheet.isOpen()}>
        <LookSheet {...props} onClose={sheet.close} />
      </Show>
    </Show>
  );
}
