import { useLingui } from '@lingui/react/macro';
import type { NextHearing } from '#domain/nextHearings.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import { RowButton } from '../../ui/RowButton.tsx';
import { useFieldText } from '../hearing/useFieldText.ts';

/** The hearing that is ahead at one instance, as it became known last: leads to where it is prepared. */
export function NextRow({ ahead }: { ahead: NextHearing }) {
  const { t } = useLingui();
  const nav = useNav();
  const { key, state } = useOpenCase();
  const fields = useFieldText(state);
  const next = fields.text('hearing', 'next', ahead.next);
  return (
    <RowButton
      main={t({
        message: `Next hearing: ${next}`,
        comment: 'Row under the hearings of an instance: what is known of the next',
      })}
      onOpen={() => nav.go({ at: 'prepare', key, instance: ahead.instance ?? null })}
    />
  );
}
