import { useLocation } from '@solidjs/router';
import { createSignal, For, type JSX } from 'solid-js';
import { CurrencyChoice } from '../money/currency-choice.tsx';
import { type Language, languageNames, useSpeech } from '../words/words.tsx';
import { applyTheme, readTheme, type Theme } from './theme.ts';

/** The foot of every page: privacy, language, currency, light or dark. */
export function Colophon(): JSX.Element {
  const { words } = useSpeech();
  const location = useLocation();
  return (
    <footer class="colophon">
      {/* The first page says it beside the field. */}
      <p>{location.pathname === '/' ? '' : words().privacy}</p>
      <form onSubmit={(event) => event.preventDefault()}>
        <LanguageChoice />
        <CurrencyChoice />
        <ThemeChoice />
      </form>
    </footer>
  );
}

function LanguageChoice(): JSX.Element {
  const { words, language, choose } = useSpeech();
  return (
    <label>
      {words().languageLabel}
      <select value={language()} onChange={(event) => choose(event.currentTarget.value as Language)}>
        <For each={languageNames}>{({ id, name }) => <option value={id}>{name}</option>}</For>
      </select>
    </label>
  );
}

function ThemeChoice(): JSX.Element {
  const { words } = useSpeech();
  const [theme, setTheme] = createSignal(readTheme());
  const choose = (next: Theme) => {
    applyTheme(next);
    setTheme(next);
  };
  return (
    <label>
      {words().lightOrDark}
      <select value={theme()} onChange={(event) => choose(event.currentTarget.value as Theme)}>
        <option value="auto">{words().themeAuto}</option>
        <option value="light">{words().themeLight}</option>
        <option value="dark">{words().themeDark}</option>
      </select>
    </label>
  );
}
