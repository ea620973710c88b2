import { caseOf, hearingDay, itemOf } from '#domain/casebook.ts';
import { localOf } from '#domain/courtTime.ts';
import type { Fields } from '#domain/entry.ts';
import type { FoldState } from '#domain/fold.ts';
import { valueOf } from '#domain/item.ts';
import { lawFor, violationTypes, type LegalBasis } from '#standards/taxonomy.ts';

type Flag = Pick<Fields<'possible-violation'>, 'type' | 'happenedAt' | 'hearing'>;

/** The legal basis of a type for the case's country on the day of the facts: the flag's own, else the hearing's. */
export function legalBasis(state: FoldState, flag: Flag): readonly LegalBasis[] {
  const type = violationTypes.get(flag.type ?? '');
  const theCase = caseOf(state);
  const country = theCase && valueOf(theCase, 'country');
  if (!type || !country) return [];
  const hearing = itemOf(state, 'hearing', flag.hearing);
  const day = localOf(flag.happenedAt)?.slice(0, 10) ?? (hearing ? hearingDay(hearing) : null);
  return lawFor(type, country, day);
}
