import { For, type JSX, Show } from 'solid-js';
import type { ModelQualityReply } from '../../server/replies.ts';
import { useSpeech } from '../words/words.tsx';
import { formatFigure, nameFigure } from './name-figure.ts';

/** The figures of each category, a line a category; nothing where a measurement has none. */
export function CategoryTable(props: {
  readonly measurement: ModelQualityReply['measurements'][number];
}): JSX.Element {
  const { words, locale } = useSpeech();
  const rows = () => Object.entries(props.measurement.byCategory);
  const columns = () => [...new Set(rows().flatMap(([, figures]) => Object.keys(figures)))];
  return (
    <Show when={rows().length > 0}>
      <details>
        <summary>{words().quality.byCategory}</summary>
        <div class="table-frame">
          <table class="figures by-category">
            <thead>
              <tr>
                <th scope="col">{words().quality.category}</th>
                <For each={columns()}>
                  {(column) => (
                    <th scope="col" class="number">
                      {nameFigure(column, words())}
                    </th>
                  )}
                </For>
              </tr>
            </thead>
            <tbody>
              <For each={rows()}>
                {([category, figures]) => (
                  <tr>
                    <th scope="row">{words().categories[category] ?? category}</th>
                    <For each={columns()}>
                      {(column) => (
                        <td class="number">
                          {figures[column] === undefined ? '–' : formatFigure(figures[column], locale())}
                        </td>
                      )}
                    </For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </details>
    </Show>
  );
}
