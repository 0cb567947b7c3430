import { createSignal, onCleanup } from 'solid-js';
import type { PreviewReply, RecipeReply } from '../../server/replies.ts';
import { previewStore } from '../api/stores.ts';
import { listMissing, toDraft, toRecipe } from './recipe-draft.ts';

/** A look at a store's page: its address, the recipe that it is read by, and what is found. */
export function createLook(first: { readonly url: string; readonly recipe: RecipeReply | null }) {
  const [url, setUrl] = createSignal(first.url);
  const [draft, setDraft] = createSignal(toDraft(first.recipe));
  const [preview, setPreview] = createSignal<PreviewReply>();
  const [tried, setTried] = createSignal<{ url: string; recipe: RecipeReply | null }>(first);
  const [running, setRunning] = createSignal<{
    readonly asked: string;
    readonly stop: AbortController;
  } | null>(null);
  const [problem, setProblem] = createSignal<unknown>(null);
  onCleanup(() => running()?.stop.abort());
  const look = async () => {
    const input = { url: url(), recipe: toRecipe(draft()) };
    const asked = JSON.stringify(input);
    // Enter in a field leaves it and sends the form: one look is enough.
    if (listMissing(draft()).length > 0 || asked === running()?.asked) return;
    // Whoever changes two fields in a row sees what the second one finds.
    running()?.stop.abort();
    const own = { asked, stop: new AbortController() };
    setRunning(own);
    setProblem(null);
    const outcome = await previewStore(input, own.stop.signal).then(
      (found) => ({ found, error: null }),
      (error: unknown) => ({ found: undefined, error }),
    );
    if (running() !== own) return;
    setRunning(null);
    setTried(input);
    setPreview(outcome.found);
    setProblem(outcome.error);
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
    isBusy: () => running() !== null,
    problem,
  };
}

/** What `createLook` gives. */
export type Look = ReturnType<typeof createLook>;
