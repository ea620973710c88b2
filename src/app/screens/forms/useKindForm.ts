import { itemOf } from '#domain/casebook.ts';
import type { Fields, Kind } from '#domain/entry.ts';
import type { Item } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import type { CaseKey } from '#vault/door.ts';
import { useDesk, useOpenCase } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import type { Doubt } from './doubts.ts';
import { useFieldSlots, type FieldSlots } from './controls/useFieldSlots.ts';
import { useHow, type HowChoice } from './howWritten.ts';
import { keepEntry } from './keepEntry.ts';
import { useEntryForm, type EntryForm } from './useEntryForm.ts';

export interface KindForm<K extends Kind> {
  readonly item: Item<K> | undefined;
  readonly form: EntryForm<K>;
  readonly field: FieldSlots<K>;
  /** For the frame of the form. */
  readonly frame: { readonly form: EntryForm<K>; readonly how: HowChoice; onKeep(): void };
}

/** Written beside a hearing, not of it: live, or from the notes of one, only when one says so. */
const notSeenInCourt: ReadonlySet<Kind> = new Set([
  'mission',
  'attendance',
  'instance',
  'detention',
  'event',
  'appeal',
]);

interface At {
  readonly key: CaseKey;
  readonly id: string | null;
  /** The entry a new one belongs to: its draft is that one's own. */
  readonly about?: string | null;
}

/**
 * The form of one kind of entry, new or existing: kept, it goes back to where one came from.
 * @param start what a new entry begins with
 * @param then what follows once a new entry is kept
 * @param unasked doubts nobody could settle here
 */
export function useKindForm<K extends Kind>(
  kind: K,
  { key, id, about }: At,
  start?: Fields<K>,
  then?: (id: RecordId) => Promise<unknown>,
  unasked?: readonly Doubt[],
): KindForm<K> {
  const desk = useDesk();
  const nav = useNav();
  const { state } = useOpenCase();
  const item = itemOf(state, kind, (id ?? undefined) as RecordId | undefined);
  const how = useHow(key, item ? 'change' : notSeenInCourt.has(kind) ? 'beside' : 'seen-in-court');
  const form = useEntryForm({
    kind,
    item,
    start: item ? undefined : start,
    unasked,
    draftPlace: `form:${kind}:${key}:${id ?? `new${about ? `:${about}` : ''}`}`,
  });
  const keep = () =>
    form.submit(async (fields, why) => {
      const kept = await keepEntry(desk, kind, item, fields, why, how.kept);
      if (kept === null) return false;
      if (!item) await then?.(kept);
      nav.back();
      return true;
    });
  return { item, form, field: useFieldSlots(kind, form), frame: { form, how, onKeep: () => void keep() } };
}
