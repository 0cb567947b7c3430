import { A, type RouteSectionProps, useLocation } from '@solidjs/router';
import { createEffect, For, type JSX, on } from 'solid-js';
import { useSpeech } from '../words/words.tsx';
import { SignIn } from './sign-in.tsx';

const sections = ['stores', 'crawls', 'catalogue', 'map', 'quality'] as const;

/** What the operator's pages stand in. */
export function OperatorFrame(props: RouteSectionProps): JSX.Element {
  const { words } = useSpeech();
  const location = useLocation();
  let sectionLinks: HTMLElement | undefined;
  // On a phone they do not all fit: the one that is open is brought into sight.
  createEffect(
    on(
      () => location.pathname,
      () =>
        requestAnimationFrame(() =>
          sectionLinks
            ?.querySelector('[aria-current], .active')
            ?.scrollIntoView({ inline: 'center', block: 'nearest' }),
        ),
    ),
  );
  return (
    <main id="content" class="page operator">
      <div class="sections">
        <nav ref={sectionLinks} aria-label={words().operator.navigation}>
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
