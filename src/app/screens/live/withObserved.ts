import type { Fields, Statement } from '#domain/entry.ts';
import { fieldNames, saidOf, valueKey, valueOf, type Item } from '#domain/item.ts';
import { complete, MIS_TAP, withdraw } from '#domain/write.ts';

const conditions = ['access', 'recordKept', 'openness'] as const;
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
 * Who says after all that nobody was let in did not see the conditions: the record that said so on this phone is taken
 * back, and what else it said is said again.
 */
export function observedTakenBack(
  hearing: Item<'hearing'>,
  answer: Fields<'hearing'>,
  device: string | null,
): Statement[] {
  const by = saidOf(hearing, 'source');
  if (answer.access?.admitted !== 'no' || by === undefined || by.device !== device) return [];
  const patched = by.record !== hearing.id;
  if (!patched || valueKey(valueOf(hearing, 'source')) !== valueKey(observed)) return [];
  const beside = fieldNames(hearing).filter(
    (name) => name !== 'source' && answer[name] === undefined && saidOf(hearing, name)?.record === by.record,
  );
  const again = Object.fromEntries(beside.map((name) => [name, valueOf(hearing, name)]));
  const without = { ...hearing, fields: {} };
  return [withdraw(by.record, MIS_TAP), ...complete(without, again, device, '')];
}
