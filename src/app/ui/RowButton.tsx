import type { ReactNode } from 'react';
import { unbrokenDots } from './unbrokenDots.tsx';
import './Rows.css';

interface Props {
  main: ReactNode;
  more?: ReactNode;
  onOpen(): void;
}

/** One row of a list that opens something. Put it in `<li>` of `<ul className="rows">`. */
export function RowButton({ main, more, onOpen }: Props) {
  return (
    <button type="button" className="row-button" onClick={onOpen}>
      <span className="row-main">{unbrokenDots(main)}</span>
      {more ? <span className="row-more">{unbrokenDots(more)}</span> : null}
    </button>
  );
}

/** A whole card that opens something. */
export function CardButton({ onOpen, children }: { onOpen(): void; children: ReactNode }) {
  return (
    <button type="button" className="card" onClick={onOpen}>
      {children}
    </button>
  );
}
