import { Trans, useLingui } from '@lingui/react/macro';
import { useDeskView } from '../../desk/useDesk.ts';
import { useNav, usePlace } from '../../nav.ts';
import { Button } from '../../ui/Button.tsx';
import './today.css';

/**
 * The browser has emptied what lay on this phone while the app was open. What is on the page is all there is: the way out
 * leads from here, since tables are made in the page and ask nothing of the vault. On top of every screen.
 */
export function GoneBar() {
  const { t } = useLingui();
  const nav = useNav();
  const place = usePlace();
  const { open } = useDeskView();
  return (
    <div className="gone-bar" role="alert">
      <strong>
        {t({
          message: '▲ The browser has taken away what lay on this phone. Nothing more is kept here.',
          comment:
            'Bar on top of every screen when the browser has deleted the app’s storage while it was open',
        })}
      </strong>
      <span>
        <Trans comment="Bar on top of every screen when the browser has deleted the app’s storage while it was open">
          What stands on the screen you can still take out now, or copy by hand. Do not close or reload the
          app.
        </Trans>
      </span>
      {open && place.at !== 'out' ? (
        <Button look="quiet" onClick={() => nav.go({ at: 'out', key: open.key, way: 'plain' })}>
          <Trans comment="Button: export the open case as tables after the storage was deleted">
            Take this case out
          </Trans>
        </Button>
      ) : null}
    </div>
  );
}
