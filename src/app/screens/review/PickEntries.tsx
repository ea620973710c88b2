import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { factGroups, type FactGroup } from '#domain/flaggable.ts';
import type { FoldState } from '#domain/fold.ts';
import type { RecordId } from '#domain/values.ts';
import { ChipsMany } from '../../ui/Chips.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useHearingWords } from '../case/useHearingWords.ts';
import { Folded } from '../forms/controls/Folded.tsx';

interface Props {
  state: FoldState;
  /** What belongs to it comes first. */
  hearing: RecordId | undefined;
  value: readonly RecordId[];
  text(id: RecordId): string;
  onChange(value: RecordId[]): void;
  onClose(): void;
}

/** Facts of the whole case, by hearing and by part of the case; those in sight are this hearing's and the chosen ones. */
export function PickEntries({ state, hearing, value, text, onChange, onClose }: Props) {
  const { t } = useLingui();
  const hearingWords = useHearingWords(state);
  const [atFirst] = useState(value);
  const groups = factGroups(state, hearing);
  const known = new Set(groups.flatMap(({ items }) => items.map(({ id }) => id)));
  // What was withdrawn since, or has not arrived, can still be taken off the list.
  const others = atFirst.filter((id) => !known.has(id));
  const names: Readonly<Record<FactGroup['is'], string>> = {
    hearing: t({ message: 'Hearing', comment: 'Kind of entry; Russian button word «Заседание»' }),
    outside: t({ message: 'Outside court', comment: 'Part of a case: events that were not in court' }),
    custody: t({ message: 'Charges and custody', comment: 'Part of a case' }),
    evidence: t({ message: 'Evidence and documents', comment: 'Part of a case' }),
    judgment: t({ message: 'Judgment and appeal', comment: 'Part of a case' }),
  };
  const chips = (legend: string, ids: readonly RecordId[]) => (
    <ChipsMany
      legend={legend}
      hideLegend
      options={ids.map((id) => ({ value: id as string, label: text(id) }))}
      value={value}
      onChange={(picked) => onChange(picked as RecordId[])}
    />
  );
  const gone = t({ message: 'withdrawn', comment: 'History of an entry: hidden with a reason' });
  return (
    <Sheet
      open
      title={
        <Trans comment="Title of a sheet: which facts a possible violation rests on">Which entries?</Trans>
      }
      onClose={onClose}
    >
      {others.length > 0 ? chips(gone, others) : null}
      {groups.map(({ is, hearing: of, items }, at) => {
        const title = of ? hearingWords(of) : names[is];
        const ids = items.map(({ id }) => id);
        return (
          <Folded key={of?.id ?? is} title={title} said={at === 0 || ids.some((id) => atFirst.includes(id))}>
            {chips(title, ids)}
          </Folded>
        );
      })}
    </Sheet>
  );
}
