import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { openHearingItem } from '#domain/summary.ts';
import { useDesk, useOpenCase } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import { Button } from '../../ui/Button.tsx';
import { startHearing } from '../forms/startHearing.ts';

/** The large button: into the hearing that runs, or a new one. */
export function HearingAction() {
  const { t } = useLingui();
  const desk = useDesk();
  const nav = useNav();
  const { key, state } = useOpenCase();
  const [busy, setBusy] = useState(false);
  const running = openHearingItem(state);
  const start = async () => {
    setBusy(true);
    const id = await startHearing(desk);
    setBusy(false);
    if (id !== null) nav.go({ at: 'live', key, hearing: id });
  };
  return running ? (
    <Button look="primary" wide onClick={() => nav.go({ at: 'live', key, hearing: running.id })}>
      {t({ message: 'Back to hearing', comment: 'Button: return to the live hearing' })}
    </Button>
  ) : (
    <Button look="primary" wide busy={busy} onClick={() => void start()}>
      {t({ message: 'Start hearing', comment: 'Button: a live hearing of this case begins' })}
    </Button>
  );
}
