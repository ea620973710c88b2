import { useId, type ReactNode } from 'react';
import { frameClass, Optional, Told, toldBy, type FrameWords } from './FieldFrame.tsx';
import { useLeaving } from './useLeaving.ts';

interface Props extends FrameWords {
  role?: 'group' | 'radiogroup';
  /** Focus and pointer have left all of it. */
  onLeave?: (() => void) | undefined;
  children: ReactNode;
}

/** Several controls that answer one question: name, hint and error are those of the whole. */
export function Group({ role = 'group', label, hideLabel, optional, hint, error, onLeave, children }: Props) {
  const own = useId();
  const leaving = useLeaving(onLeave);
  return (
    <div
      {...leaving}
      role={role}
      className={frameClass(error)}
      aria-labelledby={`${own}-label`}
      aria-describedby={toldBy(own, { hint, error })}
    >
      <div id={`${own}-label`} className={hideLabel ? 'unseen' : 'group-label'}>
        {label}
        <Optional when={optional} />
      </div>
      <Told own={own} hint={hint} error={error} live />
      {children}
    </div>
  );
}
