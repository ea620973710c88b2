import { Trans, useLingui } from '@lingui/react/macro';
import type { CopyState } from '#vault/door.ts';
import { Notice } from '../../ui/Notice.tsx';
import { codeOf } from '../today/caseName.ts';

export interface Twin {
  readonly code: string;
  /** As lists call them from now on. */
  readonly came: string;
  readonly here: string;
}

/** Cases that came under the code of one that was here before: every phone begins with A-1. */
export function twinsOf(before: readonly CopyState[], after: readonly CopyState[]): Twin[] {
  const isOld = ({ key }: CopyState) => before.some((one) => one.key === key);
  return after
    .filter((one) => !isOld(one))
    .flatMap((one) =>
      after
        .filter((other) => isOld(other) && other.code === one.code)
        .map((other) => ({ code: one.code, came: codeOf(one, after), here: codeOf(other, after) })),
    );
}

export function SameCode({ twins }: { twins: readonly Twin[] }) {
  const { t } = useLingui();
  return twins.map(({ code, came, here }) => (
    <Notice
      key={came + here}
      kind="told"
      title={t({
        message: `Two cases are called ${code} now`,
        comment: 'After taking in a case file; a code like A-1',
      })}
    >
      <p>
        <Trans comment="After taking in a case whose code another case has; two names like A-1 (3f2a)">
          What came is {came} on lists; what was here before is {here}. The code of a case can be changed on
          its page.
        </Trans>
      </p>
    </Notice>
  ));
}
