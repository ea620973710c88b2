import type { FieldName, Fields, Statement } from '#domain/entry.ts';
import { fieldNames, fieldOf, valueKey, valueOf, type Candidate, type Item } from '#domain/item.ts';
import type { Said } from '#domain/said.ts';
import { ADDED_LATER, ANSWERED_ANEW, complete, MIS_TAP, withdraw } from '#domain/write.ts';

const conditions = ['access', 'recordKept', 'openness'] as const;
const ownReasons: ReadonlySet<string> = new Set([ADDED_LATER, ANSWERED_ANEW]);
const observed = { how: 'observed' } as const;

/**
 * An answer with how it is known: who logged the hearing live, on this phone, was there and saw its conditions. Said with
 * the first of them and never before; who was not let in saw nothing of them, and how they are known is then not said.
 *
 * @param device who writes; `null` when that is not known
 */
export function withObserved(
  hearing: Item<'hearing'>,
  answer: Fields<'hearing'>,
  device: string | null,
): Fields<'hearing'> {
  const own = hearing.said.device === device && valueOf(hearing, 'howRecorded') === 'live';
  const answers = conditions.some((name) => answer[name] !== undefined);
  const access = answer.access ?? valueOf(hearing, 'access');
  const known = valueOf(hearing, 'source') !== undefined;
  if (!own || !answers || known || access?.admitted === 'no') return answer;
  return { ...answer, source: observed };
}

/**
 * Who says after all that nobody was let in did not see the conditions: the record with which an answer of the closing
 * questions said so on this phone is taken back, and the answer in it is said again. Known by what only that gives: it fills
 * blanks, this one and one condition, or this one as a condition is answered otherwise. What somebody said by hand of how it
 * is known stays, theirs to correct; nor is a correction taken back, since all that it replaced would stand again.
 */
export function observedTakenBack(
  hearing: Item<'hearing'>,
  answer: Fields<'hearing'>,
  device: string | null,
): Statement[] {
  if (answer.access?.admitted !== 'no' || answer.source !== undefined) return [];
  const own = fieldOf(hearing, 'source')?.now.find(
    ({ by, said, value }) =>
      by === 'complete' && said.device === device && valueKey(value) === valueKey(observed),
  );
  if (own === undefined) return [];
  const { record } = own.said;
  const [beside, ...more] = fieldNames(hearing).filter(
    (name) => name !== 'source' && versions(hearing, name).some(({ said }) => said.record === record),
  );
  if (beside === undefined) return isBesideCorrection(hearing, own.said) ? [withdraw(record, MIS_TAP)] : [];
  const condition = conditions.find((name) => name === beside);
  if (condition === undefined || more.length > 0) return [];
  const stands = fieldOf(hearing, condition)?.now.find(({ said }) => said.record === record);
  const again = stands && answer[condition] === undefined ? { [condition]: stands.value } : {};
  const without = { ...hearing, fields: {} };
  return [withdraw(record, MIS_TAP), ...complete(without, again, device, '')];
}

/** An answer that replaces another is a correction of its own, next after what it fills; whoever corrects by hand says why. */
function isBesideCorrection(hearing: Item<'hearing'>, { log, seq }: Said): boolean {
  return conditions.some((name) =>
    versions(hearing, name).some(
      ({ by, why, said }) =>
        by === 'amend' && ownReasons.has(why) && said.log === log && said.seq === seq + 1,
    ),
  );
}

/** All that was ever said of a field, in force or replaced. */
function versions(hearing: Item<'hearing'>, name: FieldName<'hearing'>): readonly Candidate<unknown>[] {
  const field = fieldOf(hearing, name);
  return [...(field?.now ?? []), ...(field?.before ?? [])];
}
