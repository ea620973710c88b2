import type { ReactNode } from 'react';
import { Trans } from '@lingui/react/macro';
import { Notice } from './Notice.tsx';
import './Standing.css';

/** Nothing here yet, and what to do next. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <div>{children}</div>
      {action}
    </div>
  );
}

/** Shown quietly; work that may take long gets its own words. */
export function Loading({ children }: { children?: ReactNode }) {
  return (
    <p className="loading" role="status">
      {children ?? <Trans comment="A screen is being read from this phone">Opening…</Trans>}
    </p>
  );
}

interface FailedProps {
  /** What happened. */
  title: ReactNode;
  /** What was kept, and what to do. */
  children: ReactNode;
  action?: ReactNode;
}

export function Failed({ title, children, action }: FailedProps) {
  return (
    <Notice kind="failed" live title={title} action={action}>
      {children}
    </Notice>
  );
}
