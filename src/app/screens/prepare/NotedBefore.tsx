import { Trans } from '@lingui/react/macro';
import { remarks } from '#domain/casebook.ts';
import { valueOf } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { useNav } from '../../nav.ts';
import { RowButton } from '../../ui/RowButton.tsx';

/** Own remarks since the last hearing began: what one set out to watch is read again at the door. */
export function NotedBefore({ last }: { last: RecordId | undefined }) {
  const nav = useNav();
  const dates = useDates();
  const { key, state } = useOpenCase();
  const noted = remarks(state).filter((remark) => valueOf(remark, 'hearing') === last);
  if (noted.length === 0) return null;
  return (
    <section className="part">
      <h2>
        <Trans comment="Heading on Prepare: own remarks since the last hearing">Noted so far</Trans>
      </h2>
      <ul className="rows">
        {noted.map((remark) => (
          <li key={remark.id}>
            <RowButton
              main={valueOf(remark, 'words') ?? '—'}
              more={dates.claimed(remark.first.at)}
              onOpen={() => nav.go({ at: 'entry', key, id: remark.id })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
