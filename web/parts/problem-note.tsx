import { A } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { ProblemError, toSentence } from '../api/problem.ts';
import { useSpeech } from '../words/words.tsx';

/** What will not come back, however often one tries. */
const gone = new Set(['not_found', 'photo_missing']);

/** What went wrong and what to do, in one sentence, with a second try where that can help. */
export function ProblemNote(props: {
  readonly error: unknown;
  readonly retry?: (() => void) | undefined;
}): JSX.Element {
  const { words } = useSpeech();
  return (
    <div class="problem" role="alert">
      <p>{toSentence(props.error, words())}</p>
      <Show when={codeOf(props.error) === 'photo_missing'}>
        <A class="button main" href="/">
          {words().toStart}
        </A>
      </Show>
      <Show when={!gone.has(codeOf(props.error)) && props.retry}>
        {(retry) => (
          <button type="button" class="button" onClick={() => retry()()}>
            {words().tryAgain}
          </button>
        )}
      </Show>
    </div>
  );
}

function codeOf(error: unknown): string {
  return error instanceof ProblemError ? error.code : '';
}
