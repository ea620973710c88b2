import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useDesk, useOpenCase } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import { Button } from '../../ui/Button.tsx';
import { howSaid } from '../forms/howWritten.ts';
import { hearingToday } from '../forms/startHearing.ts';
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
    const said = howSaid(desk, key);
    // Not live: nothing of it is logged as it happens, and it must not stand open.
    const how = said === undefined || said === 'live' ? 'from-memory' : said;
    const id = await enterOne(
      desk,
      'hearing',
      {
        ...hearingToday(state, desk.clock),
        access: { admitted: 'no' },
        part: { is: 'not-attended' },
        howRecorded: how,
      },
      how,
    );
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
