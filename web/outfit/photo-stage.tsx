import { createEffect, createSignal, For, type JSX, Show } from 'solid-js';
import type { BoxReply } from '../../server/replies.ts';
import { useSpeech } from '../words/words.tsx';
import { BoxEditor } from './box-editor.tsx';
import { findBoxAt, type Size, spanBox, toPercent } from './box-geometry.ts';
import { HotSpots } from './hot-spots.tsx';
import type { Piece } from './piece.ts';
import { Veil } from './veil.tsx';

/** What the pointer does on the photo. */
export type StageMode = 'pick' | 'edit' | 'draw';

interface PhotoStageProps {
  /** Address of the photo, usually of the browser's own copy. */
  readonly src: string;
  readonly size: Size | null;
  readonly isLooking: boolean;
  readonly pieces: readonly Piece[];
  readonly picked: Piece | undefined;
  readonly mode: StageMode;
  readonly onPick: (key: string) => void;
  readonly onMove: (box: BoxReply) => void;
  readonly onDraw: (box: BoxReply) => void;
}

/** The photo with its pieces on it: boxes, hot spots, and the picked box to be moved. */
export function PhotoStage(props: PhotoStageProps): JSX.Element {
  const { words } = useSpeech();
  let stage: HTMLDivElement | undefined;
  const toPhoto = (event: PointerEvent | MouseEvent) => {
    const frame = stage!.getBoundingClientRect();
    const scale = (props.size?.width ?? 1) / frame.width;
    return { x: (event.clientX - frame.left) * scale, y: (event.clientY - frame.top) * scale };
  };
  const drawing = createDrawing({
    toPhoto,
    size: () => props.size,
    isOn: () => props.mode === 'draw',
    onDraw: (box) => props.onDraw(box),
  });
  const pickUnder = (event: MouseEvent) => {
    if (props.mode !== 'pick' || drawing.hasJustEnded()) return;
    const index = findBoxAt(
      props.pieces.filter(isOnPhoto).map((piece) => piece.box),
      toPhoto(event),
    );
    const piece = props.pieces.filter(isOnPhoto)[index];
    if (piece) props.onPick(piece.key);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the hot spots are the keyboard's way to the same
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <div
      ref={stage}
      class="stage"
      classList={{ drawing: props.mode === 'draw', busy: props.mode === 'edit' }}
      style={{ '--ratio': String(props.size ? props.size.width / props.size.height : 2 / 3) }}
      onClick={pickUnder}
      onPointerDown={drawing.start}
      onPointerMove={drawing.move}
      onPointerUp={drawing.end}
      onPointerCancel={drawing.cancel}
    >
      <img src={props.src} alt={words().outfit.photo} draggable={false} />
      <Show when={props.isLooking}>
        <div class="scan" />
      </Show>
      <Show when={props.size}>
        {(size) => (
          <>
            <Veil box={props.picked && isOnPhoto(props.picked) ? props.picked.box : null} photo={size()} />
            <For each={props.pieces.filter(isOnPhoto)}>
              {(piece) => (
                <div
                  class="garment-box"
                  classList={{ picked: piece.key === props.picked?.key }}
                  style={toPercent(piece.box, size())}
                />
              )}
            </For>
            <Show when={props.mode === 'pick'}>
              <HotSpots
                pieces={props.pieces.filter(isOnPhoto)}
                picked={props.picked}
                photo={size()}
                onPick={props.onPick}
              />
            </Show>
            <Show when={props.mode === 'edit' && props.picked}>
              {(piece) => <BoxEditor piece={piece()} photo={size()} onMove={props.onMove} />}
            </Show>
            <Show when={drawing.box()}>
              {(box) => <div class="drawn-box" style={toPercent(box(), size())} />}
            </Show>
          </>
        )}
      </Show>
    </div>
  );
}

/** The whole photo is a piece without a box. */
function isOnPhoto(piece: Piece): boolean {
  return piece.origin !== 'whole';
}

interface Drawing {
  readonly toPhoto: (event: PointerEvent) => { readonly x: number; readonly y: number };
  readonly size: () => Size | null;
  /** A box that is being drawn goes when this ends. */
  readonly isOn: () => boolean;
  readonly onDraw: (box: BoxReply) => void;
}

function createDrawing({ toPhoto, size, isOn, onDraw }: Drawing) {
  const [box, setBox] = createSignal<BoxReply | null>(null);
  let from: { readonly x: number; readonly y: number } | null = null;
  let hasDrawn = false;
  const cancel = () => {
    from = null;
    setBox(null);
  };
  createEffect(() => {
    if (!isOn()) cancel();
  });
  return {
    box,
    cancel,
    /** Whether the pointer has drawn a box since it went down: the click that follows is no pick. */
    hasJustEnded: () => hasDrawn,
    start(event: PointerEvent & { readonly currentTarget: HTMLElement }) {
      hasDrawn = false;
      if (!isOn()) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      from = toPhoto(event);
    },
    move(event: PointerEvent) {
      const photo = size();
      if (from && photo) setBox(spanBox(from, toPhoto(event), photo));
    },
    end() {
      const drawn = box();
      cancel();
      if (!drawn) return;
      hasDrawn = true;
      onDraw(drawn);
    },
  };
}
