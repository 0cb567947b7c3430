import { A, type RouteSectionProps } from '@solidjs/router';
import { For, type JSX } from 'solid-js';
import { useSpeech } from '../words/words.tsx';
import { SignIn } from './sign-in.tsx';

const sections = ['stores', 'crawls', 'catalogue', 'map', 'quality'] as const;

/** What the operator's pages stand in. */
export function OperatorFrame(props: RouteSectionProps): JSX.Element {
  const { words } = useSpeech();
  return (
    <main id="content" class="page operator">
      <div class="sections">
        <nav aria-label={words().operator.navigation}>
          <For each={sections}>
            {(section) => <A href={`/${section}`}>{words().operator.sections[section]}</A>}
          </For>
        </nav>
        <SignIn />
      </div>
      {props.children}
    </main>
  );
}
