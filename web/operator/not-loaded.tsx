import { type JSX, Show } from 'solid-js';
import { codeOf, toSentence } from '../api/problem.ts';
import { NotHere } from '../parts/not-found-page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useSpeech } from '../words/words.tsx';

/** Instead of one store, crawl or product: what went wrong, and where there is none, the way back to all of them. */
export function NotLoaded(props: {
  readonly error: unknown;
  readonly section: 'stores' | 'crawls' | 'catalogue';
  readonly retry: () => void;
}): JSX.Element {
  const { words } = useSpeech();
  return (
    <Show
      when={codeOf(props.error) === 'not_found'}
      fallback={<ProblemNote error={props.error} retry={props.retry} />}
    >
      <NotHere
        text={toSentence(props.error, words())}
        href={`/${props.section}`}
        link={words().operator.sections[props.section]}
      />
    </Show>
  );
}
