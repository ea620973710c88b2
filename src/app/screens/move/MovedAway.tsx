import { Trans, useLingui } from '@lingui/react/macro';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import { Notice } from '../../ui/Notice.tsx';
import { RowButton } from '../../ui/RowButton.tsx';
import { useHearingWords } from '../case/useHearingWords.ts';
import { movedHearings } from './movedHearings.ts';

/** Hearings that are in another case now: they are read here and not logged on. */
export function MovedAway() {
  const { t } = useLingui();
  const nav = useNav();
  const { key, state } = useOpenCase();
  const hearingWords = useHearingWords(state);
  const gone = movedHearings(state);
  if (gone.length === 0) return null;
  return (
    <Notice
      kind="told"
      title={t({
        message: 'Moved to another case',
        comment: 'Heading above hearings that are in another case now',
      })}
    >
      <p>
        <Trans comment="Below: hearings that were moved">
          The records stay here as withdrawn. They prove what was moved.
        </Trans>
      </p>
      <ul className="rows">
        {gone.map((hearing) => (
          <li key={hearing.id}>
            <RowButton
              main={hearingWords(hearing)}
              onOpen={() => nav.go({ at: 'entry', key, id: hearing.id })}
            />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
