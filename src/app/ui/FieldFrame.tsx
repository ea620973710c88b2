import type { ReactNode } from 'react';
import { Trans } from '@lingui/react/macro';

export interface FrameWords {
  label: ReactNode;
  hideLabel?: boolean | undefined;
  hint?: ReactNode;
  error?: string | null | undefined;
  /** Says "(optional)" in words. */
  optional?: boolean | undefined;
}

/** Name, hint and error around one control; `own` is its id. */
export function FieldFrame({
  own,
  label,
  hideLabel,
  optional,
  hint,
  error,
  children,
}: FrameWords & { own: string; children: ReactNode }) {
  return (
    <div className={frameClass(error)}>
      <label htmlFor={own} className={hideLabel ? 'unseen' : 'field-label'}>
        {label}
        <Optional when={optional} />
      </label>
      <Told own={own} hint={hint} error={error} />
      {children}
    </div>
  );
}

export function frameClass(error: FrameWords['error']): string {
  return error ? 'field field-wrong' : 'field';
}

/** Ids of what describes the control `own`: for `aria-describedby`. */
export function toldBy(own: string, { hint, error }: Pick<FrameWords, 'hint' | 'error'>): string | undefined {
  return [hint && `${own}-hint`, error && `${own}-error`].filter(Boolean).join(' ') || undefined;
}

export function Optional({ when }: { when: boolean | undefined }) {
  return when ? (
    <span className="field-optional">
      {' '}
      <Trans comment="After a field's name: may be left empty">(optional)</Trans>
    </span>
  ) : null;
}

/** `live`: the error is said as soon as it stands there. */
export function Told({
  own,
  hint,
  error,
  live = false,
}: Pick<FrameWords, 'hint' | 'error'> & { own: string; live?: boolean }) {
  return (
    <>
      {hint ? (
        <div id={`${own}-hint`} className="field-hint">
          {hint}
        </div>
      ) : null}
      {error ? (
        <p id={`${own}-error`} className="field-error" role={live ? 'alert' : undefined}>
          <span aria-hidden="true">▲ </span>
          {error}
        </p>
      ) : null}
    </>
  );
}
