import { A, useNavigate } from '@solidjs/router';
import { createQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { getProduct } from '../api/catalogue.ts';
import { formatPrice, formatSum } from '../formats/price.ts';
import { formatAgo } from '../formats/time.ts';
import { Converted } from '../money/converted.tsx';
import { takePhoto } from '../outfit/photo-source.ts';
import { createObjectUrl } from '../parts/create-object-url.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { toWebAddress } from '../parts/web-address.ts';
import { preparePhoto } from '../photo/prepare-photo.ts';
import { useSpeech } from '../words/words.tsx';
import { createLooks, createLooksRefresh } from './looks-query.ts';
import { comparePrice } from './price-change.ts';
import { forgetLook, type SavedLook, type SavedPiece } from './saved-looks.ts';

/** The looks on this device, with what became of their prices. */
export function SavedPage(): JSX.Element {
  const { words } = useSpeech();
  const looks = createLooks();
  return (
    <main id="content" class="page">
      <h1>{words().savedLooks.title}</h1>
      <Show when={looks()?.length === 0}>
        <NoLooks />
      </Show>
      <Show when={looks()?.length}>
        <p class="quiet small">{words().savedLooks.device}</p>
        <div class="saved-list">
          <For each={looks()}>{(look) => <Look look={look} />}</For>
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

function Look(props: { readonly look: SavedLook }): JSX.Element {
  const { words, locale } = useSpeech();
  const refresh = createLooksRefresh();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const photo = createObjectUrl(() => props.look.photo);
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
  };
  const title = () => words().savedLooks.savedAt(formatAgo(props.look.savedAt, locale()));
  return (
    <article class="saved-look" aria-label={title()}>
      <Show when={photo()}>{(src) => <img class="photo" src={src()} alt={words().outfit.photo} />}</Show>
      <div>
        <div class="row spread">
          <p class="quiet">{title()}</p>
          <p>
            <strong class="serif">
              {formatSum(
                props.look.pieces.map(({ price }) => price),
                locale(),
              )}
            </strong>{' '}
            <Converted prices={props.look.pieces.map(({ price }) => price)} />
          </p>
        </div>
        <ul class="look-pieces">
          <For each={props.look.pieces}>{(piece) => <Piece piece={piece} />}</For>
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

function Piece(props: { readonly piece: SavedPiece }): JSX.Element {
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
        <p>
          {props.piece.price ? formatPrice(props.piece.price, locale()) : words().matches.noPrice}{' '}
          <Converted prices={[props.piece.price]} />
        </p>
        <p class="small quiet">{props.piece.store}</p>
        <PriceWatch piece={props.piece} />
      </div>
    </li>
  );
}

/** What became of the price since the look was saved. */
function PriceWatch(props: { readonly piece: SavedPiece }): JSX.Element {
  const { words, locale } = useSpeech();
  const now = createQuery(() => ({
    queryKey: ['product', props.piece.product],
    queryFn: ({ signal }) => getProduct(props.piece.product, signal),
    retry: false,
  }));
  const change = () => comparePrice(props.piece.price, now.isSuccess ? now.data : null, now.error);
  const sentence = () => {
    const { kind, by } = change();
    if (kind === 'fell') return words().savedLooks.fell(formatPrice(by, locale()));
    if (kind === 'rose') return words().savedLooks.rose(formatPrice(by, locale()));
    return words().savedLooks[kind];
  };
  return (
    <p
      class="small"
      classList={{
        fell: change().kind === 'fell',
        rose: change().kind === 'rose',
        quiet: change().kind !== 'fell' && change().kind !== 'rose',
      }}
    >
      {sentence()}
    </p>
  );
}
