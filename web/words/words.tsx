import { createContext, createEffect, createSignal, type JSX, useContext } from 'solid-js';
import { keepChoice, readChoice } from '../parts/device-choice.ts';
import { de } from './de.ts';
import { en, type Words } from './en.ts';

const languages = { en, de } as const satisfies Record<string, Words>;

/** Languages that are written from right to left: the page is turned round for them. */
const rightToLeft: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);

/** A language that every word of the page exists in; BCP 47. */
export type Language = keyof typeof languages;

/** Every language with its own name, for the chooser. */
export const languageNames: readonly { readonly id: Language; readonly name: string }[] = (
  Object.keys(languages) as Language[]
).map((id) => ({ id, name: languages[id].language }));

interface Speech {
  /** The page's words in the person's language; reactive. */
  readonly words: () => Words;
  /** BCP 47, for `Intl`: the browser's own when it is of the chosen language ("en-GB"), so that dates look familiar. */
  readonly locale: () => string;
  readonly language: () => Language;
  readonly choose: (language: Language) => void;
}

const SpeechContext = createContext<Speech>();
const storageKey = 'lookalike-language';

/** Gives everything inside it the words of one language: the one chosen before, else the browser's, else English. */
export function SpeechProvider(props: { readonly children: JSX.Element }): JSX.Element {
  const [language, choose] = createSignal<Language>(firstLanguage());
  createEffect(() => {
    document.documentElement.lang = language();
    document.documentElement.dir = rightToLeft.has(language()) ? 'rtl' : 'ltr';
  });
  const speech: Speech = {
    words: () => languages[language()],
    locale: () => navigator.languages.find((tag) => tag.startsWith(language())) ?? language(),
    language,
    choose(next) {
      keepChoice(storageKey, next);
      choose(next);
    },
  };
  return <SpeechContext.Provider value={speech}>{props.children}</SpeechContext.Provider>;
}

/** The words in use here. @throws Error outside a SpeechProvider */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('Expected a SpeechProvider above this component');
  return speech;
}

function firstLanguage(): Language {
  const wanted = [readChoice(storageKey), ...navigator.languages];
  const known = wanted.map((tag) => tag?.slice(0, 2)).find((tag) => tag && tag in languages);
  return (known as Language | undefined) ?? 'en';
}
