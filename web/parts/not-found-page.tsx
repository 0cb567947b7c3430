import { A } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { useSpeech } from '../words/words.tsx';

/** For addresses that lead nowhere. */
export function NotFoundPage(): JSX.Element {
  const { words } = useSpeech();
  return (
    <main id="content" class="page">
      <div class="empty">
        <h1>{words().notFoundTitle}</h1>
        <p>{words().notFoundText}</p>
        <A class="button main" href="/">
          {words().toStart}
        </A>
      </div>
    </main>
  );
}
