import { useLingui } from '@lingui/react/macro';
import type { Fields } from '#domain/entry.ts';
import type { ApproxDate } from '#domain/values.ts';
import { useDates } from '../../i18n/dates.ts';
import { optionsOf } from '../../i18n/labels/labels.ts';
import { ApproxDateField } from '../../ui/ApproxDateField.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { Field } from '../../ui/Field.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import './nextDate.css';

type Next = NonNullable<Fields<'hearing'>['next']>;

/** Days offered in one tap: most adjournments are shorter than two weeks. */
const OFFERED = 10;

interface Props {
  id: string;
  value: Next | undefined;
  /** `YYYY-MM-DD` */
  today: string;
  error: string | null;
  /** Without a `part`: all of it. */
  onChange(value: Next | undefined, problem: string | null, part?: 'date' | 'time' | 'room'): void;
}

/** What was said of the next hearing. "Not heard" and "not announced" are answers. */
export function NextDate({ id, value, today, error, onChange }: Props) {
  const { t, i18n } = useLingui();
  const dates = useDates();
  const announced = (): Next => ({ ...value, state: 'announced' });
  const withDate = (date: ApproxDate | undefined, problem: string | null) => {
    const { date: _, ...rest } = announced();
    onChange(date ? { ...rest, date } : rest, problem, 'date');
  };
  const asked = value === undefined || value.state === 'announced';
  return (
    <div className="stack">
      <Chips
        legend={t({ message: 'What the court said', comment: 'Field: of the next hearing' })}
        options={optionsOf(i18n, 'next')}
        value={value?.state}
        onChange={(state) => {
          if (state === undefined) return onChange(undefined, null);
          onChange(state === 'announced' ? announced() : { state }, null);
        }}
      />
      {asked ? (
        <>
          <div
            className="day-chips"
            role="group"
            aria-label={t({ message: 'Day', comment: 'Chips: coming days' })}
          >
            {daysAfter(today).map((on) => (
              <Button
                key={on}
                aria-pressed={value?.date?.is === 'exact' && value.date.on === on}
                className="day-chip"
                onClick={() => withDate({ is: 'exact', on }, null)}
              >
                {dates.shortDay(on)}
              </Button>
            ))}
          </div>
          <ApproxDateField
            id={`${id}-date`}
            label={t({ message: 'Another day', comment: 'Field: date of the next hearing' })}
            optional
            error={error}
            value={value?.date}
            onChange={withDate}
          />
          <TimeField
            id={`${id}-time`}
            label={t({ message: 'Time', comment: 'Field: time of the next hearing' })}
            approx={false}
            optional
            value={value?.time ? { is: 'exact', clock: value.time } : undefined}
            onChange={(answer, problem) => {
              const { time: _, ...rest } = announced();
              const time = answer && 'clock' in answer ? answer.clock : undefined;
              onChange(time ? { ...rest, time } : rest, problem, 'time');
            }}
          />
          <Field
            label={t({ message: 'Room', comment: 'Field of a hearing' })}
            optional
            value={value?.room ?? ''}
            onText={(room) => {
              const { room: _, ...rest } = announced();
              onChange(room ? { ...rest, room } : rest, null, 'room');
            }}
          />
        </>
      ) : null}
    </div>
  );
}

/** The coming days but Sundays, when no court sits. */
function daysAfter(today: string): string[] {
  const [year = 1970, month = 1, date = 1] = today.split('-').map(Number);
  return Array.from(
    { length: OFFERED + 2 },
    (_, ahead) => new Date(Date.UTC(year, month - 1, date + 1 + ahead)),
  )
    .filter((day) => day.getUTCDay() !== 0)
    .slice(0, OFFERED)
    .map((day) => day.toISOString().slice(0, 10));
}
