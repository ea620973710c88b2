import { useLingui } from '@lingui/react/macro';
import { spanOf } from '#domain/daySpan.ts';
import type { ApproxDate } from '#domain/values.ts';
import { useDates } from '../i18n/dates.ts';
import { Chips } from './Chips.tsx';
import { Field } from './Field.tsx';
import { readDate, typedDay, typedMonth, type TypedDate } from './readTyped.ts';
import { useTyped, type ApproxProps } from './useTyped.ts';
import { Group } from './Group.tsx';

type How = 'about' | 'before' | 'after' | 'between' | 'not-known';
type Part = 'early' | 'mid' | 'late';
interface Typed {
  text: string;
  to: string;
  how: How | undefined;
  part: Part | undefined;
}

/** A date as people know it: a day, "about", "before", a part of a month, a year, or not known. */
export function ApproxDateField({
  label,
  hint,
  optional,
  id,
  value,
  onChange,
  error,
}: ApproxProps<ApproxDate>) {
  const { t } = useLingui();
  const dates = useDates();
  const wrong = t({
    message: 'Write a date like 17.10.2016, a month like 10.2016 or a year. What you typed is still here.',
    comment: 'Error beside a date field',
  });
  const backwards = t({
    message: 'The second date is before the first.',
    comment: 'Error beside a date field',
  });
  const { typed, problem, type, leave } = useTyped<ApproxDate, Typed>({
    id,
    value,
    onChange,
    toTyped,
    read: (now) => read(now, { wrong, backwards }),
  });
  const date = readDate(typed.text);
  const known = typed.how !== 'not-known';
  const rounded = typed.how === 'before' || typed.how === 'after' || typed.how === 'between';
  const days = rounded && [date, readDate(typed.to)].some((one) => one !== null && one.is !== 'day');
  const readAs = days && value ? dates.approxDate(value) : null;
  return (
    <Group label={label} optional={optional} hint={hint} error={problem ?? error} onLeave={leave}>
      {known ? (
        <div className="row">
          <Field
            kind="date"
            id={id}
            label={typed.how === 'between' ? t({ message: 'From', comment: 'First of two dates' }) : label}
            hideLabel={typed.how !== 'between'}
            value={typed.text}
            onText={(text) => type({ ...typed, text })}
            hint={t({
              message: '17.10.2016, 10.2016 or 2016',
              comment: 'How a date may be typed; keep the digits',
            })}
          />
          {typed.how === 'between' ? (
            <Field
              kind="date"
              label={t({ message: 'To', comment: 'Second of two dates' })}
              value={typed.to}
              onText={(to) => type({ ...typed, to })}
            />
          ) : null}
        </div>
      ) : null}
      {typed.how === undefined && date?.is === 'month' ? (
        <Chips<Part>
          legend={t({ message: 'Part of the month', comment: 'Chips: early, middle, late' })}
          hideLegend
          value={typed.part}
          onChange={(part) => type({ ...typed, part })}
          options={[
            { value: 'early', label: t({ message: 'early', comment: 'Chip: early in the month' }) },
            { value: 'mid', label: t({ message: 'middle', comment: 'Chip: middle of the month' }) },
            { value: 'late', label: t({ message: 'late', comment: 'Chip: late in the month' }) },
          ]}
        />
      ) : null}
      {readAs === null ? null : (
        <p className="field-hint" role="status">
          {t({
            message: `Read as ${readAs}`,
            comment: 'Beside a date or money field: how what was typed is understood',
          })}
        </p>
      )}
      <Chips<How>
        legend={t({ message: 'How sure', comment: 'Chips: about, at least, not known …' })}
        hideLegend
        value={typed.how}
        onChange={(how) => type({ ...typed, how })}
        options={[
          { value: 'about', label: t({ message: 'about', comment: 'Chip: approximate value' }) },
          { value: 'before', label: t({ message: 'before', comment: 'Chip: before this date' }) },
          { value: 'after', label: t({ message: 'after', comment: 'Chip: after this date' }) },
          { value: 'between', label: t({ message: 'between', comment: 'Chip: between two dates' }) },
          {
            value: 'not-known',
            label: t({ message: 'Not known', comment: 'Chip: asked, and nobody could say' }),
          },
        ]}
      />
    </Group>
  );
}

function toTyped(value: ApproxDate | undefined): Typed {
  const blank: Typed = { text: '', to: '', how: undefined, part: undefined };
  if (!value) return blank;
  switch (value.is) {
    case 'not-known':
      return { ...blank, how: 'not-known' };
    case 'exact':
      return { ...blank, text: typedDay(value.on) };
    case 'between':
      return { ...blank, how: 'between', text: typedDay(value.from), to: typedDay(value.to) };
    case 'month':
      return {
        ...blank,
        text: typedMonth(value.month),
        part: value.part,
        how: value.about ? 'about' : undefined,
      };
    case 'year':
      return { ...blank, text: value.year, how: value.about ? 'about' : undefined };
    default:
      return { ...blank, how: value.is, text: typedDay(value.on) };
  }
}

interface Said {
  wrong: string;
  backwards: string;
}

function read(typed: Typed, said: Said): { value: ApproxDate | undefined; problem: string | null } {
  const good = (value: ApproxDate) => ({ value, problem: null });
  const bad = (problem: string | null) => ({ value: undefined, problem });
  if (typed.how === 'not-known') return good({ is: 'not-known' });
  if (typed.text.trim() === '') return bad(null);
  const date = readDate(typed.text);
  if (!date) return bad(said.wrong);
  switch (typed.how) {
    case undefined:
    case 'about':
      return good(alone(date, typed));
    case 'before':
      return good({ is: 'before', on: daysOf(date).first });
    case 'after':
      return good({ is: 'after', on: daysOf(date).last });
    case 'between': {
      if (typed.to.trim() === '') return bad(null);
      const to = readDate(typed.to);
      if (!to) return bad(said.wrong);
      const [from, until] = [daysOf(date).first, daysOf(to).last];
      return until < from ? bad(said.backwards) : good({ is: 'between', from, to: until });
    }
  }
}

function alone(date: TypedDate, { how, part }: Typed): ApproxDate {
  const about = how === 'about' ? ({ about: true } as const) : {};
  if (date.is === 'day') return { is: how === 'about' ? 'about' : 'exact', on: date.day };
  if (date.is === 'year') return { ...date, ...about };
  // "Mid-May" is no less sure for being about: a part and "about" are one and the same doubt.
  return { ...date, ...(part && how === undefined ? { part } : about) };
}

/** "Before May" is before its first day, "after 2016" after its last, "between April and May" from the first to the last. */
function daysOf(date: TypedDate): { first: string; last: string } {
  if (date.is === 'day') return { first: date.day, last: date.day };
  const span = spanOf(date);
  return { first: span?.first ?? '', last: span?.last ?? '' };
}
