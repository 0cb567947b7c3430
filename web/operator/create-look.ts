import { createSignal } from 'solid-js';
import type { PreviewReply, RecipeReply } from '../../server/replies.ts';
import { previewStore } from '../api/stores.ts';
import { createChange } from './create-change.ts';
import { listMissing, toDraft, toRecipe } from './recipe-draft.ts';

/** A look at a store's page: its address, the recipe that it is read by, and what is found. */
export function createLook(first: { readonly url: string; readonly recipe: RecipeReply | null }) {
  const asking = createChange();
  const [url, setUrl] = createSignal(first.url);
  const [draft, setDraft] = createSignal(toDraft(first.recipe));
  const [preview, setPreview] = createSignal<PreviewReply>();
  const [tried, setTried] = createSignal<{ url: string; recipe: RecipeReply | null }>(first);
  let running: string | null = null;
  const look = async () => {
    const input = { url: url(), recipe: toRecipe(draft()) };
    const own = JSON.stringify(input);
    // Enter in a field leaves it and sends the form: one look is enough.
    if (listMissing(draft()).length > 0 || own === running) return;
    running = own;
    const found = await asking.run(() => previewStore(input));
    // Whoever changes two fields in a row sees what the second one finds.
    if (own !== running) return;
    running = null;
    setTried(input);
    setPreview(found);
  };
  return {
    url,
    setUrl,
    draft,
    setDraft,
    preview,
    /** The address that the preview is of, and the recipe that it was read by. */
    tried,
    look,
    isBusy: asking.isBusy,
    problem: asking.problem,
  };
}

/** What `createLook` gives. */
export type Look = ReturnType<typeof createLook>;
