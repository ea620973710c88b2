import { Trans, useLingui } from '@lingui/react/macro';
import type { KeepStorage } from '../../keepStorage.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** What the browser says about keeping this app's storage, and the question to it. */
export function StorageKept({ keep }: { keep: KeepStorage }) {
  const { t } = useLingui();
  switch (keep.promise) {
    case null:
      return null;
    case 'kept':
      return (
        <Notice
          kind="told"
          live={keep.asked}
          title={t({
            message: 'The browser promised to keep this storage',
            comment: 'Persistent storage was granted',
          })}
        />
      );
    case 'cannot-say':
      return (
        <Notice
          kind="here"
          title={t({
            message: 'This browser cannot say whether it keeps this storage',
            comment: 'Persistent storage is not known to the browser',
          })}
        >
          <Trans comment="What to do where the browser does not promise to keep the storage">
            Make a sealed copy often: a copy outside the browser is not cleared with it.
          </Trans>
        </Notice>
      );
    case 'not-promised':
      return (
        <Notice
          kind="here"
          live={keep.asked}
          title={t({
            message: 'The browser may clear this storage',
            comment: 'Persistent storage was not granted',
          })}
          action={
            <Button onClick={() => void keep.ask()}>
              <Trans comment="Button: ask the browser to keep the storage">Ask it to keep everything</Trans>
            </Button>
          }
        >
          <p>
            {keep.asked ? (
              <Trans comment="The browser was asked to keep the storage and did not promise">
                It was asked and did not promise. It may later, once the app is installed or used for some
                days. Until then make a sealed copy often.
              </Trans>
            ) : (
              <Trans comment="Why the browser should be asked to keep the storage">
                A phone short of room may clear what a browser keeps. Asked, the browser can promise not to;
                it may show a question of its own.
              </Trans>
            )}
          </p>
        </Notice>
      );
  }
}
