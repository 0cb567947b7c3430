import { A, type RouteSectionProps, useLocation } from '@solidjs/router';
import { createEffect, For, type JSX, on, onCleanup } from 'solid-js';
import { useSpeech } from '../words/words.tsx';
import { showCurrent } from './show-current.ts';
import { SignIn } from './sign-in.tsx';

const sections = ['stores', 'crawls', 'catalogue', 'map', 'quality'] as const;

/** What the operator's pages stand in. */
export function OperatorFrame(props: RouteSectionProps): JSX.Element {
  const { words } = useSpeech();
  const location = useLocation();
  let sectionLinks: HTMLElement | undefined;
  const show = () => sectionLinks && showCurrent(sectionLinks);
  // On a phone they do not all fit: the one that is open is brought into sight, again when the row has less room.
  createEffect(
    on(
      () => location.pathname,
      () => requestAnimationFrame(show),
    ),
  );
  const room = new ResizeObserver(show);
  onCleanup(() => room.disconnect());
  return (
    <main id="content" class="page operator">
      <div class="sections">
        <nav
          ref={(row) => {
            sectionLinks = row;
            room.observe(row);
          }}
          aria-label={words().operator.navigation}
        >
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
