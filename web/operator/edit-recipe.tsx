import { createSignal, type JSX, Show } from 'solid-js';
import type { StoreReply } from '../../server/replies.ts';
import { patchStore } from '../api/stores.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useSpeech } from '../words/words.tsx';
import { createChange } from './create-change.ts';
import { createLook } from './create-look.ts';
import { FoundProducts } from './found-products.tsx';
import { listMissing, type RecipeDraft, toRecipe } from './recipe-draft.ts';
import { RecipeForm } from './recipe-form.tsx';

/** How a store's pages are read, beside what is found on its first page now; saved only on request. */
export function EditRecipe(props: {
  readonly store: StoreReply;
  /** Address of the store's first page. */
  readonly url: string;
}): JSX.Element {
  const { words } = useSpeech();
  const change = createChange();
  const look = createLook({ url: props.url, recipe: props.store.recipe });
  const [saved, setSaved] = createSignal<RecipeDraft>();
  const save = async () => {
    const draft = look.draft();
    const store = await change.run(() => patchStore(props.store.id, { recipe: toRecipe(draft) }));
    if (store) setSaved(draft);
  };
  return (
    <section class="edit-recipe" aria-label={words().recipe.title}>
      <h2>{words().recipe.title}</h2>
      <Show
        when={look.preview() || look.isBusy() || look.problem()}
        fallback={
          <div>
            <button type="button" class="button" onClick={() => void look.look()}>
              {words().recipe.change}
            </button>
          </div>
        }
      >
        <div class="columns">
          <div class="form">
            <RecipeForm look={look} />
            <Show when={change.problem()}>
              <ProblemNote error={change.problem()} />
            </Show>
            <div class="row">
              <button
                type="button"
                class="button main"
                disabled={change.isBusy() || listMissing(look.draft()).length > 0}
                onClick={save}
              >
                {words().save}
              </button>
              <span role="status">{saved() === look.draft() ? words().recipe.saved : ''}</span>
            </div>
          </div>
          <FoundProducts look={look} />
        </div>
      </Show>
    </section>
  );
}
