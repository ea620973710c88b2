import type { AnyItem } from '#domain/item.ts';
import type { CaseKey } from '#vault/door.ts';
import type { Place } from '../../places.ts';

/** The place where an entry of this kind is corrected, if it has a form of its own. */
export function formOf(item: AnyItem, key: CaseKey): Place | null {
  const { id } = item;
  switch (item.kind) {
    case 'case':
      return { at: 'case-form', key };
    case 'person':
      return { at: 'person-form', key, id };
    case 'charge':
      return { at: 'charge-form', key, id };
    case 'instance':
      return { at: 'instance-form', key, id };
    case 'hearing':
      return { at: 'hearing-form', key, id };
    case 'judgment':
      return { at: 'judgment-form', key, id };
    case 'possible-violation':
      return { at: 'flag', key, id };
    case 'event':
    case 'detention':
    case 'evidence':
    case 'document':
    case 'appeal':
    case 'mission':
    case 'attendance':
      return { at: 'form', of: item.kind, key, id, about: null };
    case 'observation':
    case 'motion':
    case 'ruling':
    case 'remark':
      return null;
  }
}
