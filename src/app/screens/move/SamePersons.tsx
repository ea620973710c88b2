import { Trans, useLingui } from '@lingui/react/macro';
import { belongingsOf } from '#domain/belongings.ts';
import { persons } from '#domain/casebook.ts';
import type { FoldState } from '#domain/fold.ts';
import { joinsOf, type Joins } from '#domain/joined.ts';
import { movedInto } from '#domain/movedInto.ts';
import type { RecordId } from '#domain/values.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { Select } from '../../ui/Field.tsx';
import type { AnyField } from '../hearing/fieldLabels.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';

type EntryWords = ReturnType<typeof useEntryWords>;

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
  return coming.map((person) => {
    if (person.kind !== 'person') return null;
    const own = same.get(person.id);
    return (
      <div key={person.id} className="stack">
        <Select
          label={words.person(person)}
          value={own ?? ''}
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
        {own === undefined ? null : (
          <JoinsWords joins={joinsOf(state, person.id, target, own)} words={words} />
        )}
      </div>
    );
  });
}

/** What the two cases say of one person: said before it is put together. */
function JoinsWords({ joins, words }: { joins: Joins; words: EntryWords }) {
  const { adds, differs } = joins;
  const listed = (names: readonly string[]) =>
    words.listed(names.map((name) => words.field(name as AnyField, 'person')));
  if (adds.length + differs.length === 0) return null;
  const [added, apart] = [listed(adds), listed(differs)];
  return (
    <div className="small">
      {adds.length > 0 ? (
        <p>
          <Trans comment="Before a hearing is moved: fields of a person that the other case did not have, e.g. Sex · Age">
            Goes along: {added}
          </Trans>
        </p>
      ) : null}
      {differs.length > 0 ? (
        <p>
          <Trans comment="Before a hearing is moved: fields of a person in which the two cases say something else">
            Said differently there, both stay until it is settled: {apart}
          </Trans>
        </p>
      ) : null}
    </div>
  );
}
