import { useEffect, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { AsleepCase } from '#vault/door.ts';
import { useDeskView } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import { useDoor } from '../../session.ts';
import { RowButton } from '../../ui/RowButton.tsx';
import { codeOf } from '../today/caseName.ts';
import { CopyOf } from './CopyOf.tsx';

/** Cases left at home, each by its code; a tap leads to waking it. Nothing where none sleeps. */
export function AsleepList() {
  const { t } = useLingui();
  const door = useDoor();
  const nav = useNav();
  const { summaries } = useDeskView();
  const [asleep, setAsleep] = useState<readonly AsleepCase[]>([]);
  useEffect(() => {
    let left = false;
    void door.asleep().then(
      (found) => !left && setAsleep(found),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [door, summaries]);
  if (asleep.length === 0) return null;
  const code = (one: AsleepCase) => codeOf(one, asleep);
  return (
    <section className="part">
      <h2>
        <Trans comment="Heading: cases that were left at home">Asleep</Trans>
      </h2>
      <ul className="rows">
        {asleep.map((one) => (
          <li key={one.key}>
            <RowButton
              main={t({ message: `${code(one)} · Wake`, comment: 'Row: the code of a sleeping case' })}
              more={<CopyOf asleep={one} />}
              onOpen={() => nav.go({ at: 'wake', of: one.key })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
