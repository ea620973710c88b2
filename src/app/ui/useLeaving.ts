import { useRef, type FocusEvent, type MouseEvent } from 'react';

/**
 * When several controls that answer one question are left: neither focus nor a press is on any of them. A press moves the
 * focus before it is a click, in some browsers to nowhere: what appeared between the two would move the control away from it.
 */
export function useLeaving(leave: (() => void) | undefined) {
  const pressed = useRef(false);
  if (leave === undefined) return {};
  return {
    onPointerDown: () => void (pressed.current = true),
    onPointerCancel: () => void (pressed.current = false),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (!pressed.current && !currentTarget.contains(relatedTarget as Node | null)) leave();
    },
    onClick: ({ currentTarget, target }: MouseEvent) => {
      pressed.current = false;
      const onControl = target instanceof Element && target.closest('label, input, button, select') !== null;
      if (!onControl && !currentTarget.contains(document.activeElement)) leave();
    },
  };
}
