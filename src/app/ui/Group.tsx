import { useId, type ReactNode } from 'react';
import { Trans } from '@lingui/react/macro';

interface Props {
  label: ReactNode;
  optional?: boolean | undefined;
  hint?: ReactNode;
  error?: string | null | undefined;
  children: ReactNode;
}

/** Several controls that answer one question: name, hint and error are those of the whole. */
export function Group({ label, optional, hint, error, children }: Props) {
  const own = useId();
  const told = [hint ? `${own}-hint` : '', error ? `${own}-error` : ''].filter(Boolean).join(' ');
  return (
    <div
      role="group"
      className={error ? 'field field-wrong' : 'field'}
      aria-labelledby={`${own}-label`}
      aria-describedby={told || undefined}
    >
      <div id={`${own}-label`} className="group-label">
        {label}
        {optional ? (
          <span className="field-optional">
            {' '}
            <Trans comment="After a field's name: may be left empty">(optional)</Trans>
          </span>
        ) : null}
      </div>
      {hint ? (
        <div id={`${own}-hint`} className="field-hint">
          {hint}
        </div>
      ) : null}
      {error ? (
        <p id={`${own}-error`} className="field-error" role="alert">
          <span aria-hidden="true">▲ </span>
          {error}
        </p>
      ) : null}
      {children}
    </div>
  );
}
