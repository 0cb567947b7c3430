import type { JSX } from 'solid-js';

/** Says that something is going on. */
export function Working(props: { readonly children: JSX.Element }): JSX.Element {
  return (
    <p class="working" role="status">
      {props.children}
    </p>
  );
}
