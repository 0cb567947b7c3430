import { For, type JSX } from 'solid-js';
import type { LikenessReply } from '../../server/replies.ts';
import { numberFormat } from '../formats/intl.ts';
import { useSpeech } from '../words/words.tsx';
import { findHalfFrom, type LikenessBin, toLikenessBins } from './likeness-bins.ts';

/** In units of the drawing: a bin's width with the gap beside it, and the height of the fullest. */
const step = 10;
const height = 64;

/** The products of a category by how like their nearest neighbour they are, as bars; the counts are its text. */
export function LikenessChart(props: { readonly likeness: LikenessReply }): JSX.Element {
  const { words, locale } = useSpeech();
  const number = (value: number) => numberFormat(locale()).format(value);
  const similarity = (value: number) => numberFormat(locale(), { minimumFractionDigits: 2 }).format(value);
  const bins = () => toLikenessBins(props.likeness.bins);
  const half = () => {
    const from = findHalfFrom(bins());
    return from === null ? words().quality.noNeighbours : words().quality.halfFrom(similarity(from));
  };
  const spoken = () =>
    bins()
      .filter(({ count }) => count > 0)
      .map(({ from, to, count }) => words().quality.bin(similarity(from), similarity(to), number(count)));
  const category = () => words().categories[props.likeness.category] ?? props.likeness.category;
  return (
    <figure class="likeness-chart">
      <figcaption>
        <h3>{category()}</h3>
        <p class="small quiet">
          {words().quality.asked(number(props.likeness.asked), number(props.likeness.products))} {half()}
        </p>
      </figcaption>
      <svg
        role="img"
        aria-label={[category(), ...spoken()].join('; ')}
        viewBox={`0 0 ${props.likeness.bins.length * step} ${height}`}
        preserveAspectRatio="none"
      >
        <For each={bins()}>{(bin, place) => <Bar bin={bin} left={place() * step} />}</For>
      </svg>
      <p class="likeness-scale small quiet" aria-hidden="true">
        <For each={[0, 0.5, 1]}>{(mark) => <span>{number(mark)}</span>}</For>
      </p>
    </figure>
  );
}

function Bar(props: { readonly bin: LikenessBin; readonly left: number }): JSX.Element {
  // A single product among many still shows.
  const size = () => (props.bin.count === 0 ? 0 : Math.max(1.5, props.bin.share * height));
  return <rect x={props.left + 1} y={height - size()} width={step - 2} height={size()} />;
}
