import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useSpeech } from '../words/words.tsx';
import type { Look } from './create-look.ts';
import {
  listMissing,
  parseDraft,
  type RecipeDraft,
  type RecipeField,
  recipeFields,
  toRecipe,
} from './recipe-draft.ts';
import { RecipeFound } from './recipe-found.tsx';

/** What a selector looks like, where nothing is written yet. */
const examples: Readonly<Record<RecipeField, string>> = {
  product: '.product-card',
  name: 'h2',
  url: 'a@href',
  image: 'img@src',
  price: '.price',
  was: '.price del',
  brand: '.brand',
  sku: '@data-sku',
  next: 'a.next@href',
};

/** The recipe as a field a selector, each with what it found; what is written is tried as soon as the field is left. */
export function RecipeForm(props: { readonly look: Look }): JSX.Element {
  const { words } = useSpeech();
  const missing = createMemo(() => listMissing(props.look.draft()));
  const change = (change: Partial<RecipeDraft>) => {
    props.look.setDraft((old) => ({ ...old, ...change }));
    if (props.look.url()) void props.look.look();
  };
  return (
    <div class="recipe">
      <p class="small quiet">{words().recipe.hint}</p>
      <For each={recipeFields}>
        {(field) => (
          <div class="recipe-field">
            <label class="field">
              {words().recipe.fields[field]}
              <input
                class="code"
                spellcheck={false}
                autocapitalize="off"
                autocomplete="off"
                placeholder={examples[field]}
                value={props.look.draft()[field]}
                aria-invalid={missing().includes(field)}
                onChange={(event) => change({ [field]: event.currentTarget.value })}
              />
            </label>
            <Show when={missing().includes(field)}>
              <p class="small missing">{words().recipe.needed}</p>
            </Show>
            <Show when={props.look.preview()}>
              {(preview) => (
                <RecipeFound
                  field={field}
                  isTried={props.look.tried().recipe?.[field] !== undefined}
                  preview={preview()}
                />
              )}
            </Show>
          </div>
        )}
      </For>
      <label class="tick">
        <input
          type="checkbox"
          checked={props.look.draft().browser}
          onChange={(event) => change({ browser: event.currentTarget.checked })}
        />
        {words().recipe.browser}
      </label>
      <AsJson look={props.look} onChange={change} />
    </div>
  );
}

/** The same recipe as JSON, to be copied or pasted. */
function AsJson(props: {
  readonly look: Look;
  readonly onChange: (draft: RecipeDraft) => void;
}): JSX.Element {
  const { words } = useSpeech();
  const [isWrong, setWrong] = createSignal(false);
  const text = () => {
    const recipe = toRecipe(props.look.draft());
    return recipe ? JSON.stringify(recipe, null, 2) : '';
  };
  const read = (written: string) => {
    const draft = parseDraft(written);
    setWrong(draft === null);
    if (draft) props.onChange(draft);
  };
  return (
    <details>
      <summary>{words().recipe.asJson}</summary>
      <label class="field">
        <span class="unseen">{words().recipe.asJson}</span>
        <textarea
          spellcheck={false}
          value={text()}
          aria-invalid={isWrong()}
          onChange={(event) => read(event.currentTarget.value)}
        />
      </label>
      <Show when={isWrong()}>
        <p class="small" role="alert">
          {words().recipe.notJson}
        </p>
      </Show>
    </details>
  );
}
