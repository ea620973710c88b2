/** What a move of a hearing into another case would bring along, cut, and leave: said before anything is done. */
import { belongingsOf, filesOf } from '#domain/belongings.ts';
import { itemOf, itemsOf } from '#domain/casebook.ts';
import type { SetAside } from '#domain/entry.ts';
import { fold, type FoldState } from '#domain/fold.ts';
import { valueOf, type AnyItem, type Item } from '#domain/item.ts';
import { movedInto } from '#domain/movedInto.ts';
import { goingAlong, isSaidAgain } from '#domain/moveHearing.ts';
import { textOf } from '#domain/summary.ts';
import type { RecordId } from '#domain/values.ts';
import type { CaseDoor, CaseKey } from '#vault/door.ts';
import type { OpenCase } from './Desk.ts';

export interface MovePlan {
  /** Entries of the hearing itself, without it; they are withdrawn where they are. */
  readonly entries: number;
  /** Persons, instances and complaints that they speak of: they are in both cases afterwards. */
  readonly along: number;
  readonly files: number;
  /** Entries of other hearings that are spoken of: they stay, these references are not carried over. */
  readonly cut: number;
  /** What of all that lies in the target already: a move that was cut off. */
  readonly there: number;
  /** Records of the old case that no version can read: they stay. */
  readonly unread: number;
  /** Records of a newer version: some may belong to the hearing, so it waits for the update. */
  readonly newer: number;
  /** Persons of the target that bear the name and a role of one that comes: old → its own. */
  readonly same: ReadonlyMap<RecordId, RecordId>;
}

/** The target as it is kept now; `null`: it does not open. */
export async function targetState(door: CaseDoor, to: CaseKey): Promise<FoldState | null> {
  const answer = await door.openCase(to);
  return answer.ok ? fold(answer.opened.stated) : null;
}

export function planMove(
  { state, setAside }: Pick<OpenCase, 'state' | 'setAside'>,
  hearing: RecordId,
  target: FoldState,
): MovePlan {
  const all = belongingsOf(state, hearing);
  const arrived = movedInto(target);
  return {
    entries: all.own.filter(({ id, withdrawn }) => id !== hearing && withdrawn.length === 0).length,
    along: all.referred.length,
    files: filesOf(all).filter(({ previewOf }) => previewOf === undefined).length,
    cut: all.cut.length,
    there: [...all.own, ...all.referred].filter(({ id }) => arrived.has(id)).length,
    unread: setAside.filter((one) => !isNewer(one)).length,
    newer: setAside.filter(isNewer).length,
    same: new Map(all.referred.flatMap((item) => sameIn(target, item))),
  };
}

/** An update will read it. */
export const isNewer = ({ because }: SetAside): boolean => because !== 'malformed';

/** Entries of the hearing, and what is said about them, that did not get into the target: then nothing is withdrawn. */
export function leftBehind(from: FoldState, hearing: RecordId, target: FoldState): number {
  const arrived = movedInto(target);
  return goingAlong(from, hearing, target).filter(({ said }) => !isSaidAgain(said.record, from, arrived))
    .length;
}

/** Where the hearing is in the target. */
export function hearingThere(hearing: RecordId, target: FoldState): RecordId | null {
  const id = movedInto(target).get(hearing)?.item;
  return id !== undefined && itemOf(target, 'hearing', id) !== undefined ? id : null;
}

/** Only where there is one such person: two of one name are for a person to tell apart. */
function sameIn(target: FoldState, item: AnyItem): [RecordId, RecordId][] {
  if (item.kind !== 'person') return [];
  const name = nameOf(item);
  if (name === '') return [];
  const found = itemsOf(target, 'person').filter((one) => nameOf(one) === name && sharesRole(one, item));
  const [only] = found;
  return only !== undefined && found.length === 1 ? [[item.id, only.id]] : [];
}

const nameOf = (person: Item<'person'>): string =>
  textOf(valueOf(person, 'name')).trim().replace(/\s+/g, ' ').toLocaleLowerCase();

function sharesRole(one: Item<'person'>, other: Item<'person'>): boolean {
  const roles = valueOf(other, 'roles') ?? [];
  return (valueOf(one, 'roles') ?? []).some((role) => roles.includes(role));
}
