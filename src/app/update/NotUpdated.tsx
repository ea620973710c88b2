import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../ui/Button.tsx';
import { Screen } from '../ui/Screen.tsx';

/** The new build was called and did not take over in time. The vault is locked; one goes on with the build there is. */
export function NotUpdated({ onGoOn }: { onGoOn: () => void }) {
  const { t } = useLingui();
  return (
    <Screen
      title={t({
        message: 'The new version has not started yet',
        comment: 'Title: after “Lock and update”, when the update did not take over within some seconds',
      })}
      action={
        <Button look="primary" wide onClick={onGoOn}>
          <Trans comment="Button: the update did not start; the app opens as it was before">
            Go on with the old version
          </Trans>
        </Button>
      }
    >
      <p>
        <Trans comment="After “Lock and update”, when the update did not take over">
          The app is locked, and nothing kept or typed is lost. If the new version starts now, this page
          changes by itself. Or go on with the old version: the update is offered again on Today.
        </Trans>
      </p>
    </Screen>
  );
}
