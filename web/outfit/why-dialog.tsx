import { type JSX, Show } from 'solid-js';
import type { MatchReply } from '../../server/replies.ts';
import { formatSimilarity } from '../formats/likeness.ts';
import { Dialog } from '../parts/dialog.tsx';
import { atWidth } from '../parts/product-picture.tsx';
import { toWebAddress } from '../parts/web-address.ts';
import { useSpeech } from '../words/words.tsx';
import type { Size } from './box-geometry.ts';
import { toCropStyle } from './crop-style.ts';
import { LikenessBar } from './match-card.tsx';
import type { Piece } from './piece.ts';

/** The piece and the product side by side, as the two were compared. */
export function WhyDialog(props: {
  readonly match: MatchReply;
  readonly piece: Piece;
  readonly photo: { readonly src: string; readonly size: Size | null };
  readonly onClose: () => void;
}): JSX.Element {
  const { words, locale } = useSpeech();
  const picture = () => ({ width: props.match.imageWidth, height: props.match.imageHeight });
  return (
    <Dialog title={words().why.title} onClose={props.onClose}>
      <div class="side-by-side">
        <Show when={props.photo.size}>
          {(size) => (
            <Crop
              caption={words().why.yours}
              src={props.photo.src}
              style={toCropStyle(props.piece.box, size())}
            />
          )}
        </Show>
        <Crop
          caption={`${words().why.theirs}: ${props.match.name}`}
          src={atWidth(props.match.image, 960)}
          style={toCropStyle(props.match.box, picture())}
        />
      </div>
      <div class="why-words">
        <p>{words().why.text(formatSimilarity(props.match.similarity, locale()))}</p>
        <ColourWords yours={props.piece.colour} theirs={props.match.colour} />
        <LikenessBar similarity={props.match.similarity} />
        <a class="button main" href={toWebAddress(props.match.url)} target="_blank" rel="noopener">
          {words().catalogue.toStore}
          <span class="unseen">{words().matches.opens(props.match.store)}</span>
        </a>
      </div>
    </Dialog>
  );
}

function Crop(props: {
  readonly caption: string;
  readonly src: string;
  readonly style: Readonly<Record<string, string>>;
}): JSX.Element {
  return (
    <figure>
      <div
        class="crop"
        role="img"
        aria-label={props.caption}
        style={{ 'background-image': `url("${props.src}")`, ...props.style }}
      />
      <figcaption>{props.caption}</figcaption>
    </figure>
  );
}

function ColourWords(props: { readonly yours: string | null; readonly theirs: string | null }): JSX.Element {
  const { words } = useSpeech();
  const sentence = () => {
    if (!props.yours || !props.theirs) return '';
    const [yours, theirs] = [props.yours, props.theirs].map(
      (name) => words().colours[name.toLowerCase()] ?? name.toLowerCase(),
    );
    if (!yours || !theirs) return '';
    return yours === theirs ? words().why.sameColour(yours) : words().why.colours(yours, theirs);
  };
  return (
    <Show when={sentence()}>
      <p>{sentence()}</p>
    </Show>
  );
}
