import { useLingui } from '@lingui/react/macro';
import { clockOf, courtTimeOnClock, localOf } from '#domain/courtTime.ts';
import type { Moment } from '#domain/values.ts';
import { ApproxDateField } from '../../../ui/ApproxDateField.tsx';
import { TimeField, type ClockAnswer } from '../../../ui/TimeField.tsx';

interface Props {
  id?: string | undefined;
  label?: string;
  /** `YYYY-MM-DD` of the hearing; null when its day is not known: then only a date can be given. */
  day: string | null;
  /** IANA zone of the court. */
  zone: string;
  value: Moment | undefined;
  onChange(value: Moment | undefined, problem: string | null): void;
  error?: string | null;
}

/** When something happened in court: a time on the hearing's day, else a date; both may be not known. */
export function HappenedField({ id, label, day, zone, value, onChange, error }: Props) {
  const { t } = useLingui();
  const name = label ?? t({ message: 'When did it happen?', comment: 'Field: when in court' });
  if (day === null || value?.is === 'date') {
    return (
      <ApproxDateField
        id={id}
        label={name}
        error={error}
        value={value?.is === 'date' ? value.date : value?.is === 'not-known' ? value : undefined}
        onChange={(date, problem) =>
          onChange(date && (date.is === 'not-known' ? date : { is: 'date', date }), problem)
        }
      />
    );
  }
  return (
    <TimeField
      id={id}
      label={name}
      error={error}
      value={clockAnswer(value)}
      onChange={(answer, problem) => onChange(answer && momentOn(day, zone, answer), problem)}
    />
  );
}

export function momentOn(day: string, zone: string, answer: ClockAnswer): Moment {
  if (answer.is === 'not-known') return answer;
  const at = courtTimeOnClock(day, answer.clock, zone);
  if (answer.is !== 'between') return { is: answer.is, at };
  return { is: 'between', from: at, to: courtTimeOnClock(day, answer.to, zone) };
}

export function clockAnswer(moment: Moment | undefined): ClockAnswer | undefined {
  if (moment?.is === 'not-known') return moment;
  if (moment?.is === 'between')
    return { is: 'between', clock: clockOf(moment.from.local), to: clockOf(moment.to.local) };
  const local = localOf(moment);
  if (local === null || moment === undefined) return undefined;
  return { is: moment.is === 'about' ? 'about' : 'exact', clock: clockOf(local) };
}
