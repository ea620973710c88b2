import type { Item } from '#domain/item.ts';
import { useLingui } from '@lingui/react/macro';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { useNav } from '../../nav.ts';
import { RowButton } from '../../ui/RowButton.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { useInstanceWords } from './useInstanceWords.ts';

/** The case at one court: which, from when to when, in how many hearings. Stands above what belongs to it. */
export function InstanceRow({ instance }: { instance: Item<'instance'> }) {
  const { t } = useLingui();
  const nav = useNav();
  const dates = useDates();
  const words = useEntryWords();
  const court = useInstanceWords();
  const { key } = useOpenCase();
  const [from, to] = [
    words.said(instance, 'from', dates.approxDate),
    words.said(instance, 'to', dates.approxDate),
  ];
  const count = words.said(instance, 'hearingsHeld', dates.count);
  return (
    <RowButton
      main={court(instance)}
      more={words.listed([
        (from || to) && `${from ?? '…'} – ${to ?? '…'}`,
        count && t({ message: `Hearings held: ${count}`, comment: 'How many hearings an instance had' }),
        words.said(instance, 'lasted', dates.term),
        words.known(instance),
        words.corrected(instance),
      ])}
      onOpen={() => nav.go({ at: 'entry', key, id: instance.id })}
    />
  );
}
