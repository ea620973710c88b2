import { useLingui } from '@lingui/react/macro';
import { belongingsOf } from '#domain/belongings.ts';
import { persons } from '#domain/casebook.ts';
import type { FoldState } from '#domain/fold.ts';
import { movedInto } from '#domain/movedInto.ts';
import type { RecordId } from '#domain/values.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { Select } from '../../ui/Field.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';

interface Props {
  hearing: RecordId;
  target: FoldState;
  same: ReadonlyMap<RecordId, RecordId>;
  onSame(same: ReadonlyMap<RecordId, RecordId>): void;
}

/** Who of the hearing is known in the other case. Whoever came over before is not asked about again. */
export function SamePersons({ hearing, target, same, onSame }: Props) {
  const { t } = useLingui();
  const { state } = useOpenCase();
  const words = useEntryWords(state);
  const arrived = movedInto(target);
  const known = persons(target);
  const coming = belongingsOf(state, hearing).referred.filter(
    (item) => item.kind === 'person' && !arrived.has(item.id),
  );
  if (known.length === 0) return null;
  return coming.map((person) =>
    person.kind === 'person' ? (
      <Select
        key={person.id}
        label={words.person(person)}
        value={same.get(person.id) ?? ''}
        options={[
          {
            value: '',
            label: t({
              message: 'Enter anew in the other case',
              comment: 'A person of a hearing that is moved is not yet in the other case',
            }),
          },
          ...known.map((one) => ({ value: one.id as string, label: words.person(one) })),
        ]}
        onValue={(id) => {
          const next = new Map(same);
          if (id === '') next.delete(person.id);
          else next.set(person.id, id as RecordId);
          onSame(next);
        }}
      />
    ) : null,
  );
}
