import { createMemo, createSignal, For, type JSX, onCleanup, onMount } from 'solid-js';
import { useSpeech } from '../words/words.tsx';
import type { Size } from './box-geometry.ts';
import type { Piece } from './piece.ts';
import { chooseSides, placeSpots } from './place-spots.ts';

interface HotSpotsProps {
  readonly pieces: readonly Piece[];
  readonly picked: Piece | undefined;
  readonly photo: Size;
  readonly onPick: (key: string) => void;
}

/**
 * How long the pointer rests on a spot before it picks: passing over on the way elsewhere is no wish, nor is a spot that appears under
 * a pointer which does not move.
 */
const restMs = 120;
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** A numbered disc a piece. One Tab stop; arrow keys go from piece to piece, Home and End to the ends. */
export function HotSpots(props: HotSpotsProps): JSX.Element {
  const { words } = useSpeech();
  let group: HTMLDivElement | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const [shownWidth, setShownWidth] = createSignal(props.photo.width);
  const places = createMemo(() =>
    placeSpots(
      props.pieces.map((piece) => piece.box),
      props.photo,
      shownWidth(),
    ),
  );
  onMount(() => {
    const watcher = new ResizeObserver(() => setShownWidth(group?.clientWidth ?? props.photo.width));
    watcher.observe(group!);
    setShownWidth(group!.clientWidth);
    onCleanup(() => watcher.disconnect());
  });
  onCleanup(() => clearTimeout(resting));
  const sides = createMemo(() => chooseSides(places()));
  const labelOf = (piece: Piece) => words().categories[piece.category] ?? piece.category;
  const hover = (event: PointerEvent, key: string) => {
    clearTimeout(resting);
    if (event.pointerType === 'mouse') resting = setTimeout(() => props.onPick(key), restMs);
  };
  const goTo = (index: number) => {
    const piece = props.pieces.at(index % props.pieces.length);
    if (!piece) return;
    props.onPick(piece.key);
    group?.querySelectorAll<HTMLElement>('[role="radio"]').item(props.pieces.indexOf(piece)).focus();
  };
  const pressKey = (event: KeyboardEvent, index: number) => {
    const step = steps[event.key];
    if (step === undefined && event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    goTo(step === undefined ? (event.key === 'Home' ? 0 : -1) : index + step);
  };
  return (
    <div ref={group} role="radiogroup" aria-label={words().outfit.pieces}>
      <For each={props.pieces}>
        {(piece, index) => (
          // biome-ignore lint/a11y/useSemanticElements: a number on a photo is no native radio button
          <button
            type="button"
            role="radio"
            class="spot"
            classList={{ flip: sides()[index()] === 'start' }}
            aria-checked={piece.key === props.picked?.key}
            aria-label={`${index() + 1} ${labelOf(piece)}`}
            tabindex={piece.key === props.picked?.key || (!props.picked && index() === 0) ? 0 : -1}
            style={{
              left: `${(places()[index()]?.x ?? 0) * 100}%`,
              top: `${(places()[index()]?.y ?? 0) * 100}%`,
            }}
            onClick={(event) => {
              event.stopPropagation();
              props.onPick(piece.key);
            }}
            onPointerMove={(event) => hover(event, piece.key)}
            onPointerLeave={() => clearTimeout(resting)}
            onKeyDown={(event) => pressKey(event, index())}
          >
            <span class="disc" aria-hidden="true">
              {index() + 1}
            </span>
            <span class="label" aria-hidden="true">
              {labelOf(piece)}
            </span>
          </button>
        )}
      </For>
    </div>
  );
}
