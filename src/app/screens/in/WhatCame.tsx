import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { TakenIn } from '#vault/door.ts';
import type { LookAtWhatCame } from '../../desk/lookAtWhatCame.ts';
import { useDates } from '../../i18n/dates.ts';
import { labelOf } from '../../i18n/labels/labels.ts';
import { Notice } from '../../ui/Notice.tsx';

interface Props extends LookAtWhatCame {
  taken: TakenIn;
}

/** Of a suite or frame that only a newer build can verify: no fault of the file. */
const NEWER: readonly string[] = ['suite', 'frame-version'];

/** What came with a file, what was there already, what was refused and why, what is missing between. */
export function WhatCame({ taken, gaps, setAside }: Props) {
  const { t, i18n } = useLingui();
  const dates = useDates();
  const reasons = new Map<string, number>();
  let newer = 0;
  for (const [code, n] of Object.entries(taken.refused)) {
    if (NEWER.includes(code)) {
      newer += n;
      continue;
    }
    const word = labelOf(i18n, 'refusedRecord', code);
    reasons.set(word, (reasons.get(word) ?? 0) + n);
  }
  const total = [...reasons.values()].reduce((sum, n) => sum + n, 0);
  return (
    <>
      <ul className="rows">
        <li>
          {t({ message: plural(taken.cases, { one: '# case', other: '# cases' }), comment: 'A count' })}
        </li>
        <li>
          {t({
            message: plural(taken.newRecords, { one: '# new record', other: '# new records' }),
            comment: 'Records that came with a case file',
          })}
        </li>
        {taken.withdrawals > 0 ? (
          <li>
            {t({
              message: plural(taken.withdrawals, {
                one: '# of them withdraws an entry that was here',
                other: '# of them withdraw entries that were here',
              }),
              comment:
                'Under the records that came with a case file: withdrawn entries are hidden from the log',
            })}
          </li>
        ) : null}
        <li>
          {t({
            message: plural(taken.knownRecords, {
              one: '# record was here already',
              other: '# records were here already',
            }),
            comment: 'Records of a case file that changed nothing',
          })}
        </li>
        {taken.leftAsleep ? (
          <li>
            {t({
              message: plural(taken.leftAsleep, {
                one: '# case sleeps here and was left asleep',
                other: '# cases sleep here and were left asleep',
              }),
              comment: 'Cases of a file that were left at home: they are woken from the list of cases',
            })}
          </li>
        ) : null}
        {taken.files.fresh > 0 ? (
          <li>
            {t({
              message: plural(taken.files.fresh, { one: '# attached file', other: '# attached files' }),
              comment: 'Files that came with a case file',
            })}
          </li>
        ) : null}
        {taken.files.missing > 0 ? (
          <li>
            {t({
              message: plural(taken.files.missing, {
                one: '# attached file is named in it and did not come',
                other: '# attached files are named in it and did not come',
              }),
              comment: 'Files that records of a case file name, which were withheld or lost',
            })}
          </li>
        ) : null}
      </ul>
      {setAside > 0 ? <SetAsideNotice count={setAside} /> : null}
      {newer > 0 ? (
        <Notice
          kind="failed"
          title={t({
            message: plural(newer, {
              one: '# record needs a newer version and was not taken in',
              other: '# records need a newer version and were not taken in',
            }),
            comment: 'Records of a case file that this version of the app cannot check',
          })}
        >
          <p>
            <Trans comment="Records of a case file that this version of the app cannot check">
              This version cannot check them. Keep the file, update the app, then take it in again.
            </Trans>
          </p>
        </Notice>
      ) : null}
      {total > 0 ? (
        <Notice
          kind="failed"
          title={t({
            message: plural(total, {
              one: '# record was refused: it does not verify',
              other: '# records were refused: they do not verify',
            }),
            comment: 'Records of a case file that were not taken in',
          })}
        >
          <p>
            <Trans comment="Records of a case file that were not taken in">
              They are not in your log. Tell whoever gave you the file; below is how many for which reason.
            </Trans>
          </p>
          <ul className="notice-list">
            {[...reasons].map(([reason, n]) => (
              <li key={reason}>
                {reason}: {dates.number(n)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {gaps > 0 ? <GapsNotice gaps={gaps} /> : null}
    </>
  );
}

/** Kept, and told wherever one reads or takes in: a newer build will read them. */
export function SetAsideNotice({ count }: { count: number }) {
  const { t } = useLingui();
  return (
    <Notice
      kind="told"
      title={t({
        message: plural(count, {
          one: '# record cannot be read by this version. It is kept and will be read after an update.',
          other: '# records cannot be read by this version. They are kept and will be read after an update.',
        }),
        comment: 'Records set aside',
      })}
    />
  );
}

/** Entries are missing between others that are here. */
export function GapsNotice({ gaps }: { gaps: number }) {
  const { t } = useLingui();
  return (
    <Notice
      kind="failed"
      title={t({
        message: plural(gaps, {
          one: 'At # place entries of a log are missing',
          other: 'At # places entries of logs are missing',
        }),
        comment: 'Gaps in the logs of a case: entries before and after are here',
      })}
    >
      <p>
        <Trans comment="What to do about gaps in a log">
          What comes before and after is here and verified. A sealed copy from whoever wrote them, or an
          earlier one of yours, can fill the gap.
        </Trans>
      </p>
    </Notice>
  );
}
