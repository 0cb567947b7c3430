import type { JSX } from 'solid-js';

/** Widths that the server scales pictures to, pixels. */
const widths = [160, 320, 480, 640, 960];

/** A product's picture in its 3 : 4 frame, at the size that the screen needs. */
export function ProductPicture(props: {
  /** Path on the server. */
  readonly image: string;
  readonly alt: string;
  /** How wide it is shown, as `sizes` of an image: "(max-width: 699px) 46vw, 220px". */
  readonly sizes: string;
  /** Pictures above the fold are fetched at once. */
  readonly isFirst?: boolean;
}): JSX.Element {
  const srcset = () => widths.map((width) => `${atWidth(props.image, width)} ${width}w`).join(', ');
  return (
    <img
      src={atWidth(props.image, 320)}
      srcset={srcset()}
      sizes={props.sizes}
      alt={props.alt}
      width="300"
      height="400"
      loading={props.isFirst ? 'eager' : 'lazy'}
      decoding="async"
      fetchpriority={props.isFirst ? 'high' : 'auto'}
    />
  );
}

/** The address of a picture scaled to a width; one of 160, 320, 480, 640, 960, 1280. */
export function atWidth(image: string, width: number): string {
  return `${image}${image.includes('?') ? '&' : '?'}width=${width}`;
}
