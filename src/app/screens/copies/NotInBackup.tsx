import { useEffect, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { AsleepCase } from '#vault/door.ts';
import { useDoor } from '../../session.ts';
import { Notice } from '../../ui/Notice.tsx';
import { codeOf } from '../today/caseName.ts';

/** Before a backup is made: the cases that sleep are not in it, and an older copy must not be thrown away for it. */
export function NotInBackup() {
  const { t } = useLingui();
  const door = useDoor();
  const [asleep, setAsleep] = useState<readonly AsleepCase[]>([]);
  useEffect(() => void door.asleep().then(setAsleep, () => undefined), [door]);
  if (asleep.length === 0) return null;
  const codes = asleep.map((one) => codeOf(one, asleep)).join(', ');
  return (
    <Notice
      kind="here"
      title={t({
        message: `This backup does not hold the sleeping cases: ${codes}. Keep the copies that do.`,
        comment: 'Before a backup is made; codes of cases that were left at home',
      })}
    />
  );
}
