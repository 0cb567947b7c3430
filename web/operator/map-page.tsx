import { A, useSearchParams } from '@solidjs/router';
import { createQuery } from '@tanstack/solid-query';
import { createEffect, createMemo, createSignal, For, type JSX, on, Show } from 'solid-js';
import type { MapPointReply } from '../../server/replies.ts';
import { getHealth, getMap } from '../api/insight.ts';
import { formatPrice } from '../formats/price.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { atWidth } from '../parts/product-picture.tsx';
import { Working } from '../parts/working.tsx';
import { useSpeech } from '../words/words.tsx';
import { MapCanvas } from './map-canvas.tsx';
import { type ColourBy, colourPoints } from './map-colours.ts';
import { findNeighbours } from './map-view.ts';

/** How often a map that is still being made is asked for again, milliseconds. */
const everyMs = 3000;
const leastPoints = 3;

/** The products of a category, alike ones close together. */
export function MapPage(): JSX.Element {
  const { words } = useSpeech();
  const [search, setSearch] = useSearchParams<{ category: string; by: string }>();
  const health = createQuery(() => ({ queryKey: ['health'], queryFn: getHealth, staleTime: 300_000 }));
  const categories = () => (health.isSuccess ? health.data.categories : []);
  const category = () => search.category ?? categories().toSorted((a, b) => b.products - a.products)[0]?.id;
  const map = createQuery(() => ({
    queryKey: ['map', category()],
    queryFn: ({ signal }) => getMap(category()!, signal),
    enabled: category() !== undefined,
    refetchInterval: ({ state }) => (state.data?.state === 'computing' ? everyMs : false),
  }));
  const points = () => (map.isSuccess ? map.data.points : []);
  const by = () =>
    ['kind', 'colour', 'price', 'store'].includes(search.by ?? '') ? (search.by as ColourBy) : 'kind';
  const coloured = createMemo(() => colourPoints(points(), by()));
  const [picked, pick] = createSignal<MapPointReply | null>(null);
  createEffect(on(category, () => pick(null)));
  return (
    <div class="map-page">
      <header class="page-head">
        <div>
          <h1>{words().map.title}</h1>
          <p class="quiet">{words().map.lead}</p>
        </div>
        <div class="results-tools">
          <label class="field">
            {words().map.category}
            <select
              onChange={(event) => setSearch({ category: event.currentTarget.value }, { replace: true })}
            >
              <For each={categories()}>
                {({ id }) => (
                  <option value={id} selected={id === category()}>
                    {words().categories[id] ?? id}
                  </option>
                )}
              </For>
            </select>
          </label>
          <label class="field">
            {words().map.colourBy}
            <select onChange={(event) => setSearch({ by: event.currentTarget.value }, { replace: true })}>
              <For each={Object.entries(words().map.by)}>
                {([id, name]) => (
                  <option value={id} selected={id === by()}>
                    {name}
                  </option>
                )}
              </For>
            </select>
          </label>
        </div>
      </header>
      <Show when={map.isError}>
        <ProblemNote error={map.error} retry={() => void map.refetch()} />
      </Show>
      <Show when={map.isPending}>
        <Working>{words().loading}</Working>
      </Show>
      <Show when={map.isSuccess}>
        <Show when={points().length >= leastPoints} fallback={<p class="empty">{words().map.none}</p>}>
          <div class="map-frame">
            <MapCanvas points={points()} colours={coloured().colours} picked={picked()} onPick={pick} />
            <Show when={picked()}>
              {(point) => <PointCard point={point()} points={points()} onPick={pick} />}
            </Show>
          </div>
          <p class="small quiet">{words().map.pick}</p>
          <ul class="legend">
            <For each={coloured().legend}>
              {({ name, colour }) => (
                <li>
                  <i style={{ background: colour }} />
                  {name === null ? words().map.unknown : (words().colours[name.toLowerCase()] ?? name)}
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Show>
    </div>
  );
}

function PointCard(props: {
  readonly point: MapPointReply;
  readonly points: readonly MapPointReply[];
  readonly onPick: (point: MapPointReply | null) => void;
}): JSX.Element {
  const { words, locale } = useSpeech();
  const near = createMemo(() => findNeighbours(props.points, props.point, 8));
  const price = () => {
    const { price: minorUnits, currency } = props.point;
    return minorUnits === null || currency === null ? '' : formatPrice({ minorUnits, currency }, locale());
  };
  return (
    <section class="map-card" aria-label={props.point.name}>
      <div class="self">
        <img src={atWidth(props.point.image, 320)} alt="" />
        <div>
          <A href={`/catalogue/${encodeURIComponent(props.point.product)}`}>{props.point.name}</A>
          <p>{price()}</p>
          <p class="small quiet">{[props.point.colour, props.point.type].filter(Boolean).join(', ')}</p>
          <button type="button" class="link small" onClick={() => props.onPick(null)}>
            {words().close}
          </button>
        </div>
      </div>
      <p class="small quiet">{words().map.neighbours}</p>
      <div class="near">
        <For each={near()}>
          {(point) => (
            <button
              type="button"
              aria-label={point.name}
              title={point.name}
              onClick={() => props.onPick(point)}
            >
              <img src={atWidth(point.image, 160)} alt="" />
            </button>
          )}
        </For>
      </div>
    </section>
  );
}
