import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { custodyRows, endNotRecorded, heldNow, type CustodyRow } from '#domain/custodyNow.ts';
import { daysOf } from '#domain/dayCount.ts';
import { itemAt, persons } from '#domain/casebook.ts';
import { isPastLongest } from '#domain/longestTerm.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { useDaysText } from './useDaysText.ts';
import { useToday } from './useToday.ts';
import { useWhenText } from './useWhenText.ts';

/** Who is detained today, as far as was said, and for how long already. */
export function CustodyNow() {
  const { t } = useLingui();
  const days = useDaysText();
  const today = useToday();
  const { state } = useOpenCase();
  const words = useEntryWords(state);
  const when = useWhenText(state);
  const rows = custodyRows(state);
  const held = heldNow(rows, today);
  const unended = endNotRecorded(rows, today);
  if (held.length + unended.length === 0) return null;
  const kindOf = ({ what }: CustodyRow) =>
    what === '' || what === 'not-known'
      ? words.label('kind', 'detention')
      : words.label('detentionKind', what);
  const whoIn = (row: CustodyRow) => {
    const person = persons(state).find(({ id }) => id === row.person);
    return person ? words.person(person) : words.label('kind', 'person');
  };
  const whyOver = ({ ends, longest, freed }: CustodyRow): string => {
    if (freed === null || (longest !== null && isPastLongest(ends, longest, today))) {
      const most = longest ?? 0;
      return t({
        message: plural(most, { one: 'by law at most # day', other: 'by law at most # days' }),
        comment: 'After a detention whose end is not recorded: how long the law allows it',
      });
    }
    const judgment = itemAt(state, freed.judgment);
    const on = judgment ? when(judgment) : '';
    return freed.as === 'acquitted'
      ? t({
          message: `acquitted: ${on}`,
          comment: 'After a detention whose end is not recorded: the date of the later judgment',
        })
      : t({
          message: `case ended: ${on}`,
          comment: 'After a detention whose end is not recorded: the date of the later judgment',
        });
  };
  return (
    <ul className="case-custody">
      {held.map(({ row, sure }, at) => {
        const [kind, who] = [kindOf(row), whoIn(row)];
        return (
          <li key={at}>
            {words.listed([
              sure
                ? `${kind}: ${who}`
                : t({
                    message: `${kind}, perhaps: ${who}`,
                    comment:
                      'Head of a case: a kind of detention; the dates leave open whether somebody is held so today; the name follows',
                  }),
              days(daysOf(row.ends, today)),
            ])}
          </li>
        );
      })}
      {unended.map((row, at) => {
        const [kind, who] = [kindOf(row), whoIn(row)];
        return (
          <li key={`unended-${at}`}>
            {words.listed([
              row.ends.to === 'open'
                ? t({
                    message: `${kind}, end not recorded: ${who}`,
                    comment:
                      'Head of a case: a kind of detention that the law or a judgment would have ended by now; the name follows',
                  })
                : t({
                    message: `${kind}, end not known: ${who}`,
                    comment:
                      'Head of a case: nobody could say when it ended, and the law or a judgment would have ended it by now; the name follows',
                  }),
              whyOver(row),
            ])}
          </li>
        );
      })}
    </ul>
  );
}
