import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { lacksNext } from '#domain/closing.ts';
import { attendedOf } from '#domain/hearingGaps.ts';
import { factsOf } from '#domain/hearingLog.ts';
import { valueOf, type Item } from '#domain/item.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import { RowButton } from '../../ui/RowButton.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { useHearingWords } from './useHearingWords.ts';

/** One hearing in the list: number, day, and what was out of the ordinary with it. */
export function HearingRow({ hearing }: { hearing: Item<'hearing'> }) {
  const { t } = useLingui();
  const nav = useNav();
  const words = useEntryWords();
  const { key, state } = useOpenCase();
  const hearingWords = useHearingWords(state);
  const n = factsOf(state, hearing.id).length;
  const [access, openness, type, mode] = [
    valueOf(hearing, 'access'),
    valueOf(hearing, 'openness'),
    valueOf(hearing, 'type'),
    valueOf(hearing, 'mode'),
  ];
  const attended = attendedOf(state, hearing);
  return (
    <li>
      <RowButton
        main={hearingWords(hearing, 'with-day', null)}
        more={words.listed([
          type && words.label('hearingType', type),
          access?.admitted && access.admitted !== 'yes' && words.label('admitted', access.admitted),
          attended === 'not-attended' && words.label('part', 'not-attended'),
          openness && openness.is !== 'open' && words.label('openness', openness.is),
          mode && mode !== 'in-person' && words.label('mode', mode),
          t({
            message: plural(n, { one: '# entry', other: '# entries' }),
            comment: 'How many entries a hearing has',
          }),
          words.label('howRecorded', valueOf(hearing, 'howRecorded') ?? hearing.first.how),
          lacksNext(state, hearing) &&
            t({ message: 'next date missing', comment: 'Nobody said when the next hearing is' }),
        ])}
        onOpen={() => nav.go({ at: 'hearing', key, hearing: hearing.id })}
      />
    </li>
  );
}
