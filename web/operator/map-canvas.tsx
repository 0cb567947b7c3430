import { createEffect, createMemo, createSignal, type JSX, on, onCleanup, onMount } from 'solid-js';
import type { MapPointReply } from '../../server/replies.ts';
import { Icon } from '../parts/icons.tsx';
import { useSpeech } from '../words/words.tsx';
import { drawMap } from './draw-map.ts';
import { type OwnPoint, ownFrame } from './draw-own.ts';
import { layOutMap } from './map-layout.ts';
import { centreView, findPointAt, fitView, type View, zoomView } from './map-view.ts';
import { openPictureShelf } from './picture-shelf.ts';

/** CSS pixels that an arrow key moves the map. */
const step = 60;
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [step, 0],
  ArrowRight: [-step, 0],
  ArrowUp: [0, step],
  ArrowDown: [0, -step],
};

/** The map itself: drag to move, wheel or buttons to zoom, click to pick; the keyboard does the same. */
export function MapCanvas(props: {
  readonly points: readonly MapPointReply[];
  readonly colours: readonly string[];
  readonly picked: MapPointReply | null;
  /** A piece of the person's own photo; null: none. */
  readonly own: OwnPoint | null;
  readonly onPick: (point: MapPointReply | null) => void;
}): JSX.Element {
  const { words, locale } = useSpeech();
  let canvas: HTMLCanvasElement | undefined;
  const [view, setView] = createSignal<View>({ scale: 1, left: 0, top: 0 });
  // Moving the map changes the view, but not its scale: what is drawn how stays.
  const scale = createMemo(() => view().scale);
  const layout = createMemo(() => layOutMap(props.points, props.colours, scale()));
  const size = () => ({ width: canvas?.clientWidth ?? 1, height: canvas?.clientHeight ?? 1 });
  const middle = () => ({ x: size().width / 2, y: size().height / 2 });
  const zoom = (factor: number, at = middle()) => setView((old) => zoomView(old, factor, at));
  const showAll = () => setView(fitView(size().width, size().height));

  onMount(() => {
    const redraw = createRedraw(() => draw());
    const shelf = openPictureShelf(redraw);
    const draw = () => {
      const context = canvas?.getContext('2d');
      const accent = getComputedStyle(canvas!).color;
      if (context)
        drawMap(context, {
          ...size(),
          layout: layout(),
          view: view(),
          picked: props.picked,
          own: props.own,
          accent,
          pictureOf: shelf.pictureOf,
        });
    };
    const watcher = new ResizeObserver(() => {
      fitPixels(canvas!);
      redraw();
    });
    watcher.observe(canvas!);
    createEffect(on([view, layout, () => props.picked, () => props.own], redraw));
    showAll();
    createEffect(
      on(
        () => props.own?.neighbours,
        () => props.own && setView(centreView(props.own, size())),
      ),
    );
    onCleanup(() => {
      watcher.disconnect();
      shelf.close();
    });
  });

  const pressKey = (event: KeyboardEvent) => {
    const arrow = arrows[event.key];
    if (arrow) setView((old) => ({ ...old, left: old.left + arrow[0], top: old.top + arrow[1] }));
    else if (event.key === '+' || event.key === '=') zoom(1.4);
    else if (event.key === '-') zoom(1 / 1.4);
    else if (event.key === '0') showAll();
    else if (event.key === 'Enter') props.onPick(findPointAt(props.points, view(), middle(), 1e6));
    else return;
    event.preventDefault();
  };
  const isOnOwn = ({ x, y }: { readonly x: number; readonly y: number }) => {
    if (!props.own) return false;
    const { left, top, width, height } = ownFrame(props.own, view());
    return x > left && x < left + width && y > top && y < top + height;
  };
  const drag = createDrag({
    onMove: (dx, dy) => setView((old) => ({ ...old, left: old.left + dx, top: old.top + dy })),
    onClick: (at) => props.onPick(isOnOwn(at) ? null : findPointAt(props.points, view(), at)),
    onPinch: zoom,
  });
  return (
    <>
      <div
        role="application"
        tabindex={0}
        class="map-keys"
        aria-label={words().map.canvas(new Intl.NumberFormat(locale()).format(props.points.length))}
        onKeyDown={pressKey}
      >
        <canvas
          ref={canvas}
          on:wheel={{
            handleEvent(event) {
              event.preventDefault();
              zoom(Math.exp(-event.deltaY * 0.0015), { x: event.offsetX, y: event.offsetY });
            },
            passive: false,
          }}
          {...drag}
        />
      </div>
      <div class="map-buttons">
        <button type="button" class="round" aria-label={words().map.zoomIn} onClick={() => zoom(1.6)}>
          <Icon name="plus" />
        </button>
        <button type="button" class="round" aria-label={words().map.zoomOut} onClick={() => zoom(1 / 1.6)}>
          <Icon name="minus" />
        </button>
        <button type="button" class="round" aria-label={words().map.reset} onClick={showAll}>
          <Icon name="all" />
        </button>
      </div>
    </>
  );
}

/** At most one drawing a frame. */
function createRedraw(draw: () => void): () => void {
  let asked = 0;
  onCleanup(() => cancelAnimationFrame(asked));
  return () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(draw);
  };
}

/** As many pixels as the screen has, so that nothing blurs. */
function fitPixels(canvas: HTMLCanvasElement): void {
  canvas.width = Math.round(canvas.clientWidth * devicePixelRatio);
  canvas.height = Math.round(canvas.clientHeight * devicePixelRatio);
}

interface DragActions {
  readonly onMove: (dx: number, dy: number) => void;
  readonly onClick: (at: { readonly x: number; readonly y: number }) => void;
  readonly onPinch: (factor: number, at: { readonly x: number; readonly y: number }) => void;
}

/** Pointer handlers: one pointer moves or, when it hardly moved, clicks; two pinch. */
function createDrag({ onMove, onClick, onPinch }: DragActions) {
  const pointers = new Map<number, { x: number; y: number }>();
  let moved = 0;
  const spread = () => {
    const [a, b] = [...pointers.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  };
  return {
    onPointerDown(event: PointerEvent & { readonly currentTarget: HTMLElement }) {
      event.currentTarget.setPointerCapture(event.pointerId);
      pointers.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
      moved = 0;
    },
    onPointerMove(event: PointerEvent) {
      const last = pointers.get(event.pointerId);
      if (!last) return;
      const before = spread();
      const [dx, dy] = [event.offsetX - last.x, event.offsetY - last.y];
      pointers.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
      moved += Math.abs(dx) + Math.abs(dy);
      if (pointers.size === 1) onMove(dx, dy);
      else if (before > 0) onPinch(spread() / before, { x: event.offsetX, y: event.offsetY });
    },
    onPointerUp(event: PointerEvent) {
      const wasClick = pointers.size === 1 && moved < 5;
      pointers.delete(event.pointerId);
      if (wasClick) onClick({ x: event.offsetX, y: event.offsetY });
    },
    onPointerCancel(event: PointerEvent) {
      pointers.delete(event.pointerId);
    },
  };
}
