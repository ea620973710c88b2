import { useEffect, useRef } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { AskedDoubt } from './slot.ts';

/** Asked beside its field when one tries to keep what can hardly be; it comes into sight. */
export function DoubtBeside({ of }: { of: { readonly doubt?: AskedDoubt | null | undefined } }) {
  return of.doubt ? <Question doubt={of.doubt} /> : null;
}

function Question({ doubt: { text, keepSo } }: { doubt: AskedDoubt }) {
  const { t } = useLingui();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      <Notice
        kind="told"
        live
        title={text}
        action={
          <Button onClick={keepSo}>
            {t({
              message: 'Keep it so',
              comment: 'Button: an unlikely date or time is right as it was given',
            })}
          </Button>
        }
      />
    </div>
  );
}
