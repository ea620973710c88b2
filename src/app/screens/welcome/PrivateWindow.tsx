import { Trans, useLingui } from '@lingui/react/macro';
import { Notice } from '../../ui/Notice.tsx';

/**
 * Before a vault is made. Chromium's private windows keep everything in memory and take care not to be told apart: so each
 * window says it but the installed app's own, which is never a private one.
 */
export function PrivateWindow() {
  const { t } = useLingui();
  if (matchMedia('(display-mode: standalone)').matches) return null;
  return (
    <Notice
      kind="here"
      title={t({
        message: 'In a private window everything is gone when it closes',
        comment: 'First page, in a browser window: a private one is also called incognito',
      })}
    >
      <p>
        <Trans comment="First page, below: In a private window everything is gone when it closes">
          The app cannot tell whether this one is private. If it is, open this page in an ordinary window.
        </Trans>
      </p>
    </Notice>
  );
}
