import { keepChoice, readChoice } from './device-choice.ts';

/** How the page is coloured; `auto` follows the system. */
export type Theme = 'auto' | 'light' | 'dark';

const storageKey = 'lookalike-theme';

/** The theme that was chosen on this device, else `auto`. */
export function readTheme(): Theme {
  const theme = readChoice(storageKey);
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
}

/** Colours the page now and on the next visit. */
export function applyTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  keepChoice(storageKey, theme);
}
