import { type JSX, Show } from 'solid-js';
import { toPoints } from './to-points.ts';

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
