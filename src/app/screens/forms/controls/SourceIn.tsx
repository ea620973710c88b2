import { useLingui } from '@lingui/react/macro';
import { itemsOf } from '#domain/casebook.ts';
import { emptyFold } from '#domain/fold.ts';
import type { Source } from '#domain/values.ts';
import { useDeskView } from '../../../desk/useDesk.ts';
import { useEntryWords } from '../../hearing/useEntryWords.ts';
import { persons } from '#domain/casebook.ts';
import { DateIn } from './ApproxIn.tsx';
import { OneIn } from './CodeIn.tsx';
import { EntryIn } from './PersonIn.tsx';
import { partOf } from './slot.ts';
import { LineIn, type Asked } from './TextIn.tsx';

export interface SourceAsked extends Asked<Source> {
  /** Of a case that is only being entered: it has no documents yet. */
  newCase?: boolean | undefined;
}

/** How the monitor knows a fact; of what was not seen, also from whom, when, and in which document of the case. */
export function SourceIn({ of, newCase = false }: SourceAsked) {
  const { t } = useLingui();
  const { open } = useDeskView();
  const state = newCase || !open ? emptyFold : open.state;
  const words = useEntryWords(state);
  const how = of.value?.how;
  return (
    <div className="stack-tight">
      <OneIn
        from="source"
        of={{
          ...of,
          value: how,
          set: (next) => of.set(next === undefined ? undefined : { ...of.value, how: next }, null, 'how'),
        }}
      />
      {how !== undefined && how !== 'observed' ? (
        <>
          <LineIn
            optional
            of={partOf(
              of,
              'who',
              t({ message: 'From whom, or which document', comment: 'Field: who told it, which paper' }),
            )}
          />
          {how === 'heard-in-court' ? null : (
            <DateIn
              optional
              of={partOf(
                of,
                'on',
                t({ message: 'Told or published on', comment: 'Field: date of what somebody said or wrote' }),
              )}
            />
          )}
          {how === 'document' && !newCase ? (
            <EntryIn
              optional
              of={partOf(
                of,
                'document',
                t({ message: 'Document of the case', comment: 'Field: which of the documents kept here' }),
              )}
              entries={itemsOf(state, 'document')}
              words={(document) => words.line(document, persons(state))}
            />
          ) : null}
        </>
      ) : null}
    </div>
  );
}
