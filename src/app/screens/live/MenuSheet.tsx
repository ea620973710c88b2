import { Trans, useLingui } from '@lingui/react/macro';
import { useNav } from '../../nav.ts';
import type { CaseKey } from '#vault/door.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { ScreenSwitch } from './ScreenSwitch.tsx';

interface Props {
  caseKey: CaseKey;
  hearing: string;
  onRemark(): void;
  onClose(): void;
}

/** What one does once in a hearing: end it, read it, add somebody, keep the screen on. */
export function MenuSheet({ caseKey: key, hearing, onRemark, onClose }: Props) {
  const { t } = useLingui();
  const nav = useNav();
  return (
    <Sheet
      open
      title={<Trans comment="Title of the menu of a live hearing">This hearing</Trans>}
      onClose={onClose}
      action={
        <Button look="primary" wide onClick={() => nav.go({ at: 'close-hearing', key, hearing })}>
          {t({ message: 'End of the hearing', comment: 'Button: asks the next date and closes the hearing' })}
        </Button>
      }
    >
      <Button wide onClick={() => nav.go({ at: 'hearing', key, hearing })}>
        {t({ message: 'Read the log', comment: 'Button: opens the log of the hearing' })}
      </Button>
      <Button wide onClick={() => nav.go({ at: 'person-form', key, id: null })}>
        {t({ message: 'Add a person', comment: 'Button: opens the form of a new person' })}
      </Button>
      <Button wide onClick={onRemark}>
        {t({
          message: 'Own remark',
          comment: "Button: write the monitor's own evaluation, apart from facts",
        })}
      </Button>
      <Button wide onClick={() => nav.go({ at: 'case', key, tab: 'log' })}>
        {t({ message: 'To the case', comment: 'Button: leaves the live hearing open and shows the case' })}
      </Button>
      <Button wide onClick={() => nav.go({ at: 'today' })}>
        {t({ message: 'Today', comment: 'Bottom bar: home, what is to be done today' })}
      </Button>
      <ScreenSwitch hearing={hearing} />
    </Sheet>
  );
}
