import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { FoldState } from '#domain/fold.ts';
import type { AnyItem } from '#domain/item.ts';
import { wordFor } from '#domain/stageWords.ts';

/** How many accused there are, by the word that is right for each of them; by the neutral word where they differ. */
export function useAccusedCount(state: FoldState, accused: readonly AnyItem[]): string {
  const { t } = useLingui();
  const [first, ...others] = new Set(accused.map(({ id }) => wordFor(state, id)));
  const word = others.length > 0 ? 'accused' : first;
  const count = accused.length;
  switch (word) {
    case 'suspect':
      return t({
        message: plural(count, { one: '# suspect', other: '# suspects' }),
        comment: 'Head of a case before charges: how many there are; Russian подозреваемый, Kazakh күдікті',
      });
    case 'defendant':
      return t({
        message: plural(count, { one: '# defendant', other: '# defendants' }),
        comment: 'Head of a case at trial: how many there are; Russian подсудимый, Kazakh сотталушы',
      });
    case 'convicted':
      return t({
        message: plural(count, { one: '# convicted person', other: '# convicted persons' }),
        comment: 'Head of a case after a judgment: how many there are; Russian осуждённый',
      });
    case 'acquitted':
      return t({
        message: plural(count, { one: '# acquitted person', other: '# acquitted persons' }),
        comment: 'Head of a case after a judgment: how many there are; Russian оправданный',
      });
    default:
      return t({
        message: plural(count, { one: '# accused', other: '# accused' }),
        comment: 'Head of a case: how many accused there are',
      });
  }
}
