import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import './Button.css';

/** `primary`: the one action of a screen. `capture`: 64 px, in a hearing. `quiet`: text only. */
export type ButtonLook = 'primary' | 'plain' | 'capture' | 'danger' | 'quiet';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: ButtonLook | undefined;
  /** Full width of what holds it. */
  wide?: boolean | undefined;
  /** Work is under way: the button stays where it is, and does nothing. */
  busy?: boolean | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
  children: ReactNode;
}

export function Button({ look = 'plain', wide = false, busy = false, className, onClick, ...rest }: Props) {
  const names = ['button', `button-${look}`, wide ? 'button-wide' : '', className ?? ''];
  return (
    <button
      type="button"
      {...rest}
      className={names.filter(Boolean).join(' ')}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
    />
  );
}
