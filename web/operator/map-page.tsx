import { A, useSearchParams } from '@solidjs/router';
import { createQuery } from '@tanstack/solid-query';
import { createMemo, type JSX, Show } from 'solid-js';
import type { MapPointReply } from '../../server/replies.ts';
import { getHealth, getMap } from '../api/insight.ts';
import { toPath } from '../api/request.ts';
import { readLastPiece } from '../outfit/last-piece.ts';
import { createTitle } from '../parts/create-title.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Working } from '../parts/working.tsx';
import { useSpeech } from '../words/words.tsx';
import { createOwnPiece } from './create-own-piece.ts';
import { MapCanvas } from './map-canvas.tsx';
import { OwnCard, PointCard } from './map-cards.tsx';
import { Legend, MapChoices } from './map-choices.tsx';
import { type ColourBy, colourPoints } from './map-colours.ts';
import { placeAmong } from './place-among.ts';

/** How often a map that is still being made is asked for again, milliseconds. */
const everyMs = 3000;
const leastPoints = 3;

/** What the address of the photo had beside the piece that is shown here: it is needed on the way back. */
type Beside = { piece: string; boxes: string; use: string };
type Search = Beside & {
  category: string;
  by: string;
  /** The picked one. */
  product: string;
  photo: string;
  sample: string;
  url: string;
  box: string;
};

const nothingOwn = {
  photo: undefined,
  sample: undefined,
  url: undefined,
  box: undefined,
  piece: undefined,
  boxes: undefined,
  use: undefined,
};

/** The products of a category, alike ones close together. */
export function MapPage(): JSX.Element {
  const { words } = useSpeech();
  createTitle(() => words().map.title);
  const [search, setSearch] = useSearchParams<Search>();
  const health = createQuery(() => ({ queryKey: ['health'], queryFn: getHealth, staleTime: 300_000 }));
  const categories = () => (health.isSuccess ? health.data.categories : []);
  const category = () => search.category ?? categories().toSorted((a, b) => b.products - a.products)[0]?.id;
  const map = createQuery(() => ({
    queryKey: ['map', category()],
    queryFn: ({ signal }) => getMap(category()!, signal),
    enabled: category() !== undefined,
    refetchInterval: ({ state }) => (state.data?.state === 'computing' ? everyMs : false),
  }));
  /** Without the categories, and none in the address, there is no map to ask for. */
  const failed = () => [health, map].find((query) => query.isError && (query === map || !category()));
  const points = () => (map.isSuccess ? map.data.points : []);
  const by = () =>
    ['kind', 'colour', 'price', 'store'].includes(search.by ?? '') ? (search.by as ColourBy) : 'kind';
  const coloured = createMemo(() => colourPoints(points(), by()));
  const nameEntry = (name: string) =>
    by() === 'store'
      ? (map.isSuccess && map.data.stores[name]) || name
      : (words().kinds[name.toLowerCase()] ?? words().colours[name.toLowerCase()] ?? name);
  const picked = createMemo(() => points().find(({ product }) => product === search.product) ?? null);
  const pick = (point: MapPointReply | null) => setSearch({ product: point?.product }, { replace: true });
  const own = createOwnPiece(
    () => ({ photo: search.photo, sample: search.sample, url: search.url, box: search.box }),
    category,
  );
  const placed = createMemo(() => {
    const matches = own.matches();
    return matches && placeAmong(points(), matches);
  });
  const ownPoint = createMemo(() => {
    const place = placed();
    return place && { ...place, picture: own.picture() };
  });
  const takeOff = () => setSearch(nothingOwn, { replace: true });
  const back = () => {
    const { photo, sample, url, piece, boxes, use } = search;
    return toPath('/outfit', { photo, sample, url, piece, boxes, use });
  };
  return (
    <div class="map-page">
      <header class="page-head">
        <div>
          <h1>{words().map.title}</h1>
          <p class="row quiet">
            {words().map.lead}
            <Show when={!own.isAsked() && readLastPiece()}>
              {(map) => (
                <A class="link" href={map()}>
                  {words().map.showOwn}
                </A>
              )}
            </Show>
          </p>
        </div>
        <MapChoices
          categories={categories().map(({ id }) => id)}
          category={category()}
          by={by()}
          onCategory={(id) => setSearch({ category: id, product: undefined }, { replace: true })}
          onBy={(id) => setSearch({ by: id }, { replace: true })}
        />
      </header>
      <Show when={failed()}>
        {(query) => <ProblemNote error={query().error} retry={() => void query().refetch()} />}
      </Show>
      <Show when={own.problem()}>
        <ProblemNote error={own.problem()} />
      </Show>
      <Show when={map.isPending && !failed()}>
        <Working>{words().loading}</Working>
      </Show>
      <Show when={map.isSuccess}>
        <Show when={points().length >= leastPoints} fallback={<p class="empty">{words().map.none}</p>}>
          <div class="map-frame">
            <MapCanvas
              points={points()}
              colours={coloured().colours}
              picked={picked()}
              own={ownPoint()}
              onPick={pick}
            />
            <Show
              when={picked()}
              fallback={
                <Show when={own.matches() !== null && own.photo.size()}>
                  {(size) => (
                    <OwnCard
                      photo={{ src: own.photo.src() ?? '', size: size() }}
                      box={own.box()!}
                      placed={placed()}
                      back={back()}
                      onPick={pick}
                      onTakeOff={takeOff}
                    />
                  )}
                </Show>
              }
            >
              {(point) => <PointCard point={point()} points={points()} onPick={pick} />}
            </Show>
          </div>
          <Legend entries={coloured().legend} nameEntry={nameEntry} />
        </Show>
      </Show>
    </div>
  );
}
