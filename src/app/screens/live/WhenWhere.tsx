import { useLingui } from '@lingui/react/macro';
import type { ApproxDate } from '#domain/values.ts';
import { useDates } from '../../i18n/dates.ts';
import { ApproxDateField } from '../../ui/ApproxDateField.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import './nextDate.css';

/** Days offered in one tap: most adjournments are shorter than two weeks. */
const OFFERED = 10;

/** When and where a hearing is to be. */
export interface When {
  readonly date?: ApproxDate | undefined;
  readonly time?: string | undefined;
  readonly room?: string | undefined;
}

interface Props {
  id: string;
  value: When;
  /** `YYYY-MM-DD` */
  today: string;
  error: string | null;
  onChange<Part extends keyof When>(part: Part, value: When[Part], problem: string | null): void;
}

/** Day, time and room of a hearing to come. */
export function WhenWhere({ id, value, today, error, onChange }: Props) {
  const { t } = useLingui();
  const dates = useDates();
  return (
    <>
      <div
        className="day-chips"
        role="group"
        aria-label={t({ message: 'Day', comment: 'Chips: coming days' })}
      >
        {daysAfter(today).map((on) => (
          <Button
            key={on}
            aria-pressed={value.date?.is === 'exact' && value.date.on === on}
            className="day-chip"
            onClick={() => onChange('date', { is: 'exact', on }, null)}
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
        value={value.date}
        onChange={(date, problem) => onChange('date', date, problem)}
      />
      <TimeField
        id={`${id}-time`}
        label={t({ message: 'Time', comment: 'Field: time of the next hearing' })}
        approx={false}
        optional
        value={value.time ? { is: 'exact', clock: value.time } : undefined}
        onChange={(answer, problem) =>
          onChange('time', answer && 'clock' in answer ? answer.clock : undefined, problem)
        }
      />
      <Field
        label={t({ message: 'Room', comment: 'Field of a hearing' })}
        optional
        value={value.room ?? ''}
        onText={(room) => onChange('room', room || undefined, null)}
      />
    </>
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
