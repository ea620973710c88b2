import { useLingui } from '@lingui/react/macro';
import { custodyRows, heldNow } from '#domain/custodyNow.ts';
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
  const held = heldNow(custodyRows(state), today);
  if (held.length === 0) return null;
  return (
    <ul className="case-custody">
      {held.map(({ row, sure }, at) => {
        const person = persons(state).find(({ id }) => id === row.person);
        const who = person ? words.person(person) : words.label('kind', 'person');
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
    </ul>
  );
}
