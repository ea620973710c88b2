import { useEffect, useState } from 'react';
import { Plural, Trans } from '@lingui/react/macro';
import { useDeskView } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import { useDoor } from '../../session.ts';
import { Button } from '../../ui/Button.tsx';
import { useShell } from '../../ui/shellContext.ts';
import { onlyHere } from './onlyHere.ts';

/** One line on home: how much would be gone with this phone, and the way to a copy. */
export function OnlyHereLine() {
  const door = useDoor();
  const nav = useNav();
  const shell = useShell();
  const { summaries } = useDeskView();
  const [count, setCount] = useState(0);
  useEffect(() => {
    let left = false;
    void door.copies().then(
      (copies) => !left && setCount(onlyHere(copies)),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [door, summaries]);
  if (count === 0) return shell.promise;
  return (
    <div className="row row-between">
      <span>
        <Trans comment="A count">
          <Plural value={count} one="Only on this phone: # entry" other="Only on this phone: # entries" />
        </Trans>
      </span>
      <Button onClick={() => nav.go({ at: 'copies' })}>
        <Trans comment="Button: to the page of copies">Copy…</Trans>
      </Button>
    </div>
  );
}
