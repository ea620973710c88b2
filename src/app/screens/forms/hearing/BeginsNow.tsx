import { Trans, useLingui } from '@lingui/react/macro';
import { useDesk, useOpenCase } from '../../../desk/useDesk.ts';
import { useNav } from '../../../nav.ts';
import { Button } from '../../../ui/Button.tsx';
import { startHearing } from '../startHearing.ts';

/** Live from now on, or below: a hearing that was. */
export function BeginsNow() {
  const { t } = useLingui();
  const desk = useDesk();
  const nav = useNav();
  const { key } = useOpenCase();
  const start = async () => {
    const id = await startHearing(desk);
    if (id !== null) nav.replace({ at: 'live', key, hearing: id });
  };
  return (
    <section className="stack-tight">
      <Button look="primary" wide onClick={() => void start()}>
        {t({ message: 'It begins now', comment: 'Button: open a live hearing' })}
      </Button>
      <h2>
        <Trans comment="Heading of a form: a hearing in the past is entered afterwards">
          Or a hearing that was
        </Trans>
      </h2>
    </section>
  );
}
