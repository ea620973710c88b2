import type { Fields } from '#domain/entry.ts';
import { valueOf, type Item } from '#domain/item.ts';

export type Verdict = NonNullable<Fields<'judgment'>['verdicts']>[number];

/** One verdict per accused and count they are charged with; one per accused where no charge is known. */
export function allVerdicts(
  accused: readonly Item<'person'>[],
  charges: readonly Item<'charge'>[],
  outcome: Verdict['outcome'],
): Verdict[] {
  return accused.flatMap((person): Verdict[] => {
    const counts = charges.filter((charge) => (valueOf(charge, 'accused') ?? []).includes(person.id));
    if (counts.length === 0) return [{ accused: person.id, outcome }];
    return counts.map((charge) => ({ accused: person.id, charge: charge.id, outcome }));
  });
}
