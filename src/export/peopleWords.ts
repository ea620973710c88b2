/** Who, in the words of a day note: by the name chosen for reports where there is one. */
import { itemOf } from '#domain/casebook.ts';
import type { Fields } from '#domain/entry.ts';
import { valueOf } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import type { DayNote } from './noteWords.ts';
import { nameOf, NOT_KNOWN_CODE } from './spreads.ts';

type Actor = Exclude<Fields<'motion'>['actor'], undefined>;

export function actorWords(note: DayNote, { person, role }: Actor): string {
  const named = person === undefined ? '' : people(note, [person]);
  return named === '' && role !== undefined ? note.labels.role[role] : named;
}

/** Names, or the one chosen for reports; a person whose name is not known is given by mark and role: "7 · Accused" tells one of forty from the others. What is no person, such as the entry spoken of, is left out. */
export function people({ state, words, labels }: DayNote, ids: readonly RecordId[]): string {
  return ids
    .flatMap((id) => {
      const person = itemOf(state, 'person', id);
      if (person === undefined) return [];
      const name = valueOf(person, 'pseudonym') ?? nameOf(state, id);
      if (name !== '' && name !== NOT_KNOWN_CODE) return name;
      const roles = valueOf(person, 'roles') ?? [];
      const called = roles.length === 0 ? words.notKnown : roles.map((role) => labels.role[role]).join('/');
      return [valueOf(person, 'mark'), called].filter(Boolean).join(' · ');
    })
    .join(', ');
}
