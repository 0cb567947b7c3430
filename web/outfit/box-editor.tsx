import { createEffect, createSignal, For, type JSX, on, onCleanup, onMount } from 'solid-js';
import type { BoxReply } from '../../server/replies.ts';
import { useSpeech } from '../words/words.tsx';
import { dragBox, type Grip, type Size, toPercent } from './box-geometry.ts';
import type { Piece } from './piece.ts';

const grips: readonly Exclude<Grip, 'move'>[] = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'];
const places: Readonly<
  Record<string, { readonly left: string; readonly top: string; readonly cursor: string }>
> = {
  nw: { left: '0%', top: '0%', cursor: 'nwse-resize' },
  n: { left: '50%', top: '0%', cursor: 'ns-resize' },
  ne: { left: '100%', top: '0%', cursor: 'nesw-resize' },
  e: { left: '100%', top: '50%', cursor: 'ew-resize' },
  se: { left: '100%', top: '100%', cursor: 'nwse-resize' },
  s: { left: '50%', top: '100%', cursor: 'ns-resize' },
  sw: { left: '0%', top: '100%', cursor: 'nesw-resize' },
  w: { left: '0%', top: '50%', cursor: 'ew-resize' },
};
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** How long the keys rest before the matches are asked for. */
const settleMs = 350;

/** The picked box with handles: drag it or its edges, or use the arrow keys, with Shift to resize. */
export function BoxEditor(props: {
  readonly piece: Piece;
  readonly photo: Size;
  /** Called when the person lets go, with pixels of the photo. */
  readonly onMove: (box: BoxReply) => void;
}): JSX.Element {
  const { words } = useSpeech();
  const [box, setBox] = createSignal<BoxReply>({ ...props.piece.box });
  let editor: HTMLDivElement | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  onMount(() => editor?.focus());
  const settle = () => {
    clearTimeout(settling);
    settling = undefined;
    props.onMove(box());
  };
  onCleanup(() => {
    // Whoever is done before the keys have rested keeps what they did.
    if (settling !== undefined) settle();
    if (editor?.contains(document.activeElement)) focusPickedSpot(editor.parentElement);
  });
  createEffect(
    on(
      () => props.piece.key,
      () => {
        clearTimeout(settling);
        settling = undefined;
        setBox({ ...props.piece.box });
      },
    ),
  );

  const drag = (event: PointerEvent, grip: Grip) => {
    event.preventDefault();
    event.stopPropagation();
    const target = event.currentTarget as HTMLElement;
    const scale = props.photo.width / (editor!.parentElement?.clientWidth ?? 1);
    const start = box();
    const move = (next: PointerEvent) => {
      const by = { dx: (next.clientX - event.clientX) * scale, dy: (next.clientY - event.clientY) * scale };
      setBox(dragBox(start, grip, by, props.photo));
    };
    const end = () => {
      target.removeEventListener('pointermove', move);
      target.removeEventListener('pointerup', end);
      target.removeEventListener('pointercancel', end);
      if (box() !== start) props.onMove(box());
    };
    target.setPointerCapture(event.pointerId);
    target.addEventListener('pointermove', move);
    target.addEventListener('pointerup', end);
    target.addEventListener('pointercancel', end);
  };
  const pressKey = (event: KeyboardEvent) => {
    const arrow = arrows[event.key];
    if (!arrow) return;
    event.preventDefault();
    const step = Math.max(1, Math.round(props.photo.width / 100));
    setBox(
      dragBox(
        box(),
        event.shiftKey ? 'se' : 'move',
        { dx: arrow[0] * step, dy: arrow[1] * step },
        props.photo,
      ),
    );
    clearTimeout(settling);
    settling = setTimeout(settle, settleMs);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a box on a photo has no native element
    <div
      ref={editor}
      class="editor"
      role="group"
      tabindex={0}
      aria-label={words().outfit.boxOf(words().categories[props.piece.category] ?? props.piece.category)}
      aria-describedby="edit-hint"
      style={toPercent(box(), props.photo)}
      onPointerDown={(event) => drag(event, 'move')}
      onKeyDown={pressKey}
    >
      <For each={grips}>
        {(grip) => (
          <div
            class="handle"
            data-grip={grip}
            style={places[grip]!}
            onPointerDown={(event) => drag(event, grip)}
          />
        )}
      </For>
    </div>
  );
}

/** Whoever edited by keyboard goes on where they came from. */
function focusPickedSpot(stage: HTMLElement | null): void {
  requestAnimationFrame(() =>
    stage?.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]')?.focus(),
  );
}
