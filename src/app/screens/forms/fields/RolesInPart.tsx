import { useLingui } from '@lingui/react/macro';
import type { Fields } from '#domain/entry.ts';
import type { Item } from '#domain/item.ts';
import { allRoles } from '../../../i18n/labels/roles.ts';
import { useInstanceWords } from '../../case/useInstanceWords.ts';
import { ManyIn } from '../controls/CodeIn.tsx';
import { Folded } from '../controls/Folded.tsx';
import { answerFor, type Slot } from '../controls/slot.ts';

type RolesIn = NonNullable<Fields<'person'>['rolesIn']>;

interface Props {
  of: Slot<RolesIn>;
  instances: readonly Item<'instance'>[];
}

/** Roles a person has at one court only; asked once the case came to a second one. */
export function RolesInPart({ of, instances }: Props) {
  const { t } = useLingui();
  const court = useInstanceWords();
  if (instances.length < 2) return null;
  return (
    <Folded
      title={t({ message: 'Another role at one of the courts', comment: 'Folded part of a form' })}
      said={(of.value ?? []).length > 0}
    >
      {instances.map((instance) => {
        const name = court(instance);
        return (
          <ManyIn
            key={instance.id}
            from="role"
            codes={allRoles}
            of={emptyIsBlank(
              answerFor(
                of,
                'instance',
                instance.id,
                'roles',
                t({ message: `Role only here: ${name}`, comment: 'Field of a person; the court comes last' }),
              ),
            )}
          />
        );
      })}
    </Folded>
  );
}

/** A row without roles says nothing. */
function emptyIsBlank<Code>(slot: Slot<Code[]>): Slot<Code[]> {
  return {
    ...slot,
    set: (value, problem, part) => slot.set(value?.length === 0 ? undefined : value, problem, part),
  };
}
