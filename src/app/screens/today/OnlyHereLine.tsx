import { useEffect, useState } from 'react';
import { Plural, Trans } from '@lingui/react/macro';
import { useDeskView } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import { useDoor } from '../../session.ts';
import { Button } from '../../ui/Button.tsx';
import { useShell } from '../../ui/shellContext.ts';
import { onlyHere, type OnlyHere } from './onlyHere.ts';

/** One line on home: how much would be gone with this phone, and the way to a copy. */
export function OnlyHereLine() {
  const door = useDoor();
  const nav = useNav();
  const shell = useShell();
  const { summaries } = useDeskView();
  const [here, setHere] = useState<OnlyHere>({ made: 0, received: 0 });
  useEffect(() => {
    let left = false;
    void door.copies().then(
      (copies) => !left && setHere(onlyHere(copies)),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [door, summaries]);
  const { made: count, received } = here;
  if (count + received === 0) return shell.promise;
  return (
    <div className="row row-between">
      <span>
        {count > 0 ? (
          <Trans comment="A count">
            <Plural value={count} one="Only on this phone: # entry" other="Only on this phone: # entries" />
          </Trans>
        ) : (
          <Trans comment="A count of entries that came in a colleague’s file; beside a button: Copy…">
            <Plural value={received} one="No copy made here: # entry" other="No copy made here: # entries" />
          </Trans>
        )}
      </span>
      <Button onClick={() => nav.go({ at: 'copies' })}>
        <Trans comment="Button: to the page of copies">Copy…</Trans>
      </Button>
    </div>
  );
}
