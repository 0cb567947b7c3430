import { useNavigate } from '@solidjs/router';
import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import type { PreviewReply, RecipeReply, ScheduleInput } from '../../server/replies.ts';
import { postCrawl, postStore } from '../api/stores.ts';
import { createTitle } from '../parts/create-title.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { readTyped } from '../parts/web-address.ts';
import { useSpeech } from '../words/words.tsx';
import { createChange } from './create-change.ts';
import { createLook } from './create-look.ts';
import { FoundProducts } from './found-products.tsx';
import { RecipeForm } from './recipe-form.tsx';
import { ScheduleForm } from './schedule-form.tsx';

/** Adds a store by address: first what would be found, then a name and a schedule. */
export function AddStorePage(): JSX.Element {
  const { words } = useSpeech();
  createTitle(() => words().addStore.title);
  const look = createLook({ url: '', recipe: null });
  const isFound = () => look.preview() !== undefined;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    // What is no address at all is the server's to refuse.
    look.setUrl(readTyped(look.url()) ?? look.url());
    void look.look();
  };
  return (
    <>
      <header>
        <h1>{words().addStore.title}</h1>
        <p class="quiet">{words().addStore.lead}</p>
      </header>
      <div class="columns add-store">
        <form class="form" onSubmit={submit}>
          <label class="field">
            {words().addStore.address}
            <input
              type="text"
              inputmode="url"
              autocomplete="off"
              spellcheck={false}
              class="address"
              required
              value={look.url()}
              placeholder="https://"
              onInput={(event) => look.setUrl(event.currentTarget.value.trim())}
            />
          </label>
          <div>
            <button type="submit" class="button main" disabled={look.isBusy()}>
              {isFound() ? words().addStore.again : words().addStore.look}
            </button>
          </div>
          <details open={look.preview()?.products.length === 0}>
            <summary>{words().recipe.title}</summary>
            <RecipeForm look={look} />
          </details>
        </form>
        <FoundProducts look={look} />
        <Show when={look.preview()?.products.length}>
          <SaveForm {...look.tried()} preview={look.preview()!} />
        </Show>
      </div>
    </>
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
  // What was written over them stays while a further look finds the same.
  const name = createMemo(() => props.preview.name ?? new URL(props.url).hostname.replace(/^www\./, ''));
  const currency = createMemo(() => props.preview.products.find(({ price }) => price)?.price?.currency ?? '');
  const save = async (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input = {
      name: String(form.get('name')),
      url: props.url,
      recipe: props.recipe,
      schedule: schedule(),
      currency: String(form.get('currency')).trim().toUpperCase() || null,
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
        <input name="name" required maxlength="200" value={name()} />
      </label>
      <label class="field">
        {words().store.currency}
        <input name="currency" maxlength="3" pattern="[A-Za-z]{3}" placeholder="EUR" value={currency()} />
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
