import { type JSX, Show } from 'solid-js';
import { SelectField } from '../parts/select-field.tsx';
import { useSpeech } from '../words/words.tsx';
import { nameDay, offeredHours, type Rhythm } from './cron-words.ts';

type Kind = Rhythm['kind'];
type Of<K extends Kind> = Extract<Rhythm, { readonly kind: K }>;

interface FieldProps<K extends Kind> {
  readonly rhythm: Of<K>;
  readonly onRhythm: (rhythm: Rhythm) => void;
}

/** The fields that a kind of rhythm has: its day, its time, its hours, or cron. */
export function RhythmFields(props: {
  readonly rhythm: Rhythm;
  readonly onRhythm: (rhythm: Rhythm) => void;
}): JSX.Element {
  const as = <K extends Kind>(...kinds: K[]) =>
    (kinds as Kind[]).includes(props.rhythm.kind) ? (props.rhythm as Of<K>) : undefined;
  return (
    <>
      <Show when={as('weekly')}>{(weekly) => <DayField rhythm={weekly()} onRhythm={props.onRhythm} />}</Show>
      <Show when={as('daily', 'weekly')}>
        {(timed) => <TimeField rhythm={timed()} onRhythm={props.onRhythm} />}
      </Show>
      <Show when={as('hours')}>{(hours) => <HoursField rhythm={hours()} onRhythm={props.onRhythm} />}</Show>
      <Show when={as('cron')}>{(cron) => <CronField rhythm={cron()} onRhythm={props.onRhythm} />}</Show>
    </>
  );
}

function DayField(props: FieldProps<'weekly'>): JSX.Element {
  const { words, locale } = useSpeech();
  return (
    <SelectField
      label={words().store.on}
      options={[1, 2, 3, 4, 5, 6, 0].map((day) => [`${day}`, nameDay(day, locale())])}
      value={`${props.rhythm.day}`}
      onChoose={(day) => props.onRhythm({ ...props.rhythm, day: Number(day) })}
    />
  );
}

function TimeField(props: FieldProps<'daily' | 'weekly'>): JSX.Element {
  const { words } = useSpeech();
  return (
    <label class="field">
      {words().store.at}
      <input
        type="time"
        value={props.rhythm.at}
        onChange={(event) =>
          event.currentTarget.value && props.onRhythm({ ...props.rhythm, at: event.currentTarget.value })
        }
      />
    </label>
  );
}

function HoursField(props: FieldProps<'hours'>): JSX.Element {
  const { words } = useSpeech();
  return (
    <SelectField
      label={words().store.everyHours}
      options={offeredHours.map((every) => [`${every}`, `${every}`])}
      value={`${props.rhythm.every}`}
      onChoose={(every) => props.onRhythm({ kind: 'hours', every: Number(every) })}
    />
  );
}

function CronField(props: FieldProps<'cron'>): JSX.Element {
  const { words } = useSpeech();
  return (
    <label class="field">
      {words().store.cronField}
      <input
        value={props.rhythm.cron}
        spellcheck={false}
        onChange={(event) => props.onRhythm({ kind: 'cron', cron: event.currentTarget.value })}
      />
    </label>
  );
}
