import type { Fields } from '#domain/entry.ts';
import { valueOf, type Item } from '#domain/item.ts';

const conditions = ['access', 'recordKept', 'openness'] as const;

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
  return { ...answer, source: { how: 'observed' } };
}
