import { Trans } from '@lingui/react/macro';
import { persons } from '#domain/casebook.ts';
import type { Role } from '#domain/entry.ts';
import type { FoldState } from '#domain/fold.ts';
import { valueOf, type Item } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';

interface Props {
  state: FoldState;
  /** Roles offered for somebody whose name is not known; persons with one of them stand first. */
  roles: readonly Role[];
  onPick(actor: { person?: RecordId; role?: Role }): void;
  onClose(): void;
}

/** Who it was: a known person, or only a role. The entry is kept already; this fills its blank. */
export function PersonSheet({ state, roles, onPick, onClose }: Props) {
  const words = useEntryWords();
  const pick = (actor: { person?: RecordId; role?: Role }) => {
    onPick(actor);
    onClose();
  };
  const people = sorted(persons(state), roles);
  // A recorded person without a name reads like the role alone: the person, of whom more is known, is offered.
  const offered = new Set(people.map((person) => words.person(person)));
  return (
    <Sheet
      open
      title={<Trans comment="Title of a sheet: which person an entry is about">Who?</Trans>}
      onClose={onClose}
    >
      <div className="live-grid">
        {people.map((person) => (
          <Button key={person.id} look="capture" onClick={() => pick({ person: person.id })}>
            {words.person(person)}
          </Button>
        ))}
        {roles
          .filter((role) => !offered.has(words.roleOnly(role)))
          .map((role) => (
            <Button key={role} look="capture" onClick={() => pick({ role })}>
              {words.roleOnly(role)}
            </Button>
          ))}
      </div>
    </Sheet>
  );
}

function sorted(people: readonly Item<'person'>[], roles: readonly Role[]): readonly Item<'person'>[] {
  const fits = (person: Item<'person'>) =>
    (valueOf(person, 'roles') ?? []).some((role) => roles.includes(role));
  return people.toSorted((a, b) => Number(fits(b)) - Number(fits(a)));
}
