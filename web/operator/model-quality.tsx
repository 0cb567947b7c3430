import { For, type JSX, Show } from 'solid-js';
import type { ModelQualityReply } from '../../server/replies.ts';
import { useSpeech } from '../words/words.tsx';
import { CategoryTable } from './category-table.tsx';
import { formatFigure, nameFigure } from './name-figure.ts';
import { Plots } from './plots.tsx';

/** What a model's card says: how well it did, by set of photos, and on what it was trained. */
export function ModelQuality(props: { readonly model: ModelQualityReply }): JSX.Element {
  const { words } = useSpeech();
  /** Plots of a set that has no table of its own. */
  const loosePlots = () =>
    props.model.plots.filter(({ set }) => props.model.measurements.every((one) => one.set !== set));
  return (
    <>
      <h3>{words().quality.measured}</h3>
      <Show
        when={props.model.measurements.length > 0}
        fallback={<p class="quiet">{words().quality.notMeasured}</p>}
      >
        <p class="small quiet">{words().quality.measuredHint}</p>
        <div class="figure-tables">
          <For each={props.model.measurements}>
            {(measurement) => (
              <div class="measurement">
                <FigureTable measurement={measurement} />
                <CategoryTable measurement={measurement} />
                <Plots plots={props.model.plots.filter(({ set }) => set === measurement.set)} />
              </div>
            )}
          </For>
        </div>
        <Plots plots={loosePlots()} />
      </Show>
      <Show when={props.model.trainingData.length > 0}>
        <h3>{words().quality.trainedOn}</h3>
        <TrainingTable data={props.model.trainingData} />
      </Show>
    </>
  );
}

function FigureTable(props: {
  readonly measurement: ModelQualityReply['measurements'][number];
}): JSX.Element {
  const { words, locale } = useSpeech();
  return (
    <table class="figures">
      <caption>{words().quality.sets[props.measurement.set] ?? props.measurement.set}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{words().quality.figure}</th>
          <th scope="col">{words().quality.value}</th>
        </tr>
      </thead>
      <tbody>
        <For each={Object.entries(props.measurement.figures)}>
          {([id, value]) => (
            <tr>
              <th scope="row">{nameFigure(id, words())}</th>
              <td class="number">{formatFigure(value, locale())}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function TrainingTable(props: { readonly data: ModelQualityReply['trainingData'] }): JSX.Element {
  const { words, locale } = useSpeech();
  return (
    <table class="figures training">
      <thead>
        <tr>
          <th scope="col">{words().quality.data}</th>
          <th scope="col" class="number">
            {words().quality.photos}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.data}>
          {({ name, licence, photos }) => (
            <tr>
              <th scope="row">
                {name}
                <span class="small quiet">
                  {words().quality.licence}: {licence}
                </span>
              </th>
              <td class="number">{photos === null ? '–' : new Intl.NumberFormat(locale()).format(photos)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
