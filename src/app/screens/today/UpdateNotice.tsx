import { Trans } from '@lingui/react/macro';
import { useDeskView } from '../../desk/useDesk.ts';
import { useSettings } from '../../settingsContext.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useUpdates } from '../../update/Updates.ts';

/** Never in an open hearing: it is shown on home only, and not while one runs. */
export function UpdateNotice() {
  const { waiting } = useUpdates();
  const { update } = useSettings();
  const { summaries } = useDeskView();
  const running = summaries?.some((summary) => summary.openHearing !== null) ?? false;
  if (!waiting || running) return null;
  return (
    <Notice
      kind="told"
      title={<Trans comment="A new version of the app is on the phone and waits">Update available</Trans>}
      action={
        <Button onClick={update}>
          <Trans comment="Button: lock, then start the new version">Lock and update</Trans>
        </Button>
      }
    >
      <p>
        <Trans comment="Under: update available">
          The app locks and starts again. Nothing kept or typed is lost.
        </Trans>
      </p>
    </Notice>
  );
}
