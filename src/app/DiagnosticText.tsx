import { useContext, useEffect, useState } from 'react';
import { Trans } from '@lingui/react/macro';
import { DeskContext } from './desk/useDesk.ts';
import { diagnosticText } from './diagnosticText.ts';
import { readBuild, type Build } from './readBuild.ts';
import { Button } from './ui/Button.tsx';

/** Codes, counts and versions, no content: to read before it is copied. */
export function DiagnosticText({ where, problem }: { where: string; problem: unknown }) {
  const view = useContext(DeskContext)?.view();
  const [build, setBuild] = useState<Build | null>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    let left = false;
    void readBuild().then((read) => {
      if (!left) setBuild(read);
    });
    return () => {
      left = true;
    };
  }, []);
  const text = diagnosticText({
    where,
    problem,
    build,
    counts: view && {
      cases: view.summaries?.length ?? 0,
      itemsOpen: view.open?.state.items.size ?? 0,
      waiting: view.waiting.length,
    },
    agent: navigator.userAgent,
  });
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
