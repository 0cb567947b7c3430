import { A, useNavigate } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, type JSX, onMount, Show } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { formatPrice, formatSum } from '../formats/price.ts';
import { formatAgo } from '../formats/time.ts';
import { Converted } from '../money/converted.tsx';
import { takePhoto } from '../outfit/photo-source.ts';
import { createObjectUrl } from '../parts/create-object-url.ts';
import { createTitle } from '../parts/create-title.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { toWebAddress } from '../parts/web-address.ts';
import { preparePhoto } from '../photo/prepare-photo.ts';
import { useSpeech } from '../words/words.tsx';
import { createWatch, type PriceWatch } from './create-watch.ts';
import { createLooks, createLooksRefresh } from './looks-query.ts';
import { forgetLook, restoreLook, type SavedLook, type SavedPiece } from './saved-looks.ts';

/** The looks on this device, with what became of their prices. */
export function SavedPage(): JSX.Element {
  const { words } = useSpeech();
  createTitle(() => words().savedLooks.title);
  const looks = createLooks();
  const [removed, setRemoved] = createSignal<SavedLook | null>(null);
  return (
    <main id="content" class="page">
      <h1 tabindex={-1}>{words().savedLooks.title}</h1>
      <Show when={removed()} keyed>
        {(look) => <Removed look={look} onRestored={() => setRemoved(null)} />}
      </Show>
      <Show when={looks()?.length === 0}>
        <NoLooks />
      </Show>
      <Show when={looks()?.length}>
        <p class="quiet small">{words().savedLooks.device}</p>
        <div class="saved-list">
          <For each={looks()}>{(look) => <Look look={look} onRemoved={() => setRemoved(look)} />}</For>
        </div>
      </Show>
    </main>
  );
}

function NoLooks(): JSX.Element {
  const { words } = useSpeech();
  return (
    <div class="empty">
      <h2>{words().savedLooks.none}</h2>
      <p>{words().savedLooks.noneHint}</p>
      <A class="button main" href="/">
        {words().toStart}
      </A>
    </div>
  );
}

/** Says that a look is gone, and brings it back. */
function Removed(props: { readonly look: SavedLook; readonly onRestored: () => void }): JSX.Element {
  const { words } = useSpeech();
  const refresh = createLooksRefresh();
  let button: HTMLButtonElement | undefined;
  onMount(() => button?.focus());
  const restore = async () => {
    await restoreLook(unwrap(props.look));
    await refresh();
    document.querySelector<HTMLElement>('main h1')?.focus();
    props.onRestored();
  };
  return (
    <p class="row" role="status">
      {words().savedLooks.removed}
      <button ref={button} type="button" class="link" onClick={() => void restore()}>
        {words().savedLooks.restore}
      </button>
    </p>
  );
}

function Look(props: { readonly look: SavedLook; readonly onRemoved: () => void }): JSX.Element {
  const { words, locale } = useSpeech();
  const refresh = createLooksRefresh();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const photo = createObjectUrl(() => props.look.photo);
  const watches = props.look.pieces.map(createWatch);
  const prices = () => watches.map(({ price }) => price());
  const [problem, setProblem] = createSignal<unknown>(null);
  const attempt = async (act: () => Promise<void>) => {
    setProblem(null);
    await act().catch(setProblem);
  };
  const open = async () =>
    navigate(`/outfit?photo=${await takePhoto(queries, await preparePhoto(props.look.photo!))}`);
  const forget = async () => {
    await forgetLook(props.look.id);
    await refresh();
    props.onRemoved();
  };
  const title = () => words().savedLooks.savedAt(formatAgo(props.look.savedAt, locale()));
  return (
    <article class="saved-look" aria-label={title()}>
      <Show when={photo()}>{(src) => <img class="photo" src={src()} alt={words().outfit.photo} />}</Show>
      <div>
        <div class="row spread">
          <p class="quiet">{title()}</p>
          <p>
            <strong class="serif">{formatSum(prices(), locale())}</strong> <Converted prices={prices()} />
          </p>
        </div>
        <ul class="look-pieces">
          <For each={props.look.pieces}>
            {(piece, index) => <Piece piece={piece} watch={watches[index()]!} />}
          </For>
        </ul>
        <div class="row">
          <Show when={props.look.photo}>
            <button type="button" class="link" onClick={() => attempt(open)}>
              {words().savedLooks.open}
            </button>
          </Show>
          <button
            type="button"
            class="link"
            aria-label={`${words().remove}: ${title()}`}
            onClick={() => attempt(forget)}
          >
            {words().remove}
          </button>
        </div>
        <Show when={problem()}>
          <ProblemNote error={problem()} />
        </Show>
      </div>
    </article>
  );
}

function Piece(props: { readonly piece: SavedPiece; readonly watch: PriceWatch }): JSX.Element {
  const { locale, words } = useSpeech();
  const picture = createObjectUrl(() => props.piece.picture);
  return (
    <li class="look-piece">
      <div class="frame">
        <Show when={picture()}>{(src) => <img src={src()} alt="" width="180" height="240" />}</Show>
      </div>
      <div class="facts">
        <a class="name" href={toWebAddress(props.piece.url)} target="_blank" rel="noopener">
          {props.piece.name}
        </a>
        <p class="price-line">
          <span class="now">
            {props.watch.price() ? formatPrice(props.watch.price()!, locale()) : words().matches.noPrice}
          </span>
          <Show when={props.watch.change().by && props.piece.price}>
            {(was) => <s class="was">{words().matches.was(formatPrice(was(), locale()))}</s>}
          </Show>
          <Converted prices={[props.watch.price()]} />
        </p>
        <p class="small quiet">{props.piece.store}</p>
        <Change watch={props.watch} />
      </div>
    </li>
  );
}

/** What became of the price since the look was saved. */
function Change(props: { readonly watch: PriceWatch }): JSX.Element {
  const { words, locale } = useSpeech();
  const change = () => props.watch.change();
  const sentence = () => {
    const { kind, by } = change();
    if (kind === 'fell') return words().savedLooks.fell(formatPrice(by, locale()));
    if (kind === 'rose') return words().savedLooks.rose(formatPrice(by, locale()));
    return words().savedLooks[kind];
  };
  return <p class={`small ${change().by ? change().kind : 'quiet'}`}>{sentence()}</p>;
}
