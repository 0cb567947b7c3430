import { useLocation } from '@solidjs/router';
import { createEffect, type JSX, on } from 'solid-js';
import { ProblemError } from '../api/problem.ts';
import { ProblemNote } from './problem-note.tsx';

/** Stands in for a page that cannot be shown, most often since its script does not come without a network. */
export function Broken(props: { readonly error: unknown; readonly onLeave: () => void }): JSX.Element {
  const location = useLocation();
  createEffect(
    on(
      () => location.pathname,
      () => props.onLeave(),
      { defer: true },
    ),
  );
  return (
    <main id="content" class="page">
      {/* What did not come is not asked for again by the page that is open. */}
      <ProblemNote error={toProblem(props.error)} retry={() => window.location.reload()} />
    </main>
  );
}

/** Browsers have no code of their own for a script that does not come. */
function toProblem(error: unknown): unknown {
  if (!navigator.onLine) return new ProblemError('offline', 'No network', { cause: error });
  const isMissing = error instanceof TypeError && /import|module/i.test(error.message);
  return isMissing ? new ProblemError('no_answer', 'A script did not come', { cause: error }) : error;
}
