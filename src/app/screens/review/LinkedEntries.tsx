import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { persons } from '#domain/casebook.ts';
import type { FoldState } from '#domain/fold.ts';
import { isFact, lineOf } from '#domain/hearingLog.ts';
import { motions } from '#domain/motions.ts';
import type { RecordId } from '#domain/values.ts';
import { Button } from '../../ui/Button.tsx';
import { RowButton } from '../../ui/RowButton.tsx';
import { useWhenText } from '../case/useWhenText.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { PickEntries } from './PickEntries.tsx';

interface Props {
  state: FoldState;
  hearing: RecordId | undefined;
  value: readonly RecordId[];
  onChange(value: RecordId[]): void;
  onOpen(id: RecordId): void;
}

/** The facts a flag rests on; a withdrawn one says so. */
export function LinkedEntries({ state, hearing, value, onChange, onOpen }: Props) {
  const { t } = useLingui();
  const words = useEntryWords(state);
  const when = useWhenText(state);
  const [picking, pick] = useState(false);
  const numbers = new Map(motions(state).map(({ motion }, at) => [motion.id, at + 1]));
  const text = (id: RecordId): string => {
    const item = state.items.get(id);
    if (!item)
      return t({
        message: 'an entry that has not arrived',
        comment: 'A link to an entry that is not on this phone',
      });
    const line = isFact(item) ? lineOf(item) : null;
    // Without a clock time the day says more: of a complaint, when it was filed.
    const time = line === null || line.happened === null ? when(item) : words.time(line);
    return `${time} ${words.line(item, persons(state), numbers.get(id) ?? null, words.answered(state, item))}`.trim();
  };
  return (
    <div className="stack-tight">
      {value.length > 0 ? (
        <ul className="rows">
          {value.map((id) => (
            <li key={id}>
              <RowButton
                main={text(id)}
                more={
                  (state.items.get(id)?.withdrawn.length ?? 0) > 0
                    ? t({ message: 'withdrawn', comment: 'History of an entry: hidden with a reason' })
                    : undefined
                }
                onOpen={() => onOpen(id)}
              />
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">
          <Trans comment="A possible violation without linked facts">No entry is attached yet.</Trans>
        </p>
      )}
      <Button onClick={() => pick(true)}>
        {t({ message: '+ entry', comment: 'Button: attach facts to a possible violation' })}
      </Button>
      {picking ? (
        <PickEntries {...{ state, hearing, value, text, onChange }} onClose={() => pick(false)} />
      ) : null}
    </div>
  );
}
