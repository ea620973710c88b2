/** One entry from the statement it began with and everything said about it. */
import type { Fields, Stated } from './entry.ts';
import type { Said } from './said.ts';
import type { AnyItem, Candidate, Field, NotApplied, Withdrawal } from './item.ts';
import { bySaid, claimedAt } from './order.ts';
import type { RecordId } from './values.ts';
import { isWithdrawn, type About } from './withdrawals.ts';

/** A patch that counts: its values are candidates, and it is over others. */
interface Patch {
  readonly stated: Stated;
  readonly set: Readonly<Record<string, unknown>>;
  readonly over: Readonly<Record<string, readonly RecordId[] | undefined>>;
  readonly by: Candidate<unknown>['by'];
  readonly why: string;
}

export function foldItem(enter: Stated, about: About): AnyItem {
  if (enter.statement.do !== 'enter') throw new Error('an entry begins with enter');
  const { said, statement } = enter;
  const patches: Patch[] = [{ stated: enter, set: statement.fields, over: {}, by: 'enter', why: '' }];
  const withdrawn: Withdrawal[] = [];
  const notApplied: NotApplied[] = [];

  for (const stated of about.get(said.record) ?? []) {
    const patch = stated.statement;
    notApplied.push(...spokenOfPatch(stated, about));
    if (isWithdrawn(stated.said.record, about)) notApplied.push({ stated, because: 'withdrawn' });
    else if (patch.do === 'withdraw') withdrawn.push({ said: stated.said, why: patch.why });
    else if (patch.do === 'enter') continue;
    else if (patch.of !== statement.kind) notApplied.push({ stated, because: 'wrong-kind' });
    else if (patch.do === 'amend')
      patches.push({ stated, set: patch.set, over: patch.over, by: 'amend', why: patch.why });
    else if (stated.said.device !== said.device) notApplied.push({ stated, because: 'other-device' });
    else patches.push({ stated, set: patch.set, over: {}, by: 'complete', why: '' });
  }
  const first = firstSaid(statement.fields, said);
  const item = {
    id: said.record,
    kind: statement.kind,
    said,
    first,
    at: claimedAt(first),
    fields: fieldsFrom(patches),
    withdrawn,
    notApplied,
    enter,
  };
  // The fields come from statements whose `of` equals `kind`; TypeScript can't follow that correlation.
  return item as unknown as AnyItem;
}

/** What was moved here was first said elsewhere, and says so itself. */
function firstSaid(set: Readonly<Record<string, unknown>>, said: Said): Said {
  const moved = set['moved'] as Fields<'hearing'>['moved'];
  return moved?.[0]?.value ?? said;
}

function fieldsFrom(patches: readonly Patch[]): Readonly<Record<string, Field<unknown>>> {
  const names = new Set(patches.flatMap(({ set }) => Object.keys(set)));
  const fields: Record<string, Field<unknown>> = {};
  for (const name of names) {
    const replaced = new Set(patches.flatMap(({ over }) => over[name] ?? []));
    const candidates = patches
      .filter(({ set }) => set[name] !== undefined)
      .map(({ stated, set, over, by, why }): Candidate<unknown> => ({
        value: set[name],
        said: stated.said,
        first: firstSaid(set, stated.said),
        by,
        why,
        over: over[name] ?? [],
      }))
      .toSorted((a, b) => bySaid(a.first, b.first));
    const [first, ...rest] = candidates.filter(({ said }) => !replaced.has(said.record));
    // None left is impossible with ids that are hashes: nobody is over the newest patch.
    if (first === undefined) continue;
    fields[name] = {
      now: [first, ...rest],
      before: candidates.filter(({ said }) => replaced.has(said.record)),
    };
  }
  return fields;
}

/** Words and corrections can't be given to a patch; a withdrawal of a patch is no failure. */
function spokenOfPatch(patch: Stated, about: About): NotApplied[] {
  return (about.get(patch.said.record) ?? []).flatMap((stated) => [
    ...(stated.statement.do === 'withdraw' ? [] : [{ stated, because: 'not-an-entry' } as const]),
    ...spokenOfPatch(stated, about),
  ]);
}
