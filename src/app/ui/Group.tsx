import { useId, type ReactNode } from 'react';
import { frameClass, Optional, Told, toldBy, type FrameWords } from './FieldFrame.tsx';

interface Props extends FrameWords {
  role?: 'group' | 'radiogroup';
  children: ReactNode;
}

/** Several controls that answer one question: name, hint and error are those of the whole. */
export function Group({ role = 'group', label, hideLabel, optional, hint, error, children }: Props) {
  const own = useId();
  return (
    <div
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
