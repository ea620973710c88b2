import { useState } from 'react';
import { Trans } from '@lingui/react/macro';
import { Button } from './ui/Button.tsx';

/** Codes, counts and versions, no content: to read before it is copied. */
export function DiagnosticText({ where, problem }: { where: string; problem: unknown }) {
  const [copied, setCopied] = useState(false);
  const text = diagnosticText(where, problem, navigator.userAgent);
  return (
    <details>
      <summary>
        <Trans comment="Opens a text for people who mend the app">
          For those who mend it: read before you copy
        </Trans>
      </summary>
      <pre className="diagnostic">{text}</pre>
      <Button onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>
        {copied ? (
          <Trans comment="Button, after copying">Copied</Trans>
        ) : (
          <Trans comment="Button">Copy</Trans>
        )}
      </Button>
    </details>
  );
}

/** An error's message may quote what was typed, so only its name and the places in our own code are given. */
export function diagnosticText(where: string, problem: unknown, agent: string): string {
  const name = problem instanceof Error ? problem.name : typeof problem;
  const stack = problem instanceof Error ? (problem.stack ?? '') : '';
  const places = stack.match(/[\w.-]+\.(?:js|tsx?):\d+:\d+/g)?.slice(0, 8) ?? [];
  return [`screen ${where}`, `error ${name}`, ...places, agent].join('\n');
}
