import { createEffect, createMemo, createSignal, type JSX, on, onCleanup, onMount } from 'solid-js';
import type { MapPointReply } from '../../server/replies.ts';
import { numberFormat } from '../formats/intl.ts';
import { Icon } from '../parts/icons.tsx';
import { useSpeech } from '../words/words.tsx';
import { createDrag } from './create-drag.ts';
import { type OwnPoint, ownFrame } from './draw-own.ts';
import { openPictureChoice, toDots } from './map-layout.ts';
import { openMapPainting } from './map-painting.ts';
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
  let frame: HTMLDivElement | undefined;
  let canvas: HTMLCanvasElement | undefined;
  const [view, setView] = createSignal<View>({ scale: 1, left: 0, top: 0 });
  const dots = createMemo(() => toDots(props.points, props.colours));
  const size = () => ({ width: frame?.clientWidth ?? 1, height: frame?.clientHeight ?? 1 });
  const middle = () => ({ x: size().width / 2, y: size().height / 2 });
  const zoom = (factor: number, at = middle()) => setView((old) => zoomView(old, factor, at));
  const showAll = () => setView(fitView(size().width, size().height));

  onMount(() => {
    const paint = createOncePerFrame(() => painting.paint());
    const shelf = openPictureShelf(paint);
    const choosePictures = openPictureChoice();
    const painting = openMapPainting(canvas!, frame!, () => ({
      points: props.points,
      dots: dots(),
      pictures: choosePictures(props.points, view().scale),
      view: view(),
      picked: props.picked,
      own: props.own,
      accent: getComputedStyle(canvas!).color,
      pictureOf: shelf.pictureOf,
    }));
    const watcher = new ResizeObserver(() => {
      painting.fit();
      painting.paint();
    });
    watcher.observe(frame!);
    createEffect(
      on(
        view,
        createOncePerFrame(() => painting.show(view())),
      ),
    );
    createEffect(on([dots, () => props.picked, () => props.own], paint));
    showAll();
    createEffect(
      on(
        () => props.own?.neighbours,
        () => props.own && setView(centreView(props.own, size())),
      ),
    );
    onCleanup(() => {
      watcher.disconnect();
      painting.close();
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
  const toPlace = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) => {
    const { left, top } = frame!.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const drag = createDrag({
    toPlace,
    onMove: (dx, dy) => setView((old) => ({ ...old, left: old.left + dx, top: old.top + dy })),
    onClick: (at) => props.onPick(isOnOwn(at) ? null : findPointAt(props.points, view(), at)),
    onPinch: zoom,
  });
  return (
    <>
      <div
        ref={frame}
        role="application"
        tabindex={0}
        class="map-keys"
        aria-label={words().map.canvas(numberFormat(locale()).format(props.points.length))}
        onKeyDown={pressKey}
      >
        <canvas
          ref={canvas}
          on:wheel={{
            handleEvent(event) {
              event.preventDefault();
              zoom(Math.exp(-event.deltaY * 0.0015), toPlace(event));
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

/** At most once a frame. */
function createOncePerFrame(draw: () => void): () => void {
  let asked = 0;
  onCleanup(() => cancelAnimationFrame(asked));
  return () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(draw);
  };
}
