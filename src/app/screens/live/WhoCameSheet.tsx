import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { itemOf, persons } from '#domain/casebook.ts';
import type { Role } from '#domain/codes.ts';
import type { FoldState } from '#domain/fold.ts';
import { actorsOf } from '#domain/hearingLog.ts';
import { personsAt } from '#domain/instanceRoles.ts';
import { valueOf, type Item } from '#domain/item.ts';
import { allBut, byMark } from '#domain/marks.ts';
import { peopleFor } from '#domain/peopleFor.ts';
import type { RecordId } from '#domain/values.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { usePersonNames } from '../hearing/usePersonNames.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { ByMark, manyMarked } from './ByMark.tsx';
import type { LiveActions } from './liveActions.ts';
import { ticksIn } from './whoCame.ts';

interface Props {
  state: FoldState;
  hearing: RecordId;
  actions: LiveActions;
  /** So many persons were known before one was added from here; null where nobody was. */
  addedSince: number | null;
  onAddPerson(): void;
  onClose(): void;
}

/** Each tap on a person is one kept entry; a second tap takes the person back, and nobody else. */
export function WhoCameSheet({ state, hearing, actions, addedSince, onAddPerson, onClose }: Props) {
  const { t } = useLingui();
  // In the order of the first look: nobody moves under the thumb while one ticks.
  const [order] = useState(() => peopleFor(state, { hearing, roles: present }).map(({ id }) => id));
  const known = persons(state);
  const held = itemOf(state, 'hearing', hearing);
  const ofInstance = new Set(personsAt(state, held && valueOf(held, 'instance')).map(({ id }) => id));
  const sorted = known.toSorted((a, b) => placeIn(order, a.id) - placeIn(order, b.id));
  const everyone = sorted.filter(({ id }) => ofInstance.has(id));
  const elsewhere = sorted.filter(({ id }) => !ofInstance.has(id));
  const name = usePersonNames(state, known);
  const many = manyMarked(everyone).toSorted(byMark);
  const ticks = ticksIn(state, hearing);
  const seen = everyone.filter(({ id }) => ticks.has(id)).length;
  const together = [...ticks.values()].flat().some((entry) => actorsOf(entry).length > 1);
  const chip = (person: Item<'person'>) => {
    const ticked = ticks.has(person.id);
    return (
      <Button
        key={person.id}
        look="capture"
        aria-pressed={ticked}
        onClick={() => (ticked ? actions.notCame(person.id) : actions.came([person.id]))}
      >
        {ticked ? '✓ ' : ''}
        {name(person)}
      </Button>
    );
  };
  const added = addedSince === null ? undefined : newestOf(known.slice(addedSince));
  const addedName = added && name(added);
  return (
    <Sheet
      open
      title={<Trans comment="Title of a sheet: who is present in the courtroom">Who came?</Trans>}
      onClose={onClose}
      action={
        <Button look="primary" wide onClick={onClose}>
          {t({
            message: 'That is all',
            comment: 'Button: closes the list of who came; the taps are kept already',
          })}
        </Button>
      }
    >
      {addedName === undefined ? null : (
        <p role="status">
          {t({
            message: `Added: ${addedName}`,
            comment: 'A person was just added to the case; the name follows',
          })}
        </p>
      )}
      {known.length === 0 ? (
        <p>
          <Trans comment="The case has no persons yet">Nobody is in this case yet.</Trans>
        </p>
      ) : (
        <>
          {seen === 0 && everyone.length > 1 ? (
            <Button look="capture" onClick={() => actions.came(everyone.map(({ id }) => id))}>
              {t({ message: 'Everyone', comment: 'Button: all persons of the case are present' })}
            </Button>
          ) : null}
          <ByMark group={many}>
            {(typed) => (
              <div className="live-grid">
                <Button look="capture" onClick={() => actions.came(typed.map(({ id }) => id))}>
                  {t({ message: 'These came', comment: 'Button: the accused whose numbers were typed' })}
                </Button>
                <Button
                  look="capture"
                  onClick={() =>
                    actions.came(
                      allBut(
                        many,
                        typed.map(({ id }) => id),
                      ),
                    )
                  }
                >
                  {t({
                    message: 'All accused but these',
                    comment: 'Button: all accused came but those whose numbers were typed',
                  })}
                </Button>
              </div>
            )}
          </ByMark>
          {together ? (
            <p>
              {t({
                message: 'Several are in one entry. A tap on a name takes only that person out of it.',
                comment: 'In the list of who came, above the ticked names',
              })}
            </p>
          ) : null}
          <div className="live-grid">{everyone.map(chip)}</div>
          <Elsewhere people={elsewhere} chip={chip} />
        </>
      )}
      <Button onClick={onAddPerson}>
        {t({ message: 'Add a person', comment: 'Button: opens the form of a new person' })}
      </Button>
    </Sheet>
  );
}

/** Those who take part come before those who are only heard. */
const present = [
  'judge',
  'prosecutor',
  'defence-counsel',
  'accused',
  'victim',
  'legal-representative',
  'interpreter',
  'clerk',
] as const satisfies readonly Role[];

/** Who was added since stands last. */
function placeIn(order: readonly RecordId[], id: RecordId): number {
  const place = order.indexOf(id);
  return place < 0 ? order.length : place;
}

/** The one entered last. */
function newestOf(people: readonly Item<'person'>[]): Item<'person'> | undefined {
  return people.toSorted((a, b) => a.at - b.at).at(-1);
}
