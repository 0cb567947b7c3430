import { For, type JSX } from 'solid-js';
import { useSpeech } from '../words/words.tsx';
import { listDays, toDay } from './calendar-days.ts';
import { nameDay } from './cron-words.ts';

const weeks = 3;

/** The coming three weeks, with the days that have a run marked. Only for the eye: the list beside it says the same. */
export function RunCalendar(props: {
  readonly runs: readonly string[];
  readonly timeZone: string;
}): JSX.Element {
  const { locale } = useSpeech();
  const runDays = () => new Set(props.runs.map((at) => toDay(Date.parse(at), props.timeZone)));
  const today = () => toDay(Date.now(), props.timeZone);
  return (
    <div class="calendar" aria-hidden="true">
      <For each={[1, 2, 3, 4, 5, 6, 0]}>
        {(day) => <span class="head">{nameDay(day, locale(), 'narrow')}</span>}
      </For>
      <For each={listDays(today(), weeks)}>
        {(day) => (
          <span classList={{ run: runDays().has(day), past: day < today() }}>{Number(day.slice(8))}</span>
        )}
      </For>
    </div>
  );
}
