import { createMemo, type JSX, Show } from 'solid-js';
import type { RecipeReply } from '../../server/replies.ts';
import { useSpeech } from '../words/words.tsx';

const example = `{
  "product": ".product-card",
  "name": "h2",
  "url": "a@href",
  "image": "img@src",
  "price": ".price",
  "next": "a.next@href"
}`;

/** The recipe as JSON; an empty text is no recipe. */
export function parseRecipe(text: string): {
  readonly recipe: RecipeReply | null;
  readonly isWrong: boolean;
} {
  if (text.trim() === '') return { recipe: null, isWrong: false };
  try {
    return { recipe: JSON.parse(text) as RecipeReply, isWrong: false };
  } catch {
    return { recipe: null, isWrong: true };
  }
}

/** Where a recipe can be written; folded away, since most stores need none. */
export function RecipeField(props: {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly isOpen: boolean;
}): JSX.Element {
  const { words } = useSpeech();
  const isWrong = createMemo(() => parseRecipe(props.value).isWrong);
  return (
    <details open={props.isOpen}>
      <summary>{words().addStore.recipe}</summary>
      <label class="field">
        {words().addStore.recipeHint}
        <textarea
          spellcheck={false}
          placeholder={example}
          value={props.value}
          aria-invalid={isWrong()}
          onInput={(event) => props.onChange(event.currentTarget.value)}
        />
      </label>
      <Show when={isWrong()}>
        <p class="small" role="alert">
          {words().addStore.recipeWrong}
        </p>
      </Show>
    </details>
  );
}
