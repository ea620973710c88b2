import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';

/** What is gone from here, and what is not. */
export function AsleepNow({ onDone }: { onDone(): void }) {
  const { t } = useLingui();
  return (
    <Screen
      title={t({ message: 'Left at home', comment: 'Title: after cases were put to sleep' })}
      action={
        <Button look="primary" wide onClick={onDone}>
          {t({ message: 'To the cases', comment: 'Button: opens the list of cases' })}
        </Button>
      }
    >
      <p>
        <Trans comment="After cases were left at home">
          Their keys are destroyed on this phone. The list shows their codes and nothing else; “Wake” brings
          them back from a sealed copy.
        </Trans>
      </p>
      <p>
        <Trans comment="After cases were left at home: what is not gone">
          Not gone: sealed copies and exported files, what colleagues have, and earlier copies of this phone.
        </Trans>
      </p>
      <p>
        <Trans comment="After cases were left at home">
          A backup made from now on does not hold them. Keep the one that does, and not on this phone.
        </Trans>
      </p>
    </Screen>
  );
}
