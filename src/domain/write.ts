/** The statements that change an entry: whoever writes need not know which values they would replace. */
import type { FieldName, Fields, Kind, Statement } from './entry.ts';
import { fieldOf, isSourced, valueKey, valueOf, type AnyItem, type Item } from './item.ts';
import type { RecordId, Sourced } from './values.ts';

/** The reason given when the last tap is taken back at once. */
export const MIS_TAP = 'mis-tap';
/** The reason given when what another source says is put beside what stands. */
export const ANOTHER_SOURCE = 'another-source';

/** A blank was filled in an entry of another device, or within a value of one's own. */
export const ADDED_LATER = 'added-later';
/** An answer was given that replaces another one: a correction, whose reason nobody is asked in the questions at the end. */
export const ANSWERED_ANEW = 'answered-anew';
/** The hearing went on to another part. */
export const STAGE_CHANGED = 'stage-changed';
/** Another button of the same entry, or one more of a list. */
export const TAPPED_AGAIN = 'tapped-again';

/** The reason with which a hearing is withdrawn where it was, once it lies in another case. */
export const MOVED = 'moved';

/** Names of fields that hold what several sources say. */
export type SourcedField<K extends Kind> = {
  [Name in FieldName<K>]: Exclude<Fields<K>[Name], undefined> extends readonly {
    value: unknown;
    source?: unknown;
  }[]
    ? Name
    : never;
}[FieldName<K>];

/** One value with its source, of such a field. */
export type SourcedValue<K extends Kind, Name extends FieldName<K>> =
  Exclude<Fields<K>[Name], undefined> extends readonly (infer One)[] ? One : never;

export function enter<K extends Kind>(kind: K, fields: Fields<K>): Statement {
  return { do: 'enter', kind, fields } as Statement;
}

/**
 * Replaces what stands now, all versions of it: so this also settles a conflict. Fields that already have
 * this one value are left out; `null` when nothing is left to say.
 */
export function amend<K extends Kind>(item: Item<K>, set: Fields<K>, why: string): Statement | null {
  const changed = changedFields(item, set);
  if (changed.length === 0) return null;
  return {
    do: 'amend',
    of: item.kind,
    target: item.id,
    set: only(set, changed),
    over: Object.fromEntries(changed.map((name) => [name, currentRecords(item, name)])),
    why,
  } as unknown as Statement;
}

/**
 * Words that follow a tap. What fills a blank of one's own entry is a `complete`; what replaces a value, or
 * speaks of somebody else's entry, is an `amend` with `why`. None, one or both.
 *
 * @param device who writes; `null` when that is not known, then everything is an amendment
 */
export function complete<K extends Kind>(
  item: Item<K>,
  set: Fields<K>,
  device: string | null,
  why: string,
): Statement[] {
  const changed = changedFields(item, set);
  const blanks = changed.filter((name) => device === item.said.device && valueOf(item, name) === undefined);
  const others = changed.filter((name) => !blanks.includes(name));
  const filled = { do: 'complete', of: item.kind, target: item.id, set: only(set, blanks) };
  const amended = amend(item, only(set, others), why);
  return [
    ...(blanks.length === 0 ? [] : [filled as unknown as Statement]),
    ...(amended === null ? [] : [amended]),
  ];
}

/**
 * Puts one more source's value beside those that stand: none is replaced, whoever wrote them. Of one's own
 * entry it is words that follow; of another's an amendment over nothing. `null` when it stands already.
 *
 * @param device who writes; `null` when that is not known
 */
export function addSourced<K extends Kind, Name extends SourcedField<K>>(
  item: Item<K>,
  name: Name,
  value: SourcedValue<K, Name>,
  device: string | null,
): Statement | null {
  const standing = (valueOf(item, name) ?? []) as readonly Sourced<unknown>[];
  if (standing.some((one) => valueKey(one) === valueKey(value))) return null;
  const said = { of: item.kind, target: item.id, set: { [name]: [value] } };
  const statement =
    device === item.said.device
      ? { do: 'complete', ...said }
      : { do: 'amend', ...said, over: { [name]: [] }, why: ANOTHER_SOURCE };
  return statement as unknown as Statement;
}

/** Hides an entry, or takes back one patch or withdrawal. Nothing is removed. */
export function withdraw(of: AnyItem | RecordId, why: string): Statement {
  return { do: 'withdraw', target: typeof of === 'string' ? of : of.id, why };
}

/** Records whose value of this field stands now: what an amendment is over. */
export function currentRecords<K extends Kind>(item: Item<K>, name: FieldName<K>): RecordId[] {
  return fieldOf(item, name)?.now.map(({ said }) => said.record) ?? [];
}

function changedFields<K extends Kind>(item: Item<K>, set: Fields<K>): FieldName<K>[] {
  return (Object.keys(set) as FieldName<K>[]).filter((name) => {
    if (set[name] === undefined) return false;
    // What several sources say is one value, the whole list, however many records it came in.
    if (isSourced(item.kind, name)) return valueKey(valueOf(item, name)) !== valueKey(set[name]);
    const now = fieldOf(item, name)?.now ?? [];
    return now.length === 0 || now.some(({ value }) => valueKey(value) !== valueKey(set[name]));
  });
}

function only<K extends Kind>(set: Fields<K>, names: readonly FieldName<K>[]): Fields<K> {
  return Object.fromEntries(names.map((name) => [name, set[name]])) as unknown as Fields<K>;
}
