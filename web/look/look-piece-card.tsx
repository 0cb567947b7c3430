import { type JSX, Show } from 'solid-js';
import type { MatchReply } from '../../server/replies.ts';
import { formatPrice } from '../formats/price.ts';
import { Converted } from '../money/converted.tsx';
import { Icon } from '../parts/icons.tsx';
import { ProductPicture } from '../parts/product-picture.tsx';
import { toWebAddress } from '../parts/web-address.ts';
import { useSpeech } from '../words/words.tsx';
import { type LookPiece, swapMatch } from './look-pieces.ts';

/** One piece of the look, with arrows to the next best. */
export function LookPieceCard(props: {
  readonly look: LookPiece;
  readonly onSwap: (match: MatchReply) => void;
  readonly onOut: () => void;
}): JSX.Element {
  const { words, locale } = useSpeech();
  const label = () =>
    `${props.look.number} ${words().categories[props.look.piece.category] ?? props.look.piece.category}`;
  const place = () =>
    props.look.piece.matches.findIndex(({ product }) => product === props.look.match.product) + 1;
  return (
    <li class="look-piece" classList={{ out: props.look.isOut }}>
      <p class="small quiet">{label()}</p>
      <div class="frame">
        <ProductPicture
          image={props.look.match.image}
          alt=""
          sizes="(max-width: 560px) 44vw, 180px"
          isFirst
        />
      </div>
      <div class="swap">
        <Swap name="previous" label={label()} onClick={() => props.onSwap(swapMatch(props.look, -1))} />
        <span class="small quiet">{words().look.position(place(), props.look.piece.matches.length)}</span>
        <Swap name="next" label={label()} onClick={() => props.onSwap(swapMatch(props.look, 1))} />
      </div>
      <div class="facts">
        <a class="name" href={toWebAddress(props.look.match.url)} target="_blank" rel="noopener">
          {props.look.match.name}
        </a>
        <p>
          <Show when={props.look.match.price} fallback={<span class="quiet">{words().matches.noPrice}</span>}>
            {(price) => <>{formatPrice(price(), locale())}</>}
          </Show>{' '}
          <Converted prices={[props.look.match.price]} />
        </p>
        <p class="small quiet">{props.look.match.store}</p>
      </div>
      <button
        type="button"
        class="link small"
        aria-label={props.look.isOut ? words().look.takeInOf(label()) : words().look.leaveOutOf(label())}
        onClick={() => props.onOut()}
      >
        {props.look.isOut ? words().look.takeIn : words().look.leaveOut}
      </button>
    </li>
  );
}

function Swap(props: {
  readonly name: 'previous' | 'next';
  readonly label: string;
  readonly onClick: () => void;
}): JSX.Element {
  const { words } = useSpeech();
  const order = () =>
    props.name === 'next' ? words().look.nextFor(props.label) : words().look.previousFor(props.label);
  return (
    <button type="button" class="round" aria-label={order()} onClick={() => props.onClick()}>
      <Icon name={props.name} />
    </button>
  );
}
