import { useEffect, useState } from 'react';
import { Trans } from '@lingui/react/macro';
import { Button } from '../../ui/Button.tsx';

/** Chromium's own offer, kept until the person asks for it: no prompt comes by itself. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

export function InstallHint() {
  const [offer, setOffer] = useState<InstallOffer | null>(null);
  useEffect(() => {
    const offered = (event: Event) => {
      event.preventDefault();
      setOffer(event as InstallOffer);
    };
    window.addEventListener('beforeinstallprompt', offered);
    return () => window.removeEventListener('beforeinstallprompt', offered);
  }, []);
  if (matchMedia('(display-mode: standalone)').matches) return null;
  return (
    <details>
      <summary>
        <Trans comment="Opens a short text on installing the app on the phone">
          Install it on the phone first
        </Trans>
      </summary>
      <div className="stack-tight">
        <p>
          <Trans comment="How to install">
            In the browser’s menu: “Install app” or “Add to Home screen”. The name on the phone is Brief.
            Installed, it opens without the browser, and the phone is less likely to clear what it keeps.
          </Trans>
        </p>
        {offer ? (
          <Button onClick={() => void offer.prompt().finally(() => setOffer(null))}>
            <Trans comment="Button: install the app on the phone">Install</Trans>
          </Button>
        ) : null}
      </div>
    </details>
  );
}
