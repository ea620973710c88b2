import { useLingui } from '@lingui/react/macro';
import { itemOf } from '#domain/casebook.ts';
import type { FoldState } from '#domain/fold.ts';
import { actorsOf, factsOf, lineOf } from '#domain/hearingLog.ts';
import type { Item } from '#domain/item.ts';
import { byItem } from '#domain/order.ts';
import type { RecordId } from '#domain/values.ts';
import { dayOfLines } from './hearingDay.ts';
import { useEntryWords } from './useEntryWords.ts';

type Person = Item<'person'>;

/**
 * Persons offered side by side, by mark and name: no two read the same. Two of one name, or two whose names nobody
 * knows, are numbered in the order in which they were recorded; who has an entry in this hearing says when the first was.
 */
export function usePersonNames(
  state: FoldState,
  people: readonly Person[],
  hearing?: RecordId,
): (person: Person) => string {
  const { t } = useLingui();
  const words = useEntryWords(state);
  const firstEntry = (person: Person): string | undefined => {
    if (hearing === undefined) return undefined;
    const first = factsOf(state, hearing).find((fact) => actorsOf(fact).includes(person.id));
    if (first === undefined) return undefined;
    const clock = words.time(lineOf(first), dayOfLines(itemOf(state, 'hearing', hearing)));
    return t({
      message: `first entry: ${clock}`,
      comment: 'Tells apart two persons whose names nobody knows; a time',
    });
  };
  return (person) => {
    const name = words.person(person);
    const twins = people.filter((one) => words.person(one) === name).toSorted(byItem);
    if (twins.length < 2) return name;
    const number = twins.findIndex(({ id }) => id === person.id) + 1;
    return words.listed([`${name} (${number})`, firstEntry(person)]);
  };
}
