import { useLingui } from '@lingui/react/macro';
import { partLabels, type PartLabels } from '../../hearing/partLabels.ts';
import { partOf, type Slot } from './slot.ts';

/** Parts of one value by name, named as in the entry's own screen; another label where the form gives one. */
export function useParts<Group extends keyof PartLabels>(group: Group) {
  const { i18n } = useLingui();
  return <Whole extends object, Name extends keyof Whole & keyof PartLabels[Group] & string>(
    whole: Slot<Whole>,
    name: Name,
  ): Slot<NonNullable<Whole[Name]>> => partOf(whole, name, i18n._(partLabels[group][name] as never));
}
