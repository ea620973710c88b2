import { Fragment } from 'react';
import { useLingui } from '@lingui/react/macro';
import { ClockIn } from '../controls/ApproxIn.tsx';
import { DoubtBeside } from '../controls/DoubtBeside.tsx';
import { Folded } from '../controls/Folded.tsx';
import { RowsIn } from '../controls/RowsIn.tsx';
import { LineIn } from '../controls/TextIn.tsx';
import type { FieldSlots } from '../controls/useFieldSlots.ts';
import { HappenedField } from '../fields/HappenedField.tsx';
import { ClockAheadIn } from './ClockAheadIn.tsx';

interface Props {
  field: FieldSlots<'hearing'>;
  /** `YYYY-MM-DD`; without the day only what was said already is shown. */
  day: string | null;
  zone: string;
}

export const hearingTimes = ['announcedStart', 'start', 'end'] as const;

/** When it was to begin, began, paused and ended, by the court's clock. */
export function TimesPart({ field, day, zone }: Props) {
  const { t } = useLingui();
  const breaks = field('breaks');
  const ahead = field(
    'clockAhead',
    t({
      message: "Court's clock differs by, minutes",
      comment: 'Field of a hearing: from the clock of the phone',
    }),
  );
  const from = t({ message: 'From', comment: 'Field: time of the court’s clock' });
  const to = t({ message: 'To', comment: 'Field: time of the court’s clock' });
  return (
    <>
      {hearingTimes.map((name) => {
        const time = field(name);
        return day === null && time.value === undefined ? null : (
          <Fragment key={name}>
            <HappenedField
              id={time.id}
              label={time.label}
              day={day}
              zone={zone}
              value={time.value}
              error={time.error()}
              onChange={(value, problem) => time.set(value, problem)}
            />
            <DoubtBeside of={time} />
          </Fragment>
        );
      })}
      <Folded
        title={t({
          message: 'Breaks, and the court’s clock',
          comment: 'Folded part of the form of a hearing',
        })}
        said={(breaks.value ?? []).length > 0 || ahead.value !== undefined}
      >
        <RowsIn
          of={breaks}
          add={t({ message: 'Add a break', comment: 'Button: a break of a hearing' })}
          needs={[]}
          title={(_, n) => t({ message: `Break ${n}`, comment: 'Heading of a row: a break of a hearing' })}
        >
          {(row) => (
            <>
              <ClockIn of={row.part('from', from)} optional />
              <ClockIn of={row.part('to', to)} optional />
              <LineIn
                of={row.part('words', t({ message: 'Why', comment: 'Field: reason of a break' }))}
                optional
              />
            </>
          )}
        </RowsIn>
        <ClockAheadIn of={ahead} />
      </Folded>
    </>
  );
}
