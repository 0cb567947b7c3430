import { A } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { useSpeech } from '../words/words.tsx';
import { createTitle } from './create-title.ts';

/** For addresses that lead nowhere. */
export function NotFoundPage(): JSX.Element {
  const { words } = useSpeech();
  return (
    <main id="content" class="page">
      <NotHere text={words().notFoundText} href="/" link={words().toStart} />
    </main>
  );
}

/** Says that what was asked for is not here, and leads on. */
export function NotHere(props: {
  readonly text: string;
  readonly href: string;
  readonly link: string;
}): JSX.Element {
  const { words } = useSpeech();
  createTitle(() => words().notFoundTitle);
  return (
    <div class="empty">
      <h1>{words().notFoundTitle}</h1>
      <p>{props.text}</p>
      <A class="button main" href={props.href}>
        {props.link}
      </A>
    </div>
  );
}
