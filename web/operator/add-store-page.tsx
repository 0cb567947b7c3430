import { useNavigate } from '@solidjs/router';
import { createSignal, For, type JSX, Show } from 'solid-js';
import type { PreviewReply, RecipeReply, ScheduleInput } from '../../server/replies.ts';
import { postCrawl, postStore, previewStore } from '../api/stores.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Working } from '../parts/working.tsx';
import { useSpeech } from '../words/words.tsx';
import { createChange } from './create-change.ts';
import { PreviewItem } from './preview-item.tsx';
import { parseRecipe, RecipeField } from './recipe-field.tsx';
import { ScheduleForm } from './schedule-form.tsx';

/** How many products of a preview are shown. */
const mostShown = 24;

/** Adds a store by address: first what would be found, then a name and a schedule. */
export function AddStorePage(): JSX.Element {
  const { words } = useSpeech();
  const looking = createChange();
  const [url, setUrl] = createSignal('');
  const [recipe, setRecipe] = createSignal('');
  const [preview, setPreview] = createSignal<PreviewReply>();
  const look = async (event: SubmitEvent) => {
    event.preventDefault();
    const parsed = parseRecipe(recipe());
    if (parsed.isWrong) return;
    setPreview(undefined);
    setPreview(await looking.run(() => previewStore({ url: url(), recipe: parsed.recipe })));
  };
  return (
    <>
      <h1>{words().addStore.title}</h1>
      <div class="columns add-store">
        <form class="form" onSubmit={look}>
          <label class="field">
            {words().addStore.address}
            <input
              type="url"
              required
              value={url()}
              placeholder="https://"
              onInput={(event) => setUrl(event.currentTarget.value.trim())}
            />
          </label>
          <RecipeField value={recipe()} onChange={setRecipe} isOpen={preview()?.products.length === 0} />
          <div>
            <button type="submit" class="button main" disabled={looking.isBusy()}>
              {preview() ? words().addStore.again : words().addStore.look}
            </button>
          </div>
        </form>
        <div class="found-products">
          <Show when={looking.problem()}>
            <ProblemNote error={looking.problem()} />
          </Show>
          <Show when={looking.isBusy()}>
            <Working>{words().addStore.looking}</Working>
          </Show>
          <Show when={preview()}>{(found) => <Preview preview={found()} />}</Show>
        </div>
        <Show when={preview()?.products.length}>
          <SaveForm url={url()} recipe={parseRecipe(recipe()).recipe} preview={preview()!} />
        </Show>
      </div>
    </>
  );
}

function Preview(props: { readonly preview: PreviewReply }): JSX.Element {
  const { words } = useSpeech();
  return (
    <section class="preview" aria-label={words().addStore.look}>
      <p role="status">
        {props.preview.products.length === 0
          ? words().addStore.none
          : words().addStore.found(props.preview.products.length, props.preview.platform)}
      </p>
      <ul class="preview-grid">
        <For each={props.preview.products.slice(0, mostShown)}>
          {(product) => <PreviewItem product={product} />}
        </For>
      </ul>
    </section>
  );
}

function SaveForm(props: {
  readonly url: string;
  readonly recipe: RecipeReply | null;
  readonly preview: PreviewReply;
}): JSX.Element {
  const { words } = useSpeech();
  const navigate = useNavigate();
  const change = createChange();
  const [schedule, setSchedule] = createSignal<ScheduleInput | null>(null);
  const save = async (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const currency = String(form.get('currency')).trim().toUpperCase() || null;
    const input = {
      name: String(form.get('name')),
      url: props.url,
      recipe: props.recipe,
      schedule: schedule(),
      currency,
    };
    const store = await change.run(() => postStore(input));
    if (!store) return;
    const crawl = form.get('crawl') ? await change.run(() => postCrawl(store.id)) : undefined;
    navigate(crawl ? `/crawls/${crawl.id}` : `/stores/${store.id}`);
  };
  return (
    <form class="form" onSubmit={save}>
      <label class="field">
        {words().addStore.name}
        <input
          name="name"
          required
          maxlength="200"
          value={props.preview.name ?? new URL(props.url).hostname.replace(/^www\./, '')}
        />
      </label>
      <label class="field">
        {words().store.currency}
        <input
          name="currency"
          maxlength="3"
          pattern="[A-Za-z]{3}"
          placeholder="EUR"
          value={props.preview.products.find(({ price }) => price)?.price?.currency ?? ''}
        />
      </label>
      <ScheduleForm schedule={schedule()} onChange={setSchedule} />
      <label class="tick">
        <input type="checkbox" name="crawl" checked />
        {words().addStore.crawlAtOnce}
      </label>
      <Show when={change.problem()}>
        <ProblemNote error={change.problem()} />
      </Show>
      <div>
        <button type="submit" class="button main" disabled={change.isBusy()}>
          {words().addStore.save}
        </button>
      </div>
    </form>
  );
}
