import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Wiped } from '#vault/door.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';

interface Props {
  wiped: Wiped;
  busy: boolean;
  onAgain(): void;
  /** Everything is gone: start again as new. */
  onWiped(): void;
}

/** After a wipe: what is gone, what is not, and what to do about it. */
export function WipeAnswer({ wiped, busy, onAgain, onWiped }: Props) {
  const { t } = useLingui();
  const { keysGone, failed } = wiped;
  const isDone = keysGone && failed === 0;
  return (
    <Screen
      title={
        isDone
          ? t({ message: 'Wiped', comment: 'Title after a wipe' })
          : keysGone
            ? t({
                message: 'Wiped, but not cleared away',
                comment: 'Title after a wipe: sealed rests lie here',
              })
            : t({ message: 'The wipe did not finish', comment: 'Error' })
      }
      promise={null}
      bar={false}
      action={
        isDone ? (
          <Button look="primary" wide onClick={onWiped}>
            <Trans comment="Button after a wipe: the app starts as new">Start again</Trans>
          </Button>
        ) : (
          <Button look="primary" wide busy={busy} onClick={onAgain}>
            <Trans comment="Button: the wipe is tried once more">Wipe again</Trans>
          </Button>
        )
      }
    >
      {keysGone ? (
        <p>
          <Trans comment="After a wipe">
            Everything this app kept here can no longer be read through the phone: keys, entries, drafts,
            settings.
          </Trans>
        </p>
      ) : (
        <Notice
          kind="failed"
          live
          title={t({
            message: 'The keys could not be overwritten',
            comment: 'After a wipe: the worst that can remain',
          })}
        >
          <p>
            <Trans comment="After a wipe: the keys are still there">
              With the passphrase or the recovery code, what is left here may still be read. Keep the phone
              with you.
            </Trans>
          </p>
        </Notice>
      )}
      {isDone ? null : (
        <Notice
          kind={keysGone ? 'here' : 'told'}
          title={t({
            message: plural(failed, {
              one: '# part could not be cleared',
              other: '# parts could not be cleared',
            }),
            comment: 'After a wipe: files or databases that are still there',
          })}
        >
          <p>
            <Trans comment="After a wipe that is not whole: what to do">
              Close other windows of this app and wipe again. If that fails too, clear this site’s data in the
              browser’s settings.
            </Trans>
          </p>
        </Notice>
      )}
      <p>
        <Trans comment="After a wipe: what is not gone">
          Not gone: sealed copies and exported files, what colleagues have, and earlier copies of this phone.
        </Trans>
      </p>
    </Screen>
  );
}
