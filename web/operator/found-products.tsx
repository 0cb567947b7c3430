import { For, type JSX, Show } from 'solid-js';
import type { PreviewReply } from '../../server/replies.ts';
import { createMedia } from '../parts/create-media.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Working } from '../parts/working.tsx';
import { useSpeech } from '../words/words.tsx';
import type { Look } from './create-look.ts';
import { nameWay } from './name-way.ts';
import { PagePicture } from './page-picture.tsx';
import { PreviewItem } from './preview-item.tsx';

/** How many products of a preview are shown, and where the form stands below them instead of beside. */
const mostShown = 24;
const mostAbove = 6;

/** The products that a look at a store's page found, as a shopper would see them; the last ones stay while it looks again. */
export function FoundProducts(props: { readonly look: Look }): JSX.Element {
  const { words } = useSpeech();
  const isAbove = createMedia('(max-width: 959px)');
  const most = () => (isAbove() ? mostAbove : mostShown);
  const say = ({ products: { length }, platform }: PreviewReply) => {
    if (length === 0) return words().addStore.none;
    const rest = length > most() ? ` ${words().addStore.shown(most(), length)}` : '';
    return words().addStore.found(length, nameWay(platform, words())) + rest;
  };
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
              <p role="status">{say(preview())}</p>
            </Show>
            <PagePicture look={props.look} />
            <ul class="preview-grid">
              <For each={preview().products.slice(0, most())}>
                {(product) => <PreviewItem product={product} platform={preview().platform} />}
              </For>
            </ul>
          </section>
        )}
      </Show>
    </div>
  );
}
