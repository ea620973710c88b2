import { useState, type ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { readMarks } from '#domain/marks.ts';
import { valueOf, type Item } from '#domain/item.ts';
import { Field } from '../../ui/Field.tsx';

type People = readonly Item<'person'>[];

/** Above so many accused they are told apart by number, letter or seat. */
const MANY = 8;

/** The accused when they are many and marked, those still without a mark too; else nobody. */
export function manyMarked(people: People): People {
  const accused = people.filter((person) => (valueOf(person, 'roles') ?? []).includes('accused'));
  const marked = accused.some((person) => valueOf(person, 'mark') !== undefined);
  return accused.length > MANY && marked ? accused : [];
}

interface Props {
  /** From `manyMarked`; drawn only where there is somebody. */
  group: People;
  /** What can be done with those who were typed; nothing while nobody was, or a mark names nobody: "all but these" would be false. */
  children(typed: People): ReactNode;
}

/** "3, 7-9, B" names persons; what names nobody is told. */
export function ByMark({ group, children }: Props) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  if (group.length === 0) return null;
  const { persons, unknown } = readMarks(group, text);
  const named = new Set(persons);
  const words = unknown.join(', ');
  return (
    <div className="stack-tight">
      <Field
        label={t({
          message: 'Number, letter or seat',
          comment: 'Field of a person: tells one of many from the others',
        })}
        hint={t({ message: 'For example: 3, 7-9, B', comment: 'Hint: how to name several of many accused' })}
        error={
          words === ''
            ? null
            : t({
                message: `Nobody has this mark: ${words}`,
                comment: 'Under a field; what was typed follows',
              })
        }
        value={text}
        onText={setText}
      />
      {named.size > 0 && words === '' ? children(group.filter(({ id }) => named.has(id))) : null}
    </div>
  );
}
