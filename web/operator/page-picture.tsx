import { createQuery } from '@tanstack/solid-query';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { pictureStore } from '../api/stores.ts';
import { toPercent } from '../outfit/box-geometry.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Working } from '../parts/working.tsx';
import { useSpeech } from '../words/words.tsx';
import type { Look } from './create-look.ts';

/** The store's page as a browser shows it, with what the recipe takes for products outlined; taken when it is unfolded. */
export function PagePicture(props: { readonly look: Look }): JSX.Element {
  const { words } = useSpeech();
  const [isOpen, setOpen] = createSignal(false);
  const product = () => props.look.draft().product.trim() || null;
  const picture = createQuery(() => ({
    queryKey: ['photo', 'page', props.look.url(), product()],
    queryFn: ({ signal }) => pictureStore({ url: props.look.url(), product: product() }, signal),
    enabled: isOpen(),
    staleTime: 600_000,
    retry: false,
    // The last picture stays while another selector is tried.
    placeholderData: <Reply,>(before: Reply | undefined) => before,
  }));
  return (
    <details class="page-picture" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words().recipe.page}</summary>
      <Show when={picture.isError}>
        <ProblemNote error={picture.error} retry={() => void picture.refetch()} />
      </Show>
      <Show when={isOpen() && picture.isFetching}>
        <Working>{words().recipe.picturing}</Working>
      </Show>
      <Show when={picture.isSuccess && picture.data}>
        {(found) => (
          <>
            <Show when={product() && !picture.isFetching}>
              <p class="small quiet" role="status">
                {words().recipe.outlined(found().boxes.length)}
              </p>
            </Show>
            <div class="pictured">
              <img
                class="page-shot"
                src={`data:image/jpeg;base64,${found().jpeg}`}
                alt={words().recipe.page}
                width={found().width}
                height={found().height}
              />
              <For each={found().boxes}>
                {(box) => <i class="outlined" style={toPercent(box, found())} />}
              </For>
            </div>
          </>
        )}
      </Show>
    </details>
  );
}
