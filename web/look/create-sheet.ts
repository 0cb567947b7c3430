import { useNavigate, useSearchParams } from '@solidjs/router';
import { createEffect } from 'solid-js';
import { toChoicesText } from './choices-text.ts';
import type { Choices } from './look-pieces.ts';

/** Whether the whole look is open, kept in the page's address; the browser's way back closes it. */
export function createSheet(choices: () => Choices, onChoices: (choices: Choices) => void) {
  const [search, setSearch] = useSearchParams<{ look: string }>();
  const navigate = useNavigate();
  const isOpen = () => search.look === 'open';
  /** Whether the address before this one is the same page, closed. */
  let hasBefore = false;
  /** What was chosen in it while it was open: the address that the way back leads to does not know. */
  let chosen: Choices | undefined;
  createEffect(() => {
    const now = choices();
    if (isOpen()) chosen = now;
    else if (chosen) {
      const isKnown = toChoicesText(chosen) === toChoicesText(now);
      if (!isKnown) onChoices(chosen);
      chosen = undefined;
    }
  });
  return {
    isOpen,
    open() {
      hasBefore = true;
      setSearch({ look: 'open' });
    },
    close() {
      if (!isOpen()) return;
      if (hasBefore) navigate(-1);
      else setSearch({ look: undefined }, { replace: true });
    },
  };
}
