import { type JSX, Show } from 'solid-js';
import { toSentence } from '../api/problem.ts';
import { useSpeech } from '../words/words.tsx';

/** What went wrong and what to do, in one sentence, with a second try where that can help. */
export function ProblemNote(props: {
  readonly error: unknown;
  readonly retry?: (() => void) | undefined;
}): JSX.Element {
  const { words } = useSpeech();
  return (
    <div class="problem" role="alert">
      <p>{toSentence(props.error, words())}</p>
      <Show when={props.retry}>
        {(retry) => (
          <button type="button" class="button" onClick={() => retry()()}>
            {words().tryAgain}
          </button>
        )}
      </Show>
    </div>
  );
}
