import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Sheet } from '../../ui/Sheet.tsx';

interface Props {
  title: string;
  /** False = not kept: the reason stays. */
  onWhy(why: string): Promise<boolean>;
  onClose(): void;
}

/** Nothing is hidden or replaced without a reason. */
export function WhySheet({ title, onWhy, onClose }: Props) {
  const { t } = useLingui();
  const [why, setWhy] = useState('');
  const [missing, setMissing] = useState(false);
  const go = async () => {
    setMissing(why.trim() === '');
    if (why.trim() === '') return;
    if (await onWhy(why.trim())) onClose();
  };
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      action={
        <Button look="primary" wide onClick={() => void go()}>
          {t({ message: 'Keep', comment: 'Button: keep this entry' })}
        </Button>
      }
    >
      <Field
        kind="words"
        label={t({ message: 'Why?', comment: 'Field: the reason of a withdrawal or correction' })}
        error={missing ? t({ message: 'Say why.', comment: 'Error: a reason is missing' }) : null}
        value={why}
        onText={setWhy}
      />
    </Sheet>
  );
}
