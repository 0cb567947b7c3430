import { createQuery } from '@tanstack/solid-query';
import { For, type JSX, Show } from 'solid-js';
import type { HealthReply, LikenessReply, ModelQualityReply } from '../../server/replies.ts';
import { getHealth, getQuality } from '../api/insight.ts';
import { numberFormat } from '../formats/intl.ts';
import { createTitle } from '../parts/create-title.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useSpeech } from '../words/words.tsx';
import { LikenessChart } from './likeness-chart.tsx';
import { ModelQuality } from './model-quality.tsx';
import { QualitySkeleton } from './quality-skeleton.tsx';

/** How good the answers are, and of what the catalogue is made. */
export function QualityPage(): JSX.Element {
  const { words, locale } = useSpeech();
  createTitle(() => words().quality.title);
  const health = createQuery(() => ({ queryKey: ['health'], queryFn: getHealth, staleTime: 30_000 }));
  const quality = createQuery(() => ({ queryKey: ['quality'], queryFn: getQuality, staleTime: 30_000 }));
  // Shown together: what came first would be pushed down by the rest.
  const isWaiting = () => health.isPending || quality.isPending;
  const number = (value: number) => numberFormat(locale()).format(value);
  const cardOf = (sha256: string) =>
    quality.isSuccess ? quality.data.models.find((model) => model.sha256 === sha256) : undefined;
  return (
    <>
      <header>
        <h1>{words().quality.title}</h1>
        <p class="quiet">{words().quality.lead}</p>
      </header>
      <Show when={health.isError}>
        <ProblemNote error={health.error} retry={() => void health.refetch()} />
      </Show>
      <Show when={isWaiting()}>
        <QualitySkeleton />
      </Show>
      <Show when={!isWaiting() && health.isSuccess && health.data}>
        {(found) => <Categories categories={found().categories} />}
      </Show>
      <Show when={quality.isError}>
        <ProblemNote error={quality.error} retry={() => void quality.refetch()} />
      </Show>
      <Show when={!isWaiting() && quality.isSuccess && quality.data}>
        {(found) => <Likeness likeness={found().likeness} />}
      </Show>
      <Show when={!isWaiting() && health.isSuccess && health.data}>
        {(found) => (
          <div class="models">
            <ModelSection
              title={words().quality.finding}
              model={found().detector}
              card={cardOf(found().detector.sha256)}
              refiner={quality.data?.models.find(({ task }) => task === 'refinement')}
            />
            <ModelSection
              title={words().quality.matching}
              model={found().embedder}
              card={cardOf(found().embedder.sha256)}
            >
              <dt>{words().quality.vector}</dt>
              <dd>{words().quality.dimensions(number(found().embedder.dimensions))}</dd>
            </ModelSection>
          </div>
        )}
      </Show>
    </>
  );
}

function Categories(props: { readonly categories: HealthReply['categories'] }): JSX.Element {
  const { words, locale } = useSpeech();
  const most = () => Math.max(1, ...props.categories.map(({ products }) => products));
  return (
    <section class="form" aria-label={words().quality.categories}>
      <h2>{words().quality.categories}</h2>
      <ul class="bar-list">
        <For each={props.categories}>
          {({ id, products }) => (
            <li>
              <span>{words().categories[id] ?? id}</span>
              <span class="bar">
                <i style={{ width: `${(products / most()) * 100}%` }} />
              </span>
              <span>{numberFormat(locale()).format(products)}</span>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}

function Likeness(props: { readonly likeness: readonly LikenessReply[] }): JSX.Element {
  const { words } = useSpeech();
  const place = ({ category }: LikenessReply) => Object.keys(words().categories).indexOf(category);
  const inOrder = () => props.likeness.toSorted((a, b) => place(a) - place(b));
  return (
    <Show when={props.likeness.length > 0}>
      <section class="likenesses" aria-label={words().quality.likeness}>
        <h2>{words().quality.likeness}</h2>
        <p class="quiet">{words().quality.likenessHint}</p>
        <div class="likeness-charts">
          <For each={inOrder()}>{(likeness) => <LikenessChart likeness={likeness} />}</For>
        </div>
      </section>
    </Show>
  );
}

interface ModelSectionProps {
  readonly title: string;
  readonly model: { readonly name: string; readonly sha256: string };
  /** What is known of these weights; none for weights without a card. */
  readonly card: ModelQualityReply | undefined;
  /** What looks again at what these weights find. */
  readonly refiner?: ModelQualityReply | undefined;
  /** Further facts, as terms of the list. */
  readonly children?: JSX.Element;
}

function ModelSection(props: ModelSectionProps): JSX.Element {
  const { words } = useSpeech();
  return (
    <section class="model" aria-label={props.title}>
      <h2>{props.title}</h2>
      <dl class="facts-list">
        <dt>{words().quality.model}</dt>
        <dd>{props.card?.name ?? props.model.name}</dd>
        <dt>{words().quality.weights}</dt>
        <dd class="small quiet">{props.model.sha256.slice(0, 12)}</dd>
        <Show when={props.refiner}>
          {(refiner) => (
            <>
              <dt>{words().quality.secondLook}</dt>
              <dd>{refiner().name}</dd>
            </>
          )}
        </Show>
        {props.children}
        <Show when={props.card?.licence}>
          <dt>{words().quality.licence}</dt>
          <dd>{props.card?.licence}</dd>
        </Show>
      </dl>
      <Show when={props.card}>{(card) => <ModelQuality model={card()} refiner={props.refiner} />}</Show>
    </section>
  );
}
