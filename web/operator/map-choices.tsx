import { For, type JSX } from 'solid-js';
import { formatPrice } from '../formats/price.ts';
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
      <label class="field">
        {words().map.category}
        <select onChange={(event) => props.onCategory(event.currentTarget.value)}>
          <For each={props.categories}>
            {(id) => (
              <option value={id} selected={id === props.category}>
                {words().categories[id] ?? id}
              </option>
            )}
          </For>
        </select>
      </label>
      <label class="field">
        {words().map.colourBy}
        <select onChange={(event) => props.onBy(event.currentTarget.value)}>
          <For each={Object.entries(words().map.by)}>
            {([id, name]) => (
              <option value={id} selected={id === props.by}>
                {name}
              </option>
            )}
          </For>
        </select>
      </label>
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
