import { createEffect } from 'solid-js';

const own = 'Lookalike';

/** Names the open page in the browser's tab, history and bookmarks: "Stores · Lookalike". */
export function createTitle(title: () => string): void {
  createEffect(() => {
    document.title = title() ? `${title()} · ${own}` : own;
  });
}
