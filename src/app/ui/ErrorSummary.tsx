import { useEffect, useRef } from 'react';
import { Trans } from '@lingui/react/macro';
import './Notice.css';

/** `field` is the id of the field's control; `text` is the same as beside the field. */
export interface FormProblem {
  readonly field: string;
  readonly text: string;
}

interface Props {
  problems: readonly FormProblem[];
  /** How often going on was refused for them. */
  refused: number;
}

/** What must be mended before going on, above the form; takes the focus each time one is refused, never from under typing. */
export function ErrorSummary({ problems, refused }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused > 0) box.current?.focus();
  }, [refused]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} className="notice notice-failed" role="alert" tabIndex={-1}>
      <h2>
        <Trans comment="Title above the list of what is wrong in a form">There is a problem</Trans>
      </h2>
      <ul className="notice-list">
        {problems.map(({ field, text }) => (
          <li key={field + text}>
            <button
              type="button"
              className="button-quiet notice-link"
              onClick={() => document.getElementById(field)?.focus()}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
