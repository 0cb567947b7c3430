import { createEffect, createSignal, type JSX, on, Show } from 'solid-js';
import { ProblemNote } from '../parts/problem-note.tsx';
import { createLooksRefresh } from '../saved/looks-query.ts';
import { useSpeech } from '../words/words.tsx';
import { downloadLookPicture } from './draw-look.ts';
import { keepLook } from './keep-look.ts';
import type { LookPiece } from './look-pieces.ts';
import { shareLook } from './share-look.ts';

/** Save, share as a link, keep as a picture. */
export function LookActions(props: {
  readonly pieces: readonly LookPiece[];
  readonly photo: Blob | undefined;
}): JSX.Element {
  const { words, locale } = useSpeech();
  const refresh = createLooksRefresh();
  const [word, setWord] = createSignal('');
  const [link, setLink] = createSignal<string | null>(null);
  const [problem, setProblem] = createSignal<unknown>(null);
  const products = () => props.pieces.map(({ match }) => match.product);
  // What was saved or copied is another look by then.
  createEffect(
    on(
      () => products().join(','),
      () => {
        setWord('');
        setLink(null);
      },
    ),
  );
  const attempt = async (act: () => Promise<void>) => {
    setProblem(null);
    await act().catch(setProblem);
  };
  const save = async () => {
    await keepLook(props.pieces, props.photo);
    await refresh();
    setWord(words().look.savedNow);
  };
  const share = async () => {
    const outcome = await shareLook(products(), words().look.sharedTitle);
    if (outcome.how === 'copied') setWord(words().look.copied);
    if (outcome.how === 'by-hand') setLink(outcome.link);
  };
  const draw = () =>
    downloadLookPicture(
      props.pieces.map(({ match }) => match),
      { photo: props.photo, locale: locale(), total: words().look.total },
    );
  return (
    <div class="look-actions">
      <div class="row">
        <button type="button" class="button main" onClick={() => attempt(save)}>
          {words().look.save}
        </button>
        <button type="button" class="button" onClick={() => attempt(share)}>
          {words().look.share}
        </button>
        <button type="button" class="button" onClick={() => attempt(draw)}>
          {words().look.picture}
        </button>
        <span role="status" class="small">
          {word()}
        </span>
      </div>
      <Show when={link()}>
        {(address) => (
          <label class="field">
            {words().look.copyByHand}
            <input readonly value={address()} onFocus={(event) => event.currentTarget.select()} />
          </label>
        )}
      </Show>
      <Show when={problem()}>
        <ProblemNote error={problem()} />
      </Show>
    </div>
  );
}
