import { createSignal, For, type JSX, Show } from 'solid-js';
import type { MatchReply } from '../../server/replies.ts';
import { formatSimilarity, toBars, toLikeness } from '../formats/likeness.ts';
import { formatPrice } from '../formats/price.ts';
import { formatAgo } from '../formats/time.ts';
import { Converted } from '../money/converted.tsx';
import { atWidth, ProductPicture } from '../parts/product-picture.tsx';
import { toWebAddress } from '../parts/web-address.ts';
import { useSpeech } from '../words/words.tsx';
import { toCropStyle } from './crop-style.ts';

interface MatchCardProps {
  readonly match: MatchReply;
  readonly isFirst: boolean;
  /** Whether it stands in the look for its piece. */
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onWhy: () => void;
}

/** A product: the whole card leads to the store, but for the two small buttons. */
export function MatchCard(props: MatchCardProps): JSX.Element {
  const { words, locale } = useSpeech();
  // The closer look is another picture: it is fetched by those who ask for it only.
  const [wasOver, setOver] = createSignal(false);
  return (
    <li class="match" onPointerEnter={(event) => event.pointerType === 'mouse' && setOver(true)}>
      <a href={toWebAddress(props.match.url)} target="_blank" rel="noopener">
        <div class="frame">
          <ProductPicture
            image={props.match.image}
            alt=""
            sizes="(max-width: 699px) 46vw, 260px"
            isFirst={props.isFirst}
          />
          <Show when={wasOver()}>
            <Closer match={props.match} />
          </Show>
        </div>
        <span class="name">{props.match.name}</span>
        <span class="unseen">{words().matches.opens(props.match.store)}</span>
      </a>
      <PriceLine match={props.match} />
      <p class="small quiet">
        {words().matches.seen(formatAgo(props.match.seenAt, locale()), props.match.store)}
      </p>
      <LikenessBar similarity={props.match.similarity} />
      <div class="match-tools">
        <button
          type="button"
          class="link small"
          aria-label={`${words().matches.why} ${props.match.name}`}
          onClick={() => props.onWhy()}
        >
          {words().matches.why}
        </button>
        <button
          type="button"
          class="link small"
          aria-pressed={props.isChosen}
          onClick={() => props.onChoose()}
        >
          {props.isChosen ? words().matches.used : words().matches.use}
        </button>
      </div>
    </li>
  );
}

/** The part of the picture that matched, shown in place of it while the pointer is over the card. */
function Closer(props: { readonly match: MatchReply }): JSX.Element {
  const style = () =>
    toCropStyle(props.match.box, { width: props.match.imageWidth, height: props.match.imageHeight });
  const isCrop = () =>
    props.match.box.width * props.match.box.height < props.match.imageWidth * props.match.imageHeight * 0.8;
  return (
    <Show when={isCrop()}>
      <div
        class="closer"
        style={{ 'background-image': `url("${atWidth(props.match.image, 960)}")`, ...style() }}
      />
    </Show>
  );
}

function PriceLine(props: { readonly match: MatchReply }): JSX.Element {
  const { words, locale } = useSpeech();
  return (
    <p class="price-line">
      <Show when={props.match.price} fallback={<span class="quiet">{words().matches.noPrice}</span>}>
        {(price) => (
          <span class="now" classList={{ sale: props.match.was !== null }}>
            {formatPrice(price(), locale())}
          </span>
        )}
      </Show>
      <Show when={props.match.was}>
        {(was) => <s class="was">{words().matches.was(formatPrice(was(), locale()))}</s>}
      </Show>
      <Converted prices={[props.match.price]} />
    </p>
  );
}

/** Five quiet bars and a word; the number shows while the pointer is over the card. */
export function LikenessBar(props: { readonly similarity: number }): JSX.Element {
  const { words, locale } = useSpeech();
  const percent = () => words().matches.similarity(formatSimilarity(props.similarity, locale()));
  return (
    <p class="likeness" title={percent()}>
      <span class="bars" aria-hidden="true">
        <For each={[1, 2, 3, 4, 5]}>
          {(bar) => <i classList={{ full: bar <= toBars(props.similarity) }} />}
        </For>
      </span>
      <span class="word">{words().matches.looksLike[toLikeness(props.similarity)]}</span>
      <span class="percent">{percent()}</span>
    </p>
  );
}
