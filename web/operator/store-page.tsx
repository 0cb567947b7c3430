import { A, useParams } from '@solidjs/router';
import { createQuery } from '@tanstack/solid-query';
import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import type { ScheduleInput, StoreReply } from '../../server/replies.ts';
import { lastData } from '../api/last-data.ts';
import { codeOf } from '../api/problem.ts';
import { getCrawls, getStore, patchStore } from '../api/stores.ts';
import { numberFormat } from '../formats/intl.ts';
import { createTitle } from '../parts/create-title.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Working } from '../parts/working.tsx';
import { useSpeech } from '../words/words.tsx';
import { CrawlTable } from './crawl-table.tsx';
import { createChange } from './create-change.ts';
import { EditRecipe } from './edit-recipe.tsx';
import { HealthDot } from './health-dot.tsx';
import { NotLoaded } from './not-loaded.tsx';
import { ScheduleForm } from './schedule-form.tsx';
import { StoreActions } from './store-actions.tsx';

/** One store: how it is, when it is crawled, what its crawls found. */
export function StorePage(): JSX.Element {
  const { words } = useSpeech();
  const params = useParams<{ id: string }>();
  const store = createQuery(() => ({
    queryKey: ['stores', params.id],
    queryFn: ({ signal }) => getStore(params.id, signal),
    refetchInterval: 5000,
  }));
  const found = () => (codeOf(store.error) === 'not_found' ? undefined : lastData(store));
  return (
    <>
      <Show when={store.isPending}>
        <Working>{words().loading}</Working>
      </Show>
      <Show when={store.isError}>
        <NotLoaded error={store.error} section="stores" retry={() => void store.refetch()} />
      </Show>
      <Show when={found()}>{(known) => <Store store={known()} />}</Show>
    </>
  );
}

function Store(props: { readonly store: StoreReply }): JSX.Element {
  const { words, locale } = useSpeech();
  createTitle(() => props.store.name);
  const products = () => numberFormat(locale()).format(props.store.products);
  return (
    <>
      <header class="page-head">
        <div>
          <h1>{props.store.name}</h1>
          <p class="row">
            <HealthDot health={props.store.health} />
            <A class="link" href={`/catalogue?store=${props.store.id}`}>
              {words().catalogue.count(products())}
            </A>
            <Show when={props.store.url}>
              {(url) => (
                <a class="link" href={url()} target="_blank" rel="noopener">
                  {new URL(url()).host}
                </a>
              )}
            </Show>
          </p>
        </div>
        <StoreActions store={props.store} />
      </header>
      <div class="columns">
        <Show when={props.store.url} fallback={<p class="quiet">{words().storeList.imported}</p>}>
          <EditStore store={props.store} />
        </Show>
        <StoreCrawls store={props.store.id} />
      </div>
      <Show when={props.store.url}>{(url) => <EditRecipe store={props.store} url={url()} />}</Show>
    </>
  );
}

function EditStore(props: { readonly store: StoreReply }): JSX.Element {
  const { words } = useSpeech();
  const change = createChange();
  const [isSaved, setSaved] = createSignal(false);
  // The store comes anew every few seconds; the field is written only when its name is another.
  const name = createMemo(() => props.store.name);
  const [schedule, setSchedule] = createSignal<ScheduleInput | null>(toInput(props.store));
  const save = async (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const given = String(new FormData(event.currentTarget).get('name'));
    setSaved(false);
    setSaved(
      (await change.run(() => patchStore(props.store.id, { name: given, schedule: schedule() }))) !==
        undefined,
    );
  };
  return (
    <form class="form" onSubmit={save}>
      <h2>{words().store.edit}</h2>
      <label class="field">
        {words().addStore.name}
        <input name="name" value={name()} required maxlength="200" />
      </label>
      <ScheduleForm
        schedule={schedule()}
        onChange={(next) => {
          setSchedule(next);
          setSaved(false);
        }}
      />
      <Show when={change.problem()}>
        <ProblemNote error={change.problem()} />
      </Show>
      <div class="row">
        <button type="submit" class="button main" disabled={change.isBusy()}>
          {words().save}
        </button>
        <span role="status">{isSaved() ? words().store.saved : ''}</span>
      </div>
    </form>
  );
}

function StoreCrawls(props: { readonly store: string }): JSX.Element {
  const { words } = useSpeech();
  const crawls = createQuery(() => ({
    queryKey: ['crawls', props.store],
    queryFn: ({ signal }) => getCrawls(props.store, 30, signal),
    refetchInterval: 5000,
  }));
  return (
    <section aria-label={words().store.crawls}>
      <h2>{words().store.crawls}</h2>
      <Show when={lastData(crawls)}>
        {(found) => <CrawlTable crawls={found().crawls} withStore={false} />}
      </Show>
    </section>
  );
}

function toInput({ schedule }: StoreReply): ScheduleInput | null {
  return schedule && { cron: schedule.cron, timeZone: schedule.timeZone };
}
