import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { conflicts } from '#domain/casebook.ts';
import { useDeskView, useOpenCase } from '../../desk/useDesk.ts';
import { labelOf } from '../../i18n/labels/labels.ts';
import { useNav } from '../../nav.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { GapsNotice, SetAsideNotice } from '../in/WhatCame.tsx';

/** What must be known before one reads the case: a refusal, two versions, records that cannot be read, gaps, forks. */
export function CaseNotices() {
  const { t, i18n } = useLingui();
  const nav = useNav();
  const { refused } = useDeskView();
  const { key, state, setAside, forks, gaps } = useOpenCase();
  const unsettled = conflicts(state);
  const first = unsettled[0];
  return (
    <>
      {refused ? <Notice kind="failed" live title={labelOf(i18n, 'refusal', refused.because)} /> : null}
      {first ? (
        <Notice
          kind="told"
          title={t({
            message: plural(unsettled.length, {
              one: '# field has two versions',
              other: '# fields have two versions',
            }),
            comment: 'Two people gave different values; both are kept',
          })}
          action={
            <Button onClick={() => nav.go({ at: 'entry', key, id: first.item.id })}>
              {t({ message: 'Look at it', comment: 'Button: opens the entry with two versions' })}
            </Button>
          }
        />
      ) : null}
      {setAside.length > 0 ? <SetAsideNotice count={setAside.length} /> : null}
      {gaps > 0 ? <GapsNotice gaps={gaps} /> : null}
      {forks.length > 0 ? (
        <Notice
          kind="told"
          title={t({
            message: plural(forks.length, {
              one: 'At # place a log continues in two ways. Both are kept.',
              other: 'At # places logs continue in two ways. Both are kept.',
            }),
            comment: 'The same phone’s log has two different records at one place',
          })}
        />
      ) : null}
    </>
  );
}
