/** Which law a possible violation rests on: by the country of the case and the time of the facts, never by today. */
import { lawFor, violationTypes, type LegalBasis } from '#standards/taxonomy.ts';
import { caseOf, itemOf } from './casebook.ts';
import { spanOf, together, type DaySpan } from './daySpan.ts';
import type { Fields } from './entry.ts';
import { factDay, spanOfMoment } from './factDay.ts';
import type { FoldState } from './fold.ts';
import { valueOf, type AnyItem } from './item.ts';

export type Flag = Pick<Fields<'possible-violation'>, 'type' | 'happenedAt' | 'hearing' | 'entries'>;

/**
 * When the facts of a flag happened: its own time, else the day of its hearing, else the days of the entries it rests on.
 * `null` where nobody has said any of these; the day somebody typed it is no day of the facts.
 */
export interface TimeOfFacts extends DaySpan {
  readonly by: 'said' | 'hearing' | 'entries';
  /** The hearing, or those of the linked entries that say a day. */
  readonly from: readonly AnyItem[];
}

export function timeOfFacts(state: FoldState, flag: Flag): TimeOfFacts | null {
  const own = spanOfMoment(flag.happenedAt);
  if (own !== null) return { ...own, by: 'said', from: [] };
  const hearing = itemOf(state, 'hearing', flag.hearing);
  const heard = hearing === undefined ? null : spanSaid(state, hearing);
  if (hearing !== undefined && heard !== null) return { ...heard, by: 'hearing', from: [hearing] };
  const dated = (flag.entries ?? []).flatMap((id) => {
    const item = state.items.get(id);
    const span = item === undefined || item.withdrawn.length > 0 ? null : spanSaid(state, item);
    return item === undefined || span === null ? [] : [{ item, span }];
  });
  const [one, ...others] = dated.map(({ span }) => span);
  if (one === undefined) return null;
  const all = others.reduce(together, one);
  return { ...all, by: 'entries', from: dated.map(({ item }) => item) };
}

/** What the taxonomy gives for a type in the country of the case at that time. */
export function legalBasis(state: FoldState, flag: Flag): readonly LegalBasis[] {
  const type = violationTypes.get(flag.type ?? '');
  const theCase = caseOf(state);
  const country = theCase && valueOf(theCase, 'country');
  if (type === undefined || country === undefined) return [];
  return lawFor(type, country, timeOfFacts(state, flag));
}

/** Of what was tapped in a hearing the day of the tap is the day of the fact; a hearing says its own or none. */
function spanSaid(state: FoldState, item: AnyItem): DaySpan | null {
  if (item.kind === 'document') return spanOf(valueOf(item, 'date'));
  const { by, span } = factDay(state, item);
  return item.kind === 'hearing' && by === 'recorded' ? null : span;
}
