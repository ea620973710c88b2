import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { lacksNext } from '#domain/closing.ts';
import { attendedOf } from '#domain/hearingGaps.ts';
import { factsOf } from '#domain/hearingLog.ts';
import type { Item } from '#domain/item.ts';
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
  const attended = attendedOf(state, hearing);
  return (
    <li>
      <RowButton
        main={hearingWords(hearing, 'with-day', null)}
        more={words.listed([
          words.said(hearing, 'type', (type) => words.label('hearingType', type)),
          words.said(hearing, 'access', ({ admitted }, among) =>
            admitted && (among || admitted !== 'yes') ? words.label('admitted', admitted) : undefined,
          ),
          attended === 'not-attended' && words.label('part', 'not-attended'),
          words.said(hearing, 'openness', ({ is }, among) =>
            among || is !== 'open' ? words.label('openness', is) : undefined,
          ),
          words.said(hearing, 'mode', (mode, among) =>
            among || mode !== 'in-person' ? words.label('mode', mode) : undefined,
          ),
          t({
            message: plural(n, { one: '# entry', other: '# entries' }),
            comment: 'How many entries a hearing has',
          }),
          words.said(hearing, 'howRecorded', (how) => words.label('howRecorded', how)) ??
            words.label('howRecorded', hearing.first.how),
          lacksNext(state, hearing) &&
            t({ message: 'next date missing', comment: 'Nobody said when the next hearing is' }),
        ])}
        onOpen={() => nav.go({ at: 'hearing', key, hearing: hearing.id })}
      />
    </li>
  );
}
