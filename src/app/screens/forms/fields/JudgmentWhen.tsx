import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { hearings, itemOf } from '#domain/casebook.ts';
import { dayOf, localOf } from '#domain/courtTime.ts';
import type { FoldState } from '#domain/fold.ts';
import { valueOf, type Item } from '#domain/item.ts';
import type { ApproxDate, Moment, RecordId } from '#domain/values.ts';
import { useDesk, useOpenCase } from '../../../desk/useDesk.ts';
import { useHearingWords } from '../../case/useHearingWords.ts';
import { dayForClock } from '../../hearing/hearingDay.ts';
import { DateIn } from '../controls/ApproxIn.tsx';
import { Folded } from '../controls/Folded.tsx';
import { EntryIn } from '../controls/PersonIn.tsx';
import type { FieldSlots } from '../controls/useFieldSlots.ts';
import { HappenedField } from './HappenedField.tsx';
import { movedMoment } from './movedMoment.ts';

/** On which day, in which hearing, and by the court's clock at what time a judgment was given. */
export function JudgmentWhen({
  field,
  item,
}: {
  field: FieldSlots<'judgment'>;
  item: Item<'judgment'> | undefined;
}) {
  const { t } = useLingui();
  const desk = useDesk();
  const { state } = useOpenCase();
  const hearingWords = useHearingWords(state);
  const zone = desk.clock.zone();
  const [date, hearing, happened] = [field('date'), field('hearing'), field('happenedAt')];
  const local = localOf(happened.value);
  const day = dayGiven(state, date.value, hearing.value) ?? (local === null ? null : dayOf(local));
  const wasKept = item !== undefined && valueOf(item, 'happenedAt') !== undefined;
  const [aside, setAside] = useState<Moment>();
  /**
   * A clock reading goes along to another day, and goes where none is left: else its own old day would count. Who empties
   * the date in order to type another finds the reading again with the new day.
   */
  const moveTo = (next: string | null) => {
    const reading = aside ?? happened.value;
    const moved = movedMoment(reading, next, zone, wasKept);
    setAside(next === null ? reading : undefined);
    if (moved !== happened.value) happened.set(moved);
  };
  return (
    <>
      <DateIn
        of={{
          ...date,
          set: (value, problem) => {
            date.set(value, problem);
            const next = dayGiven(state, value, hearing.value);
            // While a date is typed there is none: the clock waits for it. Where none is left it waits no more.
            if (value !== undefined || next !== null || !problem) moveTo(next);
          },
        }}
      />
      <EntryIn
        of={{
          ...hearing,
          set: (value) => {
            hearing.set(value);
            moveTo(dayGiven(state, date.value, value));
          },
        }}
        entries={hearings(state)}
        words={(one) => hearingWords(one)}
        optional
      />
      {day === null && happened.value === undefined ? null : (
        <Folded
          title={t({ message: 'At what time', comment: 'Folded part: when on its day a judgment was given' })}
          said={happened.value !== undefined}
        >
          <HappenedField
            id={happened.id}
            label={t({
              message: 'Time of the judgment',
              comment: 'Field of a judgment: by the court’s clock',
            })}
            day={day}
            zone={zone}
            value={happened.value}
            error={happened.error()}
            onChange={(value, problem) => {
              setAside(undefined);
              happened.set(value, problem);
            }}
          />
        </Folded>
      )}
    </>
  );
}

/** The day that was said, else that of the hearing. */
function dayGiven(
  state: FoldState,
  date: ApproxDate | undefined,
  hearing: RecordId | undefined,
): string | null {
  if (date?.is === 'exact' || date?.is === 'about') return date.on;
  return dayForClock(itemOf(state, 'hearing', hearing));
}
