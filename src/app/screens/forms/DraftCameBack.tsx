import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { CameBack } from './useFormDraft.ts';

/** A draft filled the form: said, so that nobody takes it for what is kept. It can be dropped, and that taken back. */
export function DraftCameBack({ of }: { of: CameBack }) {
  const { t } = useLingui();
  if (of.is === null) return null;
  if (of.is === 'dropped') {
    return (
      <Notice
        kind="told"
        live
        title={
          <Trans comment="Above a form: its draft was taken away">What you typed before was dropped.</Trans>
        }
        action={
          <Button onClick={of.bringBack}>
            {t({
              message: 'Bring it back',
              comment: 'Button: the draft that was dropped fills the form again',
            })}
          </Button>
        }
      />
    );
  }
  return (
    <Notice
      kind="told"
      live
      title={
        <Trans comment="Above a form that its draft has filled">
          What you typed before is here again. It is not kept yet.
        </Trans>
      }
      action={
        <Button onClick={of.drop}>
          {t({ message: 'Drop it', comment: 'Button: the draft is taken away, the form is as it was' })}
        </Button>
      }
    />
  );
}
