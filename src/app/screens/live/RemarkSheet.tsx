import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Sheet } from '../../ui/Sheet.tsx';

interface Props {
  /** False = not kept, the words stay. */
  onKeep(words: string): Promise<boolean>;
  onClose(): void;
}

/** The monitor's own evaluation: another entry, another list, another file than facts. */
export function RemarkSheet({ onKeep, onClose }: Props) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const keep = async () => {
    if (text.trim() === '') return;
    if (await onKeep(text.trim())) onClose();
  };
  return (
    <Sheet
      open
      title={<Trans comment="Title of a sheet: the monitor's own evaluation">Own remark</Trans>}
      onClose={onClose}
      action={
        <Button look="primary" wide onClick={() => void keep()}>
          {t({ message: 'Keep', comment: 'Button: keep this entry' })}
        </Button>
      }
    >
      <Field
        kind="words"
        label={t({ message: 'What you think of it', comment: "Field: the monitor's own evaluation" })}
        hint={t({
          message: 'Kept apart from what happened, and never printed with it.',
          comment: 'Hint under the field for an own remark',
        })}
        value={text}
        onText={setText}
      />
    </Sheet>
  );
}
