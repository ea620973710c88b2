import { useContext, useEffect, useId, useRef, type ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { NavContext } from '../nav.ts';
import { Button } from './Button.tsx';
import './Sheet.css';

interface Props {
  open: boolean;
  title: ReactNode;
  onClose(): void;
  children: ReactNode;
  action?: ReactNode;
}

/** A sheet from below: the browser's own `dialog`. Esc, the Close button, a tap beside it or the browser's back close it; focus goes back. */
export function Sheet({ open, title, onClose, children, action }: Props) {
  const { t } = useLingui();
  const nav = useContext(NavContext);
  const dialog = useRef<HTMLDialogElement>(null);
  const own = useId();
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const element = dialog.current;
    if (!element || !open) return;
    const before = document.activeElement;
    element.showModal();
    // A tap beside the sheet lands on the dialog itself; Esc is the key for the same.
    const beside = (event: Event) => {
      if (event.target === element) close.current();
    };
    element.addEventListener('click', beside);
    return () => {
      element.removeEventListener('click', beside);
      element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [open]);
  useEffect(() => (open ? nav?.hold(() => close.current()) : undefined), [open, nav]);
  if (!open) return null;
  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby={own}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="sheet-in">
        <div className="sheet-head">
          <h2 id={own}>{title}</h2>
          <Button look="quiet" onClick={onClose}>
            {t({
              message: 'Close',
              comment: 'Button that closes a sheet; what was tapped in it is already kept',
            })}
          </Button>
        </div>
        <div className="sheet-body">{children}</div>
        {action ? <div className="sheet-action">{action}</div> : null}
      </div>
    </dialog>
  );
}
