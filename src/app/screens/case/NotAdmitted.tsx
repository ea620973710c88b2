import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useDesk, useOpenCase } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import { Button } from '../../ui/Button.tsx';
import { liveHearing } from '../forms/startHearing.ts';
import { enterOne } from '../forms/writing.ts';

/** One tap at the door: a hearing of today to which the monitor was not admitted. The rest can follow in its form. */
export function NotAdmitted() {
  const { t } = useLingui();
  const desk = useDesk();
  const nav = useNav();
  const { key, state } = useOpenCase();
  const [busy, setBusy] = useState(false);
  const keep = async () => {
    setBusy(true);
    // As it happens, at the door: whatever other entries were written from. Not attended, it does not stand open.
    const id = await enterOne(desk, 'hearing', {
      ...liveHearing(state, desk.clock),
      access: { admitted: 'no' },
      part: { is: 'not-attended' },
    });
    setBusy(false);
    if (id !== null) nav.go({ at: 'hearing-form', key, id, kept: 'not-admitted' });
  };
  return (
    <Button busy={busy} onClick={() => void keep()}>
      {t({
        message: 'Not admitted today',
        comment: 'Button: one tap records a hearing to which the monitor was not let in',
      })}
    </Button>
  );
}
