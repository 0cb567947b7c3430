import { A } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import type { BoxReply, MapPointReply } from '../../server/replies.ts';
import { formatSimilarity } from '../formats/likeness.ts';
import { formatPrice } from '../formats/price.ts';
import type { Size } from '../outfit/box-geometry.ts';
import { toCropStyle } from '../outfit/crop-style.ts';
import { atWidth } from '../parts/product-picture.tsx';
import { useSpeech } from '../words/words.tsx';
import { findNeighbours } from './map-view.ts';
import type { Placed } from './place-among.ts';

/** The picked product and what lies around it. */
export function PointCard(props: {
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
  const looks = () => {
    const { colour, type } = props.point;
    return [
      colour && (words().colours[colour.toLowerCase()] ?? colour),
      type && (words().kinds[type.toLowerCase()] ?? type),
    ]
      .filter(Boolean)
      .join(', ');
  };
  return (
    <section class="map-card" aria-label={props.point.name}>
      <div class="self">
        <img src={atWidth(props.point.image, 320)} alt="" />
        <div>
          <A href={`/catalogue/${encodeURIComponent(props.point.product)}`}>{props.point.name}</A>
          <p>{price()}</p>
          <p class="small quiet">{looks()}</p>
          <button type="button" class="link small" onClick={() => props.onPick(null)}>
            {words().close}
          </button>
        </div>
      </div>
      <p class="small quiet">{words().map.neighbours}</p>
      <div class="near">
        <For each={near()}>
          {(point) => <Neighbour point={point} label={point.name} onPick={props.onPick} />}
        </For>
      </div>
    </section>
  );
}

/** The piece of the person's own photo and the products that it is most like. */
export function OwnCard(props: {
  readonly photo: { readonly src: string; readonly size: Size };
  readonly box: BoxReply;
  /** Null: nothing on this map comes near it. */
  readonly placed: Placed | null;
  /** Where the photo is looked at. */
  readonly back: string;
  readonly onPick: (point: MapPointReply) => void;
  readonly onTakeOff: () => void;
}): JSX.Element {
  const { words, locale } = useSpeech();
  const label = (name: string, similarity: number) =>
    `${name}, ${words().matches.similarity(formatSimilarity(similarity, locale()))}`;
  return (
    <section class="map-card" aria-label={words().map.own}>
      <div class="self">
        <div
          class="crop"
          style={{
            'background-image': `url("${props.photo.src}")`,
            ...toCropStyle(props.box, props.photo.size),
          }}
        />
        <div>
          <h2>{words().map.own}</h2>
          <p class="row">
            <A class="link small" href={props.back}>
              {words().map.back}
            </A>
            <button type="button" class="link small" onClick={() => props.onTakeOff()}>
              {words().map.takeOff}
            </button>
          </p>
        </div>
      </div>
      <Show when={props.placed} fallback={<p class="small">{words().map.ownNowhere}</p>}>
        {(placed) => (
          <>
            <p class="small quiet">{words().map.ownNear}</p>
            <div class="near five">
              <For each={placed().neighbours}>
                {({ point, similarity }) => (
                  <Neighbour point={point} label={label(point.name, similarity)} onPick={props.onPick} />
                )}
              </For>
            </div>
          </>
        )}
      </Show>
    </section>
  );
}

function Neighbour(props: {
  readonly point: MapPointReply;
  readonly label: string;
  readonly onPick: (point: MapPointReply) => void;
}): JSX.Element {
  return (
    <button
      type="button"
      aria-label={props.label}
      title={props.label}
      onClick={() => props.onPick(props.point)}
    >
      <img src={atWidth(props.point.image, 160)} alt="" />
    </button>
  );
}
