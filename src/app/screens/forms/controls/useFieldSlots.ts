import { useLingui } from '@lingui/react/macro';
import type { FieldName, Fields, Kind } from '#domain/entry.ts';
import { fieldLabel, type AnyField } from '../../hearing/fieldLabels.ts';
import type { EntryForm } from '../useEntryForm.ts';
import type { Slot } from './slot.ts';

export type FieldSlots<K extends Kind> = <Name extends FieldName<K>>(
  name: Name,
  label?: string,
) => Slot<NonNullable<Fields<K>[Name]>>;

/** The fields of a form by name, each with the name it has everywhere unless the form gives another. */
export function useFieldSlots<K extends Kind>(kind: K, form: EntryForm<K>): FieldSlots<K> {
  const { i18n } = useLingui();
  return (name, label) => ({
    id: form.idOf(name),
    label: label ?? i18n._(fieldLabel(kind, name as unknown as AnyField)),
    value: form.value(name) ?? undefined,
    set: (value, problem, part) => form.set(name, value, problem, part),
    error: (part) => form.error(name, part),
    idOf: (part) => form.idOf(name, part),
    doubt: form.doubt(name),
  });
}
