import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { caseOf, charges, personsByRole } from '#domain/casebook.ts';
import { byMark } from '#domain/marks.ts';
import type { Text } from '#domain/values.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { usePersonNames } from '../hearing/usePersonNames.ts';
import { useAccusedCount } from './useAccusedCount.ts';

/** Beyond so many a head names nobody: their part of the case does. */
const MOST = 8;

/** Stage, town and accused; and what they are charged with, each article once. */
export function useCaseHead(): { readonly who: string; readonly charged: string } {
  const { t } = useLingui();
  const dates = useDates();
  const { state } = useOpenCase();
  const words = useEntryWords(state);
  const theCase = caseOf(state);
  const accused = (personsByRole(state).get('accused') ?? []).toSorted(byMark);
  const name = usePersonNames(state, accused);
  const counted = useAccusedCount(state, accused);
  const articles = [
    ...new Set(
      charges(state).flatMap((charge) => {
        const text = (of: Text, among: boolean) => (of.is === 'text' || among ? dates.text(of) : undefined);
        return words.said(charge, 'article', text) ?? words.said(charge, 'words', text) ?? [];
      }),
    ),
  ];
  const rest = articles.length - MOST;
  const listed = [
    ...articles.slice(0, MOST),
    ...(rest > 0
      ? [
          t({
            message: plural(rest, { one: 'and # more', other: 'and # more' }),
            comment: 'Ends a list of charges',
          }),
        ]
      : []),
  ].join('; ');
  return {
    who: words.listed([
      theCase && words.said(theCase, 'stage', (stage) => words.label('caseStage', stage)),
      theCase && words.said(theCase, 'town', dates.text),
      // Not by the dot: it stands within a person too, after the mark.
      accused.length > MOST ? counted : accused.map(name).join('; '),
    ]),
    charged:
      listed === ''
        ? ''
        : t({ message: `Charges: ${listed}`, comment: 'Head of a case: articles, side by side' }),
  };
}
