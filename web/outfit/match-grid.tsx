import {
  createEffect,
  createMemo,
  createSignal,
  For,
  type JSX,
  on,
  onCleanup,
  onMount,
  Show,
} from 'solid-js';
import type { MatchReply } from '../../server/replies.ts';
import { useSpeech } from '../words/words.tsx';
import { MatchCard } from './match-card.tsx';

/** How many cards come at a time. */
const step = 12;
/** As many as are in sight at once come before the others, and their pictures with them. */
const firstStep = 6;

interface MatchGridProps {
  readonly matches: readonly MatchReply[];
  readonly isWaiting: boolean;
  /** Whether the server has no more than these. */
  readonly hasAll: boolean;
  readonly chosen: string | undefined;
  readonly onChoose: (product: string) => void;
  readonly onWhy: (match: MatchReply) => void;
  readonly onMore: () => void;
}

/** The cards; more of them as the person scrolls. */
export function MatchGrid(props: MatchGridProps): JSX.Element {
  const { words } = useSpeech();
  const [count, setCount] = createSignal(firstStep);
  const shown = createMemo(() => props.matches.slice(0, count()));
  const isEnd = () => count() >= props.matches.length && props.hasAll;
  const more = () => {
    if (count() < props.matches.length) setCount(count() + step);
    else if (!props.hasAll) props.onMore();
  };
  const painted = requestAnimationFrame(() => setTimeout(() => setCount((now) => Math.max(now, step))));
  onCleanup(() => cancelAnimationFrame(painted));
  createEffect(
    on(
      () => props.matches[0]?.product,
      () => setCount(step),
      { defer: true },
    ),
  );
  return (
    <>
      <ul class="match-grid" aria-busy={props.isWaiting}>
        <For each={shown()}>
          {(match, index) => (
            <MatchCard
              match={match}
              isFirst={index() < 4}
              isChosen={match.product === props.chosen}
              onChoose={() => props.onChoose(match.product)}
              onWhy={() => props.onWhy(match)}
            />
          )}
        </For>
      </ul>
      <div class="results-end">
        <Show when={!isEnd()} fallback={<p>{words().matches.allShown}</p>}>
          <MoreOnScroll
            isWaiting={props.isWaiting}
            counts={[shown().length, props.matches.length]}
            onMore={more}
          />
        </Show>
      </div>
    </>
  );
}

/** Asks for more when it comes near the screen; a button, too, for those who do not scroll. */
function MoreOnScroll(props: {
  readonly isWaiting: boolean;
  /** How many are shown and how many there are. */
  readonly counts: readonly [number, number];
  readonly onMore: () => void;
}): JSX.Element {
  const { words } = useSpeech();
  let button: HTMLButtonElement | undefined;
  onMount(() => {
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && props.onMore(), {
      rootMargin: '300px',
    });
    watcher.observe(button!);
    // After each batch the button may still be in sight, of which the watcher says nothing new.
    createEffect(
      on(
        () => props.counts,
        () => {
          watcher.unobserve(button!);
          watcher.observe(button!);
        },
        { defer: true },
      ),
    );
    onCleanup(() => watcher.disconnect());
  });
  return (
    <button ref={button} type="button" class="link" disabled={props.isWaiting} onClick={() => props.onMore()}>
      {props.isWaiting ? words().loading : words().matches.more}
    </button>
  );
}
