/** Whether an entry, a patch or a withdrawal is withdrawn: a withdrawal can be withdrawn too, then what it hid is back. */
import type { Stated } from './entry.ts';
import type { RecordId } from './values.ts';

/** Patches and withdrawals by the record they speak of. */
export type About = ReadonlyMap<RecordId, readonly Stated[]>;

export function isWithdrawn(id: RecordId, about: About): boolean {
  return whyWithdrawn(id, about) !== null;
}

/** The reason of a withdrawal that stands, of several the one with the smallest record id; `null` = not withdrawn. */
export function whyWithdrawn(id: RecordId, about: About, except?: string): string | null {
  for (const { statement, said } of about.get(id) ?? [])
    if (statement.do === 'withdraw' && statement.why !== except && !isWithdrawn(said.record, about))
      return statement.why;
  return null;
}
