import { useLingui } from '@lingui/react/macro';
import { persons } from '#domain/casebook.ts';
import { heldOn } from '#domain/detention.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { useDaysText } from './useDaysText.ts';
import { useToday } from './useToday.ts';

/** Who is detained today, as far as was said, and for how long already. */
export function CustodyNow() {
  const { t } = useLingui();
  const words = useEntryWords();
  const days = useDaysText();
  const { state } = useOpenCase();
  const held = heldOn(state, useToday());
  if (held.length === 0) return null;
  return (
    <ul className="case-custody">
      {held.map(({ person, episode, sure }) => {
        const who = words.personAt(persons(state), person) ?? words.label('kind', 'person');
        return (
          <li key={episode.item.id}>
            {words.listed([
              sure
                ? t({ message: `In custody: ${who}`, comment: 'Head of a case: who is detained today' })
                : t({
                    message: `Perhaps in custody: ${who}`,
                    comment: 'Head of a case: the dates leave open whether somebody is detained today',
                  }),
              episode.kind !== 'blank' && words.label('detentionKind', episode.kind),
              days(episode.days),
            ])}
          </li>
        );
      })}
    </ul>
  );
}
