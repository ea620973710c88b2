import type { ReactNode } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import { Button } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { movedHearings } from './movedHearings.ts';

/** Old ways may lead to a hearing that was moved since: what is tapped there would be seen nowhere, so nothing is taken. */
export function StillHere({ hearing, children }: { hearing: string | null; children: ReactNode }) {
  const { t } = useLingui();
  const nav = useNav();
  const { state } = useOpenCase();
  if (!movedHearings(state).some(({ id }) => id === hearing)) return children;
  return (
    <Screen
      title={t({
        message: 'Moved to another case',
        comment: 'Heading above hearings that are in another case now',
      })}
      onBack={nav.back}
      action={
        <Button look="primary" wide onClick={() => nav.go({ at: 'cases' })}>
          {t({ message: 'Cases', comment: 'Bottom bar: the list of cases' })}
        </Button>
      }
    >
      <p>
        <Trans comment="Somebody came back to a hearing that was moved">
          This hearing is in another case now. Go on with it there.
        </Trans>
      </p>
    </Screen>
  );
}
