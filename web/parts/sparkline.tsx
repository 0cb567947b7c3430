import { type JSX, Show } from 'solid-js';

/** Numbers over time as a small line, the last one marked. The label says it to those who do not see it. */
export function Sparkline(props: {
  readonly values: readonly number[];
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
}): JSX.Element {
  const width = () => props.width ?? 120;
  const height = () => props.height ?? 28;
  const points = () => toPoints(props.values, width(), height());
  return (
    <Show when={props.values.length > 1}>
      <svg
        class="sparkline"
        role="img"
        aria-label={props.label}
        viewBox={`0 0 ${width()} ${height()}`}
        width={width()}
        height={height()}
      >
        <polyline
          points={points()
            .map(({ x, y }) => `${x},${y}`)
            .join(' ')}
        />
        <circle cx={points().at(-1)!.x} cy={points().at(-1)!.y} r="2.5" />
      </svg>
    </Show>
  );
}

/** Places of the values in a box of that size: the greatest at the top, the least at the bottom, equal ones in the middle. */
export function toPoints(
  values: readonly number[],
  width: number,
  height: number,
): readonly { readonly x: number; readonly y: number }[] {
  const least = Math.min(...values);
  const spread = Math.max(...values) - least;
  const step = width / Math.max(1, values.length - 1);
  return values.map((value, index) => ({
    x: Math.round(index * step * 10) / 10,
    y: spread === 0 ? height / 2 : Math.round((1 - (value - least) / spread) * height * 10) / 10,
  }));
}
