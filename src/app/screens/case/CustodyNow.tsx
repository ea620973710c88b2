import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { custodyRows, endNotRecorded, heldNow, type CustodyRow } from '#domain/custodyNow.ts';
import { daysOf } from '#domain/dayCount.ts';
import { persons } from '#domain/casebook.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { useDaysText } from './useDaysText.ts';
import { useToday } from './useToday.ts';

/** Who is detained today, as far as was said, and for how long already. */
export function CustodyNow() {
  const { t } = useLingui();
  const days = useDaysText();
  const today = useToday();
  const { state } = useOpenCase();
  const words = useEntryWords(state);
  const rows = custodyRows(state);
  const held = heldNow(rows, today);
  const unended = endNotRecorded(rows, today);
  if (held.length + unended.length === 0) return null;
  const whoIn = (row: CustodyRow) => {
    const person = persons(state).find(({ id }) => id === row.person);
    return person ? words.person(person) : words.label('kind', 'person');
  };
  return (
    <ul className="case-custody">
      {held.map(({ row, sure }, at) => {
        const who = whoIn(row);
        return (
          <li key={at}>
            {words.listed([
              sure
                ? t({ message: `In custody: ${who}`, comment: 'Head of a case: who is detained today' })
                : t({
                    message: `Perhaps in custody: ${who}`,
                    comment: 'Head of a case: the dates leave open whether somebody is detained today',
                  }),
              days(daysOf(row.ends, today)),
            ])}
          </li>
        );
      })}
      {unended.map((row, at) => {
        const who = whoIn(row);
        const kind =
          row.what === '' ? words.label('kind', 'detention') : words.label('detentionKind', row.what);
        const most = row.longest ?? 0;
        return (
          <li key={`unended-${at}`}>
            {words.listed([
              row.ends.to === 'open'
                ? t({
                    message: `${kind}, end not recorded: ${who}`,
                    comment:
                      'Head of a case: a kind of detention that the law would have ended by now; the name follows',
                  })
                : t({
                    message: `${kind}, end not known: ${who}`,
                    comment:
                      'Head of a case: nobody could say when it ended, and the law would have ended it by now; the name follows',
                  }),
              t({
                message: plural(most, { one: 'by law at most # day', other: 'by law at most # days' }),
                comment: 'After a detention whose end is not recorded: how long the law allows it',
              }),
            ])}
          </li>
        );
      })}
    </ul>
  );
}
