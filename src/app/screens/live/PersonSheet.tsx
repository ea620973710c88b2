import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { itemOf } from '#domain/casebook.ts';
import type { Role } from '#domain/codes.ts';
import type { FoldState } from '#domain/fold.ts';
import { personsAt } from '#domain/instanceRoles.ts';
import { valueOf, type Item } from '#domain/item.ts';
import { peopleFor } from '#domain/peopleFor.ts';
import type { RecordId } from '#domain/values.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { usePersonNames } from '../hearing/usePersonNames.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { ByMark, manyMarked } from './ByMark.tsx';

interface Props {
  state: FoldState;
  hearing: RecordId;
  /** Roles offered for somebody whose name is not known; persons with one of them stand first, the likeliest first. */
  roles: readonly Role[];
  onPick(actor: { person?: RecordId; role?: Role }): void;
  /** Two or more, at most as many as one entry may name. */
  onTogether(people: readonly RecordId[]): void;
  onClose(): void;
}

/** Who it was: a known person, or only a role. The entry is kept already; this fills its blank. */
export function PersonSheet({ state, hearing, roles, onPick, onTogether, onClose }: Props) {
  const { t } = useLingui();
  const [several, setSeveral] = useState<readonly RecordId[] | null>(null);
  const words = useEntryWords(state);
  const pick = (actor: { person?: RecordId; role?: Role }) => {
    onPick(actor);
    onClose();
  };
  const people = peopleFor(state, { hearing, roles });
  const name = usePersonNames(state, people, hearing);
  const held = itemOf(state, 'hearing', hearing);
  const ofInstance = new Set(personsAt(state, held && valueOf(held, 'instance')));
  const here = people.filter((person) => ofInstance.has(person));
  const elsewhere = people.filter((person) => !ofInstance.has(person));
  // A recorded person without a name reads like the role alone: the person, of whom more is known, is offered.
  const offered = new Set(here.map((person) => words.person(person)));
  const together = (all: readonly RecordId[]) => {
    onTogether(all);
    onClose();
  };
  const chip = (person: Item<'person'>) => {
    const { id } = person;
    const chosen = several?.includes(id);
    return (
      <Button
        key={id}
        look="capture"
        aria-pressed={chosen}
        onClick={() =>
          several === null
            ? pick({ person: id })
            : setSeveral(chosen ? several.filter((one) => one !== id) : [...several, id])
        }
      >
        {chosen ? '✓ ' : ''}
        {name(person)}
      </Button>
    );
  };
  return (
    <Sheet
      open
      title={<Trans comment="Title of a sheet: which person an entry is about">Who?</Trans>}
      onClose={onClose}
      action={
        several !== null && several.length > 1 ? (
          <Button look="primary" wide onClick={() => together(several)}>
            {t({
              message: 'These together',
              comment: 'Button: the entry is of all the persons who were chosen',
            })}
          </Button>
        ) : null
      }
    >
      <ByMark group={manyMarked(here)}>
        {(typed) => (
          <div className="live-grid">
            {typed.length > 1 && several === null ? (
              <Button look="capture" onClick={() => together(typed.map(({ id }) => id))}>
                {t({
                  message: 'All of these together',
                  comment: 'Button: the entry is of all whose numbers were typed',
                })}
              </Button>
            ) : null}
            {typed.map(chip)}
          </div>
        )}
      </ByMark>
      <div className="live-grid">
        {here.map(chip)}
        {several !== null
          ? null
          : roles
              .filter((role) => !offered.has(words.roleOnly(role)))
              .map((role) => (
                <Button key={role} look="capture" onClick={() => pick({ role })}>
                  {words.roleOnly(role)}
                </Button>
              ))}
      </div>
      <Elsewhere people={elsewhere} chip={chip} />
      {several === null && people.length > 1 ? (
        <Button onClick={() => setSeveral([])}>
          {t({
            message: 'Several together…',
            comment: 'Button: one entry for several persons; then one chooses them',
          })}
        </Button>
      ) : null}
    </Sheet>
  );
}
