import { A, type RouteSectionProps, useLocation } from '@solidjs/router';
import { createSignal, ErrorBoundary, type JSX, onCleanup, Show, Suspense } from 'solid-js';
import { createLooks } from '../saved/looks-query.ts';
import { useSpeech } from '../words/words.tsx';
import { Broken } from './broken.tsx';
import { Colophon } from './colophon.tsx';
import { Working } from './working.tsx';

/** What every page stands in: masthead, content, colophon. */
export function Shell(props: RouteSectionProps): JSX.Element {
  const { words } = useSpeech();
  const isOnline = createOnline();
  return (
    <>
      <a class="skip" href="#content">
        {words().skipToContent}
      </a>
      <Masthead />
      <Show when={!isOnline()}>
        <p class="offline-note" role="status">
          {words().offline}
        </p>
      </Show>
      <ErrorBoundary fallback={(error, reset) => <Broken error={error} onLeave={reset} />}>
        <Suspense fallback={<Loading />}>{props.children}</Suspense>
      </ErrorBoundary>
      <Colophon />
    </>
  );
}

function Masthead(): JSX.Element {
  const { words } = useSpeech();
  const location = useLocation();
  const looks = createLooks();
  const isOperators = () => /^\/(stores|crawls|catalogue|map|quality)/.test(location.pathname);
  return (
    <header class="masthead">
      <A class="wordmark" href="/" end>
        Lookalike
      </A>
      <nav aria-label={words().menu}>
        <A href="/saved">
          {words().saved}
          <Show when={looks()?.length}>{(count) => ` (${count()})`}</Show>
        </A>
        <A href="/stores" aria-current={isOperators() ? 'page' : undefined}>
          {words().stores}
        </A>
      </nav>
    </header>
  );
}

function Loading(): JSX.Element {
  const { words } = useSpeech();
  return (
    <main id="content" class="page">
      <Working>{words().loading}</Working>
    </main>
  );
}

function createOnline(): () => boolean {
  const [isOnline, setOnline] = createSignal(navigator.onLine);
  const update = () => setOnline(navigator.onLine);
  addEventListener('online', update);
  addEventListener('offline', update);
  onCleanup(() => {
    removeEventListener('online', update);
    removeEventListener('offline', update);
  });
  return isOnline;
}
