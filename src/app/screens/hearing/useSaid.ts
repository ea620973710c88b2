import { useLingui } from '@lingui/react/macro';
import type { FieldName, Fields, Kind } from '#domain/entry.ts';
import { conflictOf, valueOf, type Item } from '#domain/item.ts';

export type SaidWords = ReturnType<typeof useSaid>['said'];

/** A field in words wherever it stands on one line: of two versions both, never the one that was said first alone. */
export function useSaid() {
  const { t } = useLingui();
  const versions = (all: readonly string[]): string => {
    const both = all.join(' / ');
    return t({ message: `two versions: ${both}`, comment: 'Two different values are kept, by two people' });
  };
  const said = <K extends Kind, Name extends FieldName<K>>(
    item: Item<K>,
    name: Name,
    /** `among` others: then it must say of each what alone would be left out. */
    show: (value: Exclude<Fields<K>[Name], undefined>, among: boolean) => string | undefined,
  ): string | undefined => {
    const conflict = conflictOf(item, name);
    if (conflict.length > 0) {
      // Two that read alike differ only in what a line leaves out.
      const shown = [...new Set(conflict.map(({ value }) => show(value, true) || '…'))];
      if (shown.length > 1) return versions(shown);
    }
    const value = valueOf(item, name);
    return value === undefined ? undefined : show(value, false);
  };
  return { said, versions };
}
