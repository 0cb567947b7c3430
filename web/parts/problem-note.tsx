import { A } from '@solidjs/router';
import { type JSX, Show, untrack } from 'solid-js';
import { codeOf, toRemedy, toSentence } from '../api/problem.ts';
import { readToken } from '../api/token.ts';
import { useSpeech } from '../words/words.tsx';

/** What went wrong and what to do, in one sentence, with a second try, or the way to another photo, where that can help. */
export function ProblemNote(props: {
  readonly error: unknown;
  readonly retry?: (() => void) | undefined;
}): JSX.Element {
  const { words } = useSpeech();
  const remedy = () => toRemedy(codeOf(props.error));
  const before = untrack(readToken);
  // Whoever has signed in since need not be told to.
  const isSettled = () =>
    codeOf(props.error) === 'unauthorized' && readToken() !== null && readToken() !== before;
  return (
    <div class="problem" role="alert" hidden={isSettled()}>
      <p>{toSentence(props.error, words())}</p>
      {/* Whoever may not try again is where photos are chosen. */}
      <Show when={remedy() === 'photo' && (props.retry || codeOf(props.error) === 'photo_missing')}>
        <A class="button main" href="/">
          {words().toStart}
        </A>
      </Show>
      <Show when={remedy() === 'retry' && props.retry}>
        {(retry) => (
          <button type="button" class="button" onClick={() => retry()()}>
            {words().tryAgain}
          </button>
        )}
      </Show>
    </div>
  );
}
