import { createSignal, For, type JSX, Show } from 'solid-js';
import type { ModelQualityReply } from '../../server/replies.ts';
import { useSpeech } from '../words/words.tsx';

/** The pictures of a measurement, fetched when they are unfolded; nothing where there are none. The figures beside them say the same in numbers. */
export function Plots(props: { readonly plots: ModelQualityReply['plots'] }): JSX.Element {
  const { words } = useSpeech();
  const [isOpen, setOpen] = createSignal(false);
  return (
    <Show when={props.plots.length > 0}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words().quality.plots}</summary>
        <div class="plots">
          <For each={isOpen() ? props.plots : []}>
            {({ kind, image }) => (
              <figure>
                <img
                  class="plot"
                  src={image}
                  alt={words().quality.plotKinds[kind]}
                  width="520"
                  height="390"
                />
                <figcaption class="small quiet">{words().quality.plotHints[kind]}</figcaption>
              </figure>
            )}
          </For>
        </div>
      </details>
    </Show>
  );
}
