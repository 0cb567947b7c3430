import type { JSX } from 'solid-js';

/** Line drawings on a 24 × 24 grid, by name. */
const paths = {
  camera: 'M4 8h3l1.5-2.5h7L17 8h3v11H4zM12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z',
  photo: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01',
  link: 'M10 14a4 4 0 0 0 6 .4l2.5-2.5a4 4 0 0 0-5.6-5.6L11.5 7.700M14 10a4 4 0 0 0-6-.4l-2.5 2.5a4 4 0 0 0 5.600 5.6l1.400-1.400',
  close: 'M6 6l12 12M18 6L6 18',
  filters: 'M4 7h16M7 12h10M10 17h4',
  turn: 'M5 12a7 7 0 0 1 12-5l2 2M19 5v4h-4M19 12a7 7 0 0 1-12 5l-2-2M5 19v-4h4',
  out: 'M9 5h10v10M19 5L6 18',
  previous: 'M14 6l-6 6 6 6',
  next: 'M10 6l6 6-6 6',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  all: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
} as const;

/** A drawing; it says nothing to a screen reader, the control around it does. */
export function Icon(props: { readonly name: keyof typeof paths; readonly size?: number }): JSX.Element {
  return (
    <svg
      viewBox="0 0 24 24"
      width={props.size ?? 20}
      height={props.size ?? 20}
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[props.name]} />
    </svg>
  );
}
