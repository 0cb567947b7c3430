import { For, type JSX } from 'solid-js';
import { useSpeech } from '../words/words.tsx';
import { nameDay } from './cron-words.ts';

const dayMs = 86_400_000;
const weeks = 3;

/** The coming three weeks, with the days that have a run marked. Only for the eye: the list beside it says the same. */
export function RunCalendar(props: {
  readonly runs: readonly string[];
  readonly timeZone: string;
}): JSX.Element {
  const { locale } = useSpeech();
  const toDay = (at: number) => new Intl.DateTimeFormat('sv', { timeZone: props.timeZone }).format(at);
  const runDays = () => new Set(props.runs.map((at) => toDay(Date.parse(at))));
  const today = () => toDay(Date.now());
  const days = () => listDays(Date.now()).map((at) => ({ key: toDay(at), date: Number(toDay(at).slice(8)) }));
  return (
    <div class="calendar" aria-hidden="true">
      <For each={[1, 2, 3, 4, 5, 6, 0]}>
        {(day) => <span class="head">{nameDay(day, locale(), 'narrow')}</span>}
      </For>
      <For each={days()}>
        {({ key, date }) => <span classList={{ run: runDays().has(key), past: key < today() }}>{date}</span>}
      </For>
    </div>
  );
}

/** Noon of each day from this week's Monday on. */
function listDays(now: number): readonly number[] {
  const noon = new Date(now).setHours(12, 0, 0, 0);
  const monday = noon - ((new Date(noon).getDay() + 6) % 7) * dayMs;
  return Array.from({ length: weeks * 7 }, (_, index) => monday + index * dayMs);
}
