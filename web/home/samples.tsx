import { A } from '@solidjs/router';
import { createQuery } from '@tanstack/solid-query';
import { For, type JSX, Show } from 'solid-js';
import { getSamples } from '../api/outfits.ts';
import { toPath } from '../api/request.ts';
import { useSpeech } from '../words/words.tsx';

/** Looks that can be tried with one click; nothing when the server has none. */
export function Samples(): JSX.Element {
  const { words } = useSpeech();
  const samples = createQuery(() => ({
    queryKey: ['samples'],
    queryFn: ({ signal }) => getSamples(signal),
    staleTime: 600_000,
  }));
  const shown = () => (samples.isPending ? null : (samples.data?.samples ?? []).slice(0, 3));
  return (
    <Show when={shown()?.length !== 0}>
      <section class="samples" aria-label={words().home.samples}>
        <h2>{words().home.samples}</h2>
        <ul>
          <For each={shown() ?? [null, null, null]}>
            {(sample) => (
              <li>
                <Show when={sample} fallback={<div class="frame skeleton" />}>
                  {(known) => (
                    <A
                      href={toPath('/outfit', { sample: known().id })}
                      aria-label={words().home.sample(known().name)}
                    >
                      <div class="frame">
                        <img src={known().image} alt="" width="400" height="600" />
                      </div>
                      <span class="name">{known().name}</span>
                    </A>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
