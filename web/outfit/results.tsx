import { A } from '@solidjs/router';
import { createEffect, createMemo, createSignal, For, type JSX, on, Show } from 'solid-js';
import type { MatchReply } from '../../server/replies.ts';
import { useMoney } from '../money/money.tsx';
import { Icon } from '../parts/icons.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useSpeech } from '../words/words.tsx';
import type { Size } from './box-geometry.ts';
import { createChoice } from './create-choice.ts';
import { Filters } from './filters.tsx';
import { chooseMatches, countLimits, type MatchOrder } from './match-filter.ts';
import { MatchGrid } from './match-grid.tsx';
import { namePiece, type Piece, readMatches } from './piece.ts';
import { WhyDialog } from './why-dialog.tsx';

interface ResultsProps {
  readonly piece: Piece;
  readonly photo: { readonly src: string; readonly size: Size | null };
  /** Where the piece is shown on the map; null for the whole photo. */
  readonly map: string | null;
  /** Product that stands in the look for this piece. */
  readonly chosen: string | undefined;
  readonly onChoose: (product: string) => void;
  readonly onMore: () => void;
  readonly onRetry: () => void;
}

/** The matches of the picked piece, with filters and order. */
export function Results(props: ResultsProps): JSX.Element {
  const { words } = useSpeech();
  const choice = createChoice();
  const money = useMoney();
  const [isOpen, setOpen] = createSignal(countLimits(choice.value()) > 0);
  const [asked, setAsked] = createSignal<MatchReply | null>(null);
  const shown = createMemo(() =>
    chooseMatches(readMatches(props.piece), choice.value(), choice.order(), money.convert),
  );
  const title = () => namePiece(props.piece, words());
  const isWaiting = () => props.piece.isSearching && props.piece.matches.length === 0;
  const chosen = () => props.chosen ?? props.piece.matches[0]?.product;
  // Filters look at all that the server has, not only at the first answer.
  const narrow = (change: Parameters<typeof choice.change>[0]) => {
    choice.change(change);
    props.onMore();
  };
  let head: HTMLElement | undefined;
  createEffect(
    on(
      () => props.piece.key,
      () => showFrom(head),
      { defer: true },
    ),
  );
  return (
    <>
      <header ref={head} class="results-head">
        <div>
          <h1>{title()}</h1>
          <div class="row">
            <p role="status">{isWaiting() ? words().loading : words().matches.count(shown().length)}</p>
            <Show when={props.map}>
              {(map) => (
                <A class="link small" href={map()}>
                  {words().outfit.onMap}
                </A>
              )}
            </Show>
          </div>
        </div>
        <div class="results-tools">
          <OrderChoice order={choice.order()} onOrder={choice.setOrder} />
          <button type="button" class="link" aria-expanded={isOpen()} onClick={() => setOpen(!isOpen())}>
            <Icon name="filters" size={18} />
            {countLimits(choice.value()) > 0
              ? words().matches.filtersOn(countLimits(choice.value()))
              : words().matches.filters}
          </button>
        </div>
      </header>
      <Show when={isOpen()}>
        <Filters
          matches={props.piece.matches}
          choice={choice.value()}
          onChange={narrow}
          onClear={choice.clear}
        />
      </Show>
      <Show when={props.piece.problem}>
        <ProblemNote error={props.piece.problem} retry={props.onRetry} />
      </Show>
      <Show when={shown().length > 0} fallback={<NoMatch piece={props.piece} onClear={choice.clear} />}>
        <MatchGrid
          matches={shown()}
          isWaiting={props.piece.isSearching}
          hasAll={props.piece.hasAll}
          chosen={chosen()}
          onChoose={props.onChoose}
          onWhy={setAsked}
          onMore={props.onMore}
        />
      </Show>
      <Show when={asked()}>
        {(match) => (
          <WhyDialog match={match()} piece={props.piece} photo={props.photo} onClose={() => setAsked(null)} />
        )}
      </Show>
    </>
  );
}

/** Whoever has scrolled past the first matches of one piece sees the first of the next. */
function showFrom(head: HTMLElement | undefined): void {
  if (!head) return;
  const covered = Number.parseFloat(getComputedStyle(head).scrollMarginBlockStart);
  if (head.getBoundingClientRect().top < covered) head.scrollIntoView({ behavior: 'instant' });
}

/** The same page without its words while the photo is looked at: nothing moves when they come. */
export function ResultsSkeleton(): JSX.Element {
  const { words } = useSpeech();
  return (
    <>
      <p class="found">{words().outfit.looking}</p>
      <div class="results-head" aria-hidden="true">
        <div>
          <div class="skeleton title" />
          <div class="skeleton line short" />
        </div>
        <div class="results-tools" />
      </div>
      <CardSkeletons />
    </>
  );
}

function CardSkeletons(): JSX.Element {
  return (
    <ul class="match-grid" aria-hidden="true">
      <For each={Array.from({ length: 8 })}>
        {() => (
          <li class="match">
            <div class="frame skeleton" />
            <div class="skeleton line" />
            <div class="skeleton line short" />
            <div class="skeleton line" />
          </li>
        )}
      </For>
    </ul>
  );
}

function NoMatch(props: { readonly piece: Piece; readonly onClear: () => void }): JSX.Element {
  const { words } = useSpeech();
  return (
    <Show when={!props.piece.isSearching} fallback={<CardSkeletons />}>
      <Show
        when={props.piece.matches.length > 0}
        fallback={
          <Show when={!props.piece.problem}>
            <div class="empty">
              <h2>{words().matches.none}</h2>
              <p>{words().matches.noneHint}</p>
            </div>
          </Show>
        }
      >
        <div class="empty">
          <h2>{words().matches.filteredOut}</h2>
          <button type="button" class="button" onClick={() => props.onClear()}>
            {words().matches.clearFilters}
          </button>
        </div>
      </Show>
    </Show>
  );
}

function OrderChoice(props: {
  readonly order: MatchOrder;
  readonly onOrder: (order: MatchOrder) => void;
}): JSX.Element {
  const { words } = useSpeech();
  return (
    <label>
      <span class="unseen">{words().matches.sort}</span>
      <select
        value={props.order}
        onChange={(event) => props.onOrder(event.currentTarget.value as MatchOrder)}
      >
        <option value="likeness">{words().matches.byLikeness}</option>
        <option value="price-up">{words().matches.byPriceUp}</option>
        <option value="price-down">{words().matches.byPriceDown}</option>
      </select>
    </label>
  );
}
