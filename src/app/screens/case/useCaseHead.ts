import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { caseOf, charges, personsByRole } from '#domain/casebook.ts';
import { valueOf } from '#domain/item.ts';
import { byMark } from '#domain/marks.ts';
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
  const [stage, town] = [theCase && valueOf(theCase, 'stage'), theCase && valueOf(theCase, 'town')];
  const accused = (personsByRole(state).get('accused') ?? []).toSorted(byMark);
  const name = usePersonNames(state, accused);
  const counted = useAccusedCount(state, accused);
  const articles = [
    ...new Set(
      charges(state).flatMap((charge) => {
        const [article, said] = [valueOf(charge, 'article'), valueOf(charge, 'words')];
        const named = article?.is === 'text' ? article : said;
        return named?.is === 'text' ? named.text : [];
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
      stage && words.label('caseStage', stage),
      town && dates.text(town),
      ...(accused.length > MOST ? [counted] : accused.map(name)),
    ]),
    charged:
      listed === ''
        ? ''
        : t({ message: `Charges: ${listed}`, comment: 'Head of a case: articles, side by side' }),
  };
}
