import { For, type JSX } from 'solid-js';
import { formatPrice } from '../formats/price.ts';
import { SelectField } from '../parts/select-field.tsx';
import { useSpeech } from '../words/words.tsx';
import type { ColourBy, LegendEntry } from './map-colours.ts';

interface MapChoicesProps {
  readonly categories: readonly string[];
  readonly category: string | undefined;
  readonly by: ColourBy;
  readonly onCategory: (id: string) => void;
  readonly onBy: (id: string) => void;
}

/** Which category is shown, and what its colours say. */
export function MapChoices(props: MapChoicesProps): JSX.Element {
  const { words } = useSpeech();
  return (
    <div class="results-tools">
      <SelectField
        label={words().map.category}
        options={props.categories.map((id) => [id, words().categories[id] ?? id])}
        value={props.category}
        onChoose={props.onCategory}
      />
      <SelectField
        label={words().map.colourBy}
        options={Object.entries(words().map.by)}
        value={props.by}
        onChoose={props.onBy}
      />
    </div>
  );
}

/** What the colours of the map stand for. */
export function Legend(props: {
  readonly entries: readonly LegendEntry[];
  readonly nameEntry: (name: string) => string;
}): JSX.Element {
  const { words, locale } = useSpeech();
  const nameOf = ({ name, from }: LegendEntry) => {
    if (from) return words().map.from(from.map((price) => formatPrice(price, locale())).join(' · '));
    return name === null ? words().map.unknown : props.nameEntry(name);
  };
  return (
    <ul class="legend">
      <For each={props.entries}>
        {(entry) => (
          <li>
            <i style={{ background: entry.colour }} />
            {nameOf(entry)}
          </li>
        )}
      </For>
    </ul>
  );
}
