import type { ReactNode } from 'react';
import './Notice.css';

/** `kept`: durable. `here`: on this phone only. `failed`: what happened, what was kept, what to do. `told`: neutral. */
export type NoticeKind = 'kept' | 'here' | 'failed' | 'told';

interface Props {
  kind: NoticeKind;
  title?: ReactNode;
  /** Spoken at once by screen readers (as `alert` when failed). */
  live?: boolean | undefined;
  action?: ReactNode;
  children?: ReactNode;
}

const marks: Record<NoticeKind, string> = { kept: '✓', here: '●', failed: '▲', told: '–' };

export function Notice({ kind, title, live = false, action, children }: Props) {
  const role = live ? (kind === 'failed' ? 'alert' : 'status') : undefined;
  return (
    <div className={`notice notice-${kind}`} role={role}>
      {title ? (
        <p className="notice-title">
          <span aria-hidden="true">{marks[kind]} </span>
          {title}
        </p>
      ) : null}
      {children ? <div className="notice-body">{children}</div> : null}
      {action ? <div className="row">{action}</div> : null}
    </div>
  );
}
