import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { FoldState } from '#domain/fold.ts';
import { countOf } from '#domain/motions.ts';
import type { OpenElsewhere } from '#domain/motionsAt.ts';
import { tallyText } from '#domain/tally.ts';
import { useInstanceName } from '../case/useInstanceName.ts';

interface Props {
  state: FoldState;
  of: OpenElsewhere;
  children: ReactNode;
}

/** Motions that wait at another instance, under its name: in reach, and never taken for this court's. */
export function FoldedInstance({ state, of, children }: Props) {
  const { t } = useLingui();
  const name = useInstanceName()(of.instance, state);
  const count = tallyText(countOf(of.open));
  return (
    <details>
      <summary>
        {t({
          message: `${name} – motions open: ${count}`,
          comment: 'Folded list: motions without a ruling at another instance, whose name stands first',
        })}
      </summary>
      {children}
    </details>
  );
}
