import { instances } from '#domain/casebook.ts';
import type { FoldState } from '#domain/fold.ts';
import { valueOf, type Item } from '#domain/item.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { useInstanceWords } from './useInstanceWords.ts';

/** An instance in as few words as tell it from the others of its case: its level; after a return to one, the court too. */
export function useInstanceName(): (instance: Item<'instance'>, state: FoldState) => string {
  const words = useEntryWords();
  const court = useInstanceWords();
  return (instance, state) => {
    const level = valueOf(instance, 'level');
    const twice = instances(state).some((one) => one.id !== instance.id && valueOf(one, 'level') === level);
    return level === undefined || twice ? court(instance) : words.label('level', level);
  };
}
