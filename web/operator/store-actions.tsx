import { A, useNavigate } from '@solidjs/router';
import { createSignal, type JSX, Show } from 'solid-js';
import type { StoreReply } from '../../server/replies.ts';
import { deleteCrawl, deleteStore, patchStore, postCrawl } from '../api/stores.ts';
import { numberFormat } from '../formats/intl.ts';
import { Dialog } from '../parts/dialog.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useSpeech } from '../words/words.tsx';
import { createChange } from './create-change.ts';

/** Crawl now or stop, pause or resume, remove. */
export function StoreActions(props: { readonly store: StoreReply }): JSX.Element {
  const { words } = useSpeech();
  const navigate = useNavigate();
  const change = createChange();
  const [isAsking, ask] = createSignal(false);
  const crawl = async () => {
    const started = await change.run(() => postCrawl(props.store.id));
    if (started) navigate(`/crawls/${started.id}`);
  };
  const remove = async () => {
    await change.run(() => deleteStore(props.store.id));
    // What went wrong is told on the page, which the dialog covers.
    if (change.problem()) ask(false);
    else navigate('/stores');
  };
  return (
    <div class="store-actions">
      <div class="row">
        <Show
          when={props.store.health === 'crawling' && props.store.lastCrawl}
          fallback={<CrawlNow store={props.store} isBusy={change.isBusy()} onCrawl={crawl} />}
        >
          {(running) => (
            <>
              <A class="link" href={`/crawls/${running().id}`}>
                {words().storeList.watch}
              </A>
              <button
                type="button"
                class="link"
                disabled={change.isBusy()}
                onClick={() => change.run(() => deleteCrawl(running().id))}
              >
                {words().storeList.stop}
              </button>
            </>
          )}
        </Show>
        <Show when={props.store.url}>
          <button
            type="button"
            class="link"
            onClick={() => change.run(() => patchStore(props.store.id, { paused: !props.store.paused }))}
          >
            {props.store.paused ? words().storeList.resume : words().storeList.pause}
            <span class="unseen">{` ${props.store.name}`}</span>
          </button>
        </Show>
        <button type="button" class="link" onClick={() => ask(true)}>
          {words().storeList.remove}
          <span class="unseen">{` ${props.store.name}`}</span>
        </button>
      </div>
      <Show when={change.problem()}>
        <ProblemNote error={change.problem()} />
      </Show>
      <Show when={isAsking()}>
        <RemoveDialog
          store={props.store}
          isBusy={change.isBusy()}
          onRemove={remove}
          onClose={() => ask(false)}
        />
      </Show>
    </div>
  );
}

function CrawlNow(props: {
  readonly store: StoreReply;
  readonly isBusy: boolean;
  readonly onCrawl: () => void;
}): JSX.Element {
  const { words } = useSpeech();
  return (
    <Show when={props.store.url}>
      <button type="button" class="link" disabled={props.isBusy} onClick={() => props.onCrawl()}>
        {words().storeList.crawlNow}
        <span class="unseen">{` ${props.store.name}`}</span>
      </button>
    </Show>
  );
}

function RemoveDialog(props: {
  readonly store: StoreReply;
  readonly isBusy: boolean;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const { words, locale } = useSpeech();
  const products = () => numberFormat(locale()).format(props.store.products);
  return (
    <Dialog title={words().storeList.removeAsk(props.store.name, products())} onClose={props.onClose}>
      <p>{words().storeList.removeText}</p>
      <div class="row dialog-buttons">
        <button type="button" class="button main" disabled={props.isBusy} onClick={() => props.onRemove()}>
          {words().storeList.remove}
        </button>
        <button type="button" class="button" onClick={() => props.onClose()}>
          {words().cancel}
        </button>
      </div>
    </Dialog>
  );
}
