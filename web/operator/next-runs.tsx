import { createQuery } from '@tanstack/solid-query';
import { For, type JSX, Show } from 'solid-js';
import type { ScheduleInput } from '../../server/replies.ts';
import { toSentence } from '../api/problem.ts';
import { postSchedule } from '../api/stores.ts';
import { formatMoment } from '../formats/time.ts';
import { useSpeech } from '../words/words.tsx';
import { RunCalendar } from './run-calendar.tsx';

/** When a schedule runs next, as a list and in a calendar; or what is wrong with it. */
export function NextRuns(props: { readonly schedule: ScheduleInput }): JSX.Element {
  const { words, locale } = useSpeech();
  const meaning = createQuery(() => ({
    queryKey: ['schedule', props.schedule.cron, props.schedule.timeZone],
    queryFn: ({ signal }) => postSchedule(props.schedule, signal),
    retry: false,
  }));
  const runs = () => (meaning.isSuccess ? meaning.data.nextRuns : []);
  return (
    <Show when={!meaning.isError} fallback={<p role="alert">{toSentence(meaning.error, words())}</p>}>
      <div class="next-runs">
        <div>
          <p class="small quiet">{words().store.nextRuns}</p>
          <ul class="runs">
            <For each={runs()}>{(at) => <li>{formatMoment(at, locale(), props.schedule.timeZone)}</li>}</For>
          </ul>
        </div>
        <RunCalendar runs={runs()} timeZone={props.schedule.timeZone ?? 'UTC'} />
      </div>
    </Show>
  );
}
