import { For, type JSX, Show } from 'solid-js';
import type { ModelQualityReply } from '../../server/replies.ts';
import { numberFormat } from '../formats/intl.ts';
import { useSpeech } from '../words/words.tsx';
import { CategoryTable } from './category-table.tsx';
import { formatFigure, nameFigure } from './name-figure.ts';
import { Plots } from './plots.tsx';

interface ModelQualityProps {
  readonly model: ModelQualityReply;
  /** What looks again at what the model finds; its figures are those of both. */
  readonly refiner: ModelQualityReply | undefined;
}

/** What a model's card says: how well it did, by set of photos, and on what it was trained. */
export function ModelQuality(props: ModelQualityProps): JSX.Element {
  const { words } = useSpeech();
  return (
    <>
      <h3>{words().quality.measured}</h3>
      <Figures model={props.refiner ?? props.model} hint={words().quality.measuredHint} />
      <Show when={props.refiner}>
        <h3>{words().quality.measuredAlone}</h3>
        <Figures model={props.model} hint={words().quality.measuredAloneHint} />
      </Show>
      <Show when={props.model.trainingData.length > 0}>
        <h3>{words().quality.trainedOn}</h3>
        <TrainingTable data={props.model.trainingData} />
      </Show>
    </>
  );
}

function Figures(props: { readonly model: ModelQualityReply; readonly hint: string }): JSX.Element {
  const { words } = useSpeech();
  /** Plots of a set that has no table of its own. */
  const loosePlots = () =>
    props.model.plots.filter(({ set }) => props.model.measurements.every((one) => one.set !== set));
  return (
    <Show
      when={props.model.measurements.length > 0}
      fallback={<p class="quiet">{words().quality.notMeasured}</p>}
    >
      <p class="small quiet">{props.hint}</p>
      <div class="figure-tables">
        <For each={props.model.measurements}>
          {(measurement) => (
            <Measurement
              measurement={measurement}
              plots={props.model.plots.filter(({ set }) => set === measurement.set)}
              isOnly={props.model.measurements.length === 1}
            />
          )}
        </For>
      </div>
      <Plots plots={loosePlots()} />
    </Show>
  );
}

/** One set of photos: its name and foremost figure in a line, which unfolds into all that was measured on it. */
function Measurement(props: {
  readonly measurement: ModelQualityReply['measurements'][number];
  readonly plots: ModelQualityReply['plots'];
  readonly isOnly: boolean;
}): JSX.Element {
  const { words, locale } = useSpeech();
  const foremost = () => Object.entries(props.measurement.figures)[0];
  return (
    <details class="measurement" open={props.isOnly}>
      <summary>
        <span class="set">{words().quality.sets[props.measurement.set] ?? props.measurement.set}</span>
        <Show when={foremost()}>
          {(figure) => (
            <>
              <span class="headline">{formatFigure(figure()[1], locale())}</span>
              <span class="headline-name small quiet">{nameFigure(figure()[0], words())}</span>
            </>
          )}
        </Show>
      </summary>
      <FigureTable measurement={props.measurement} />
      <CategoryTable measurement={props.measurement} />
      <Plots plots={props.plots} />
    </details>
  );
}

function FigureTable(props: {
  readonly measurement: ModelQualityReply['measurements'][number];
}): JSX.Element {
  const { words, locale } = useSpeech();
  return (
    <table class="figures">
      <caption class="unseen">{words().quality.sets[props.measurement.set] ?? props.measurement.set}</caption>
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
              <td class="number">{photos === null ? '–' : numberFormat(locale()).format(photos)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
