import { createQuery } from '@tanstack/solid-query';
import { For, type JSX, Show } from 'solid-js';
import { getHealth } from '../api/insight.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Working } from '../parts/working.tsx';
import { useSpeech } from '../words/words.tsx';

/** How good the answers are, and of what the catalogue is made. */
export function QualityPage(): JSX.Element {
  const { words, locale } = useSpeech();
  const health = createQuery(() => ({ queryKey: ['health'], queryFn: getHealth, staleTime: 30_000 }));
  const number = (value: number) => new Intl.NumberFormat(locale()).format(value);
  const most = () =>
    Math.max(1, ...(health.isSuccess ? health.data.categories.map(({ products }) => products) : []));
  return (
    <>
      <header>
        <h1>{words().quality.title}</h1>
        <p class="quiet">{words().quality.lead}</p>
      </header>
      <Show when={health.isPending}>
        <Working>{words().loading}</Working>
      </Show>
      <Show when={health.isError}>
        <ProblemNote error={health.error} retry={() => void health.refetch()} />
      </Show>
      <Show when={health.isSuccess && health.data}>
        {(found) => (
          <>
            <section class="form" aria-label={words().quality.categories}>
              <h2>{words().quality.categories}</h2>
              <ul class="bar-list">
                <For each={found().categories}>
                  {({ id, products }) => (
                    <li>
                      <span>{words().categories[id] ?? id}</span>
                      <span class="bar">
                        <i style={{ width: `${(products / most()) * 100}%` }} />
                      </span>
                      <span>{number(products)}</span>
                    </li>
                  )}
                </For>
              </ul>
            </section>
            <section class="form" aria-label={words().quality.models}>
              <h2>{words().quality.models}</h2>
              <dl class="facts-list">
                <dt>{words().quality.finding}</dt>
                <dd>
                  {found().detector.name}{' '}
                  <span class="small quiet">{found().detector.sha256.slice(0, 12)}</span>
                </dd>
                <dt>{words().quality.matching}</dt>
                <dd>
                  {`${found().embedder.name}, ${words().quality.dimensions(number(found().embedder.dimensions))}`}{' '}
                  <span class="small quiet">{found().embedder.sha256.slice(0, 12)}</span>
                </dd>
              </dl>
            </section>
          </>
        )}
      </Show>
    </>
  );
}
