import { useState, type ReactNode } from 'react';
import '../forms.css';

interface Props {
  title: string;
  /** What it holds is said: it stands open. */
  said: boolean;
  children: ReactNode;
}

/** A long part of a form, folded until something in it was said. */
export function Folded({ title, said, children }: Props) {
  const [open] = useState(said);
  return (
    <details className="form-fold" open={open || said}>
      <summary>{title}</summary>
      <div className="stack form-fold-in">{children}</div>
    </details>
  );
}
