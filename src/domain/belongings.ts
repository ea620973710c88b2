/** What belongs to a hearing, and what that refers to: what goes along when the hearing is moved. */
import { allItems } from './casebook.ts';
import { hearingIdOf } from './factDay.ts';
import type { FoldState } from './fold.ts';
import { valueOf, type AnyItem } from './item.ts';
import type { AttachedFile, RecordId } from './values.ts';

export interface Belongings {
  /** The hearing, what names it, and flags and remarks on those. Withdrawn ones too. */
  readonly own: readonly AnyItem[];
  /** What those refer to and what belongs to no hearing: persons, an instance, a complaint filed outside. */
  readonly referred: readonly AnyItem[];
  /** Entries of other hearings that are referred to: they stay, so these references are lost. */
  readonly cut: readonly RecordId[];
}

export function belongingsOf(state: FoldState, hearing: RecordId): Belongings {
  const all = allItems(state);
  const own = new Set(
    all.filter((item) => item.id === hearing || hearingIdOf(item) === hearing).map(({ id }) => id),
  );
  for (const item of all) if (hearingIdOf(item) === undefined && speaksOf(item, own)) own.add(item.id);

  const referred = new Set<RecordId>();
  const cut = new Set<RecordId>();
  const reached = [...own];
  for (const id of reached) {
    const item = state.items.get(id);
    for (const ref of item === undefined ? [] : idsIn(item.fields)) {
      const other = state.items.get(ref);
      if (other === undefined || own.has(ref) || referred.has(ref) || other.kind === 'case') continue;
      if (other.kind === 'hearing' || hearingIdOf(other) !== undefined) cut.add(ref);
      else {
        referred.add(ref);
        reached.push(ref);
      }
    }
  }
  const pick = (ids: ReadonlySet<RecordId>) => all.filter(({ id }) => ids.has(id));
  return { own: pick(own), referred: pick(referred), cut: [...cut].toSorted() };
}

/** Files of the documents that go along, of replaced versions too: they have to lie in the target before these are said there. */
export function filesOf({ own, referred }: Belongings): readonly AttachedFile[] {
  const files = [...own, ...referred].flatMap((item) => {
    if (item.kind !== 'document' || item.fields.files === undefined) return [];
    return [...item.fields.files.now, ...item.fields.files.before].flatMap(({ value }) => value);
  });
  return [...new Map(files.map((file) => [file.id, file])).values()];
}

/** Evaluation that names no hearing, but entries of it. */
function speaksOf(item: AnyItem, ids: ReadonlySet<RecordId>): boolean {
  if (item.kind === 'possible-violation') return (valueOf(item, 'entries') ?? []).some((id) => ids.has(id));
  return item.kind === 'remark' && (valueOf(item, 'about') ?? []).some((id) => ids.has(id));
}

/** Everything in it that looks like the name of a record. A hash of a file looks the same, and names no entry. */
export function idsIn(value: unknown): readonly RecordId[] {
  if (typeof value === 'string') return /^[0-9a-f]{64}$/.test(value) ? [value as RecordId] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => (name === 'moved' ? [] : idsIn(part)));
}
