import { createMemo, For, type JSX, Show } from 'solid-js';
import type { CrawlNoteReply } from '../../server/replies.ts';
import { toWebAddress } from '../parts/web-address.ts';
import { useSpeech } from '../words/words.tsx';
import { groupByCode, toRest } from './group-failures.ts';
import { nameReason } from './name-reason.ts';

/** How many links of one reason are shown. */
const mostLinks = 50;

/** What failed, grouped by reason, the most frequent first, each with its link. */
export function Failures(props: {
  readonly notes: readonly CrawlNoteReply[];
  /** Failures by code; there may be more than there are notes. */
  readonly counts: Readonly<Record<string, number>>;
}): JSX.Element {
  const { words } = useSpeech();
  const groups = createMemo(() => groupByCode(props.notes, props.counts));
  return (
    <Show when={groups().length > 0} fallback={<p class="quiet">{words().crawls.noFailures}</p>}>
      <ul class="failures">
        <For each={groups()}>
          {({ code, count, notes }) => (
            <li>
              <h3>{`${nameReason(code, words())}, ${words().crawls.times(count)}`}</h3>
              <ul>
                <For each={notes.slice(0, mostLinks)}>
                  {(note) => (
                    <li class="failure">
                      <a href={toWebAddress(note.url)} target="_blank" rel="noopener noreferrer">
                        {note.url}
                      </a>
                      <span class="quiet small">{` ${toRest(note)}`}</span>
                    </li>
                  )}
                </For>
              </ul>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
