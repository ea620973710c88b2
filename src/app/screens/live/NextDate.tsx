import { useLingui } from '@lingui/react/macro';
import type { Fields } from '#domain/entry.ts';
import { optionsOf } from '../../i18n/labels/labels.ts';
import { Chips } from '../../ui/Chips.tsx';
import { withPart } from '../forms/controls/slot.ts';
import { WhenWhere, type When } from './WhenWhere.tsx';

type Next = NonNullable<Fields<'hearing'>['next']>;

interface Props {
  id: string;
  value: Next | undefined;
  /** `YYYY-MM-DD` */
  today: string;
  error: string | null;
  /** Without a `part`: all of it. */
  onChange(value: Next | undefined, problem: string | null, part?: keyof When): void;
}

/** What was said of the next hearing. "Not heard" and "not announced" are answers. */
export function NextDate({ id, value, today, error, onChange }: Props) {
  const { t, i18n } = useLingui();
  const announced = (): Next => ({ ...value, state: 'announced' });
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
        <WhenWhere
          id={id}
          value={value ?? {}}
          today={today}
          error={error}
          onChange={(part, of, problem) =>
            onChange(withPart<Next, keyof When>(announced(), part, of), problem, part)
          }
        />
      ) : null}
    </div>
  );
}
