import { createSignal, type JSX, Show } from 'solid-js';
import type { ScheduleInput } from '../../server/replies.ts';
import { SelectField } from '../parts/select-field.tsx';
import { useSpeech } from '../words/words.tsx';
import { type Rhythm, toCron, toRhythm } from './cron-words.ts';
import { NextRuns } from './next-runs.tsx';
import { RhythmFields } from './rhythm-fields.tsx';

type Kind = Rhythm['kind'];

/** A schedule in words, with its next runs; cron for those who want it. */
export function ScheduleForm(props: {
  readonly schedule: ScheduleInput | null;
  readonly onChange: (schedule: ScheduleInput | null) => void;
}): JSX.Element {
  const { words } = useSpeech();
  const meant = () => toRhythm(props.schedule?.cron ?? null);
  // Who wants to write cron keeps the field, also while the fields happen to mean something there are words for.
  const [wantsCron, setWantsCron] = createSignal(meant().kind === 'cron');
  const rhythm = (): Rhythm =>
    wantsCron() && props.schedule ? { kind: 'cron', cron: props.schedule.cron } : meant();
  const timeZone = () => props.schedule?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const set = (next: Rhythm) => {
    const cron = toCron(next);
    props.onChange(cron === null ? null : { cron, timeZone: timeZone() });
  };
  return (
    <fieldset class="schedule">
      <legend>{words().store.schedule}</legend>
      <div class="side">
        <KindChoice
          kind={rhythm().kind}
          onKind={(kind) => {
            setWantsCron(kind === 'cron');
            set(toFirst(kind, props.schedule?.cron));
          }}
        />
        <RhythmFields rhythm={rhythm()} onRhythm={set} />
        <Show when={props.schedule}>
          <ZoneChoice
            zone={timeZone()}
            onZone={(zone) => props.schedule && props.onChange({ ...props.schedule, timeZone: zone })}
          />
        </Show>
      </div>
      <Show when={props.schedule}>{(schedule) => <NextRuns schedule={schedule()} />}</Show>
    </fieldset>
  );
}

function KindChoice(props: { readonly kind: Kind; readonly onKind: (kind: Kind) => void }): JSX.Element {
  const { words } = useSpeech();
  return (
    <SelectField<Kind>
      label={words().store.rhythm}
      options={[
        ['never', words().store.scheduleNone],
        ['daily', words().store.daily],
        ['weekly', words().store.weekly],
        ['hours', words().store.hourly],
        ['cron', words().store.cron],
      ]}
      value={props.kind}
      onChoose={props.onKind}
    />
  );
}

function ZoneChoice(props: { readonly zone: string; readonly onZone: (zone: string) => void }): JSX.Element {
  const { words } = useSpeech();
  const zones = () => [...new Set([props.zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
  return (
    <SelectField
      label={words().store.timeZone}
      options={zones().map((zone) => [zone, zone])}
      value={props.zone}
      onChoose={props.onZone}
    />
  );
}

/** What a kind of rhythm begins with. */
function toFirst(kind: Kind, cron: string | undefined): Rhythm {
  const old = toRhythm(cron ?? null);
  const at = 'at' in old ? old.at : '03:00';
  if (kind === 'daily') return { kind, at };
  if (kind === 'weekly') return { kind, day: 1, at };
  if (kind === 'hours') return { kind, every: 6 };
  return kind === 'cron' ? { kind, cron: `${cron ?? '0 3 * * *'}` } : { kind: 'never' };
}
