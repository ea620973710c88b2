import { useEffect, useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Health } from '#vault/door.ts';
import { useDeskView } from '../../desk/useDesk.ts';
import { useDoor } from '../../session.ts';
import { Notice } from '../../ui/Notice.tsx';

/** What the vault met on this phone and mended, or could not: told, since nothing may vanish in silence. */
export function FoundDamage() {
  const { t } = useLingui();
  const door = useDoor();
  const { summaries } = useDeskView();
  const [health, setHealth] = useState<Health | null>(null);
  useEffect(() => {
    let left = false;
    void door.health().then(
      (answer) => !left && setHealth(answer),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [door, summaries]);
  const setAside = (summaries ?? []).reduce((sum, one) => sum + one.setAside, 0);
  const lost = health ? health.missingFrames + health.unreadable : 0;
  const mended = health ? health.refilledFromIndex + health.mendedFrames : 0;
  const damaged = health?.journalGaps ?? 0;
  const cutOff = health?.filesCutOff ?? 0;
  const missing = health?.filesMissing ?? 0;
  if (lost + mended + damaged + setAside + cutOff + missing === 0) return null;
  return (
    <Notice
      kind={lost > 0 ? 'failed' : 'told'}
      title={
        lost > 0
          ? t({
              message: 'Something on this phone cannot be read',
              comment: 'Notice on home after damage was found',
            })
          : t({ message: 'Found at the start', comment: 'Notice on home: what was mended or set aside' })
      }
    >
      {lost > 0 ? (
        <p>
          <Plural
            value={lost}
            one="# piece is missing or does not open."
            other="# pieces are missing or do not open."
          />{' '}
          <Trans comment="Advice after damage was found">
            Make a sealed copy of what is here; an earlier copy or a colleague may have the rest.
          </Trans>
        </p>
      ) : null}
      {damaged > 0 ? (
        <p>
          <Plural
            value={damaged}
            one="# damaged place was found in the files of this phone."
            other="# damaged places were found in the files of this phone."
          />
        </p>
      ) : null}
      {mended > 0 ? (
        <p>
          <Plural
            value={mended}
            one="# entry was lost in one place and restored from another."
            other="# entries were lost in one place and restored from another."
          />
        </p>
      ) : null}
      {cutOff > 0 ? (
        <p>
          <Plural
            value={cutOff}
            one="# file was not sealed to its end when the app stopped: it was removed. Attach it again."
            other="# files were not sealed to their end when the app stopped: they were removed. Attach them again."
          />
        </p>
      ) : null}
      {missing > 0 ? (
        <p>
          <Plural
            value={missing}
            one="# attached file is not on this phone any more. A sealed copy may have it."
            other="# attached files are not on this phone any more. A sealed copy may have them."
          />
        </p>
      ) : null}
      {setAside > 0 ? (
        <p>
          <Plural
            value={setAside}
            one="# record was written by a newer version: it is kept and can be read after an update."
            other="# records were written by a newer version: they are kept and can be read after an update."
          />
        </p>
      ) : null}
    </Notice>
  );
}
