import type { JSX } from 'solid-js';
import type { BoxReply } from '../../server/replies.ts';
import type { Size } from './box-geometry.ts';

/** Dims the photo a little, all but the box; nothing when there is none. */
export function Veil(props: { readonly box: BoxReply | null; readonly photo: Size }): JSX.Element {
  const path = () => {
    const { width, height } = props.photo;
    const box = props.box;
    if (!box) return '';
    const hole = `M${box.left} ${box.top}h${box.width}v${box.height}h${-box.width}z`;
    return `M0 0h${width}v${height}h${-width}z${hole}`;
  };
  return (
    <svg
      class="veil"
      viewBox={`0 0 ${props.photo.width} ${props.photo.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path fill-rule="evenodd" d={path()} />
    </svg>
  );
}
