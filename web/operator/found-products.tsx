import { For, type JSX, Show } from 'solid-js';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Working } from '../parts/working.tsx';
import { useSpeech } from '../words/words.tsx';
import type { Look } from './create-look.ts';
import { PagePicture } from './page-picture.tsx';
import { PreviewItem } from './preview-item.tsx';

/** How many products of a preview are shown. */
const mostShown = 24;

/** The products that a look at a store's page found, as a shopper would see them; the last ones stay while it looks again. */
export function FoundProducts(props: { readonly look: Look }): JSX.Element {
  const { words } = useSpeech();
  return (
    <div class="found-products" aria-busy={props.look.isBusy()}>
      <Show when={props.look.problem()}>
        <ProblemNote error={props.look.problem()} />
      </Show>
      <Show when={props.look.isBusy()}>
        <Working>{words().addStore.looking}</Working>
      </Show>
      <Show when={props.look.preview()}>
        {(preview) => (
          <section
            class="preview"
            classList={{ stale: props.look.isBusy() }}
            aria-label={words().addStore.look}
          >
            <Show when={!props.look.isBusy()}>
              <p role="status">
                {preview().products.length === 0
                  ? words().addStore.none
                  : words().addStore.found(preview().products.length, preview().platform)}
              </p>
            </Show>
            <PagePicture look={props.look} />
            <ul class="preview-grid">
              <For each={preview().products.slice(0, mostShown)}>
                {(product) => <PreviewItem product={product} />}
              </For>
            </ul>
          </section>
        )}
      </Show>
    </div>
  );
}
