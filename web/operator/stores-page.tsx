import { A } from '@solidjs/router';
import { createQuery } from '@tanstack/solid-query';
import { For, type JSX, Show } from 'solid-js';
import { lastData } from '../api/last-data.ts';
import { getStores } from '../api/stores.ts';
import { createTitle } from '../parts/create-title.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Working } from '../parts/working.tsx';
import { useSpeech } from '../words/words.tsx';
import { StoreRow } from './store-row.tsx';

/** How often the list looks again while it is open, milliseconds. */
const everyMs = 5000;

/** Every store in one line, with its health at a glance. */
export function StoresPage(): JSX.Element {
  const { words } = useSpeech();
  createTitle(() => words().storeList.title);
  const stores = createQuery(() => ({
    queryKey: ['stores'],
    queryFn: ({ signal }) => getStores(signal),
    refetchInterval: everyMs,
  }));
  const list = () => lastData(stores)?.stores;
  return (
    <>
      <header class="page-head">
        <h1>{words().storeList.title}</h1>
        <A class="button main" href="/stores/new">
          {words().storeList.add}
        </A>
      </header>
      <Show when={stores.isPending}>
        <Working>{words().loading}</Working>
      </Show>
      <Show when={stores.isError}>
        <ProblemNote error={stores.error} retry={() => void stores.refetch()} />
      </Show>
      <Show when={list()?.length === 0}>
        <NoStores />
      </Show>
      <Show when={list()?.length}>
        <div class="table-frame">
          <table class="folding">
            <StoreHead />
            <tbody>
              <For each={list()}>{(store) => <StoreRow store={store} />}</For>
            </tbody>
          </table>
        </div>
      </Show>
    </>
  );
}

function StoreHead(): JSX.Element {
  const { words } = useSpeech();
  return (
    <thead>
      <tr>
        <th scope="col">{words().storeList.name}</th>
        <th scope="col">{words().storeList.healthTitle}</th>
        <th scope="col" class="number">
          {words().storeList.products}
        </th>
        <th scope="col">{words().storeList.lastCrawl}</th>
        <th scope="col">{words().storeList.nextRun}</th>
        <th scope="col">{words().storeList.history}</th>
        <th scope="col">{words().storeList.actions}</th>
      </tr>
    </thead>
  );
}

function NoStores(): JSX.Element {
  const { words } = useSpeech();
  return (
    <div class="empty">
      <h2>{words().storeList.none}</h2>
      <p>{words().storeList.noneHint}</p>
    </div>
  );
}
