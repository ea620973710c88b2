import type { Fields } from '#domain/entry.ts';
import type { FoldState } from '#domain/fold.ts';
import { hearingOfFact, type Flaggable } from '#domain/flaggable.ts';
import { isFact } from '#domain/hearingLog.ts';
import { valueOf, type Item } from '#domain/item.ts';
import { rulingsOf } from '#domain/motions.ts';
import { suggestionsAfter } from '#domain/suggestions.ts';
import type { RecordId, Source } from '#domain/values.ts';
import { taxonomy } from '#standards/taxonomy.ts';

/**
 * What a flag raised on a fact begins with: the likeliest type with the entries it rests on, else no type, to be chosen
 * later; the hearing; the source if all the entries share one.
 */
export function newFlag(state: FoldState, fact: Flaggable): Fields<'possible-violation'> {
  const together = withItsRulings(state, fact);
  const [likeliest] = together.toReversed().flatMap((id) => {
    const one = state.items.get(id);
    return one && isFact(one) ? suggestionsAfter(state, one) : [];
  });
  const entries = [...(likeliest?.entries ?? together)];
  const hearing = hearingOfFact(state, fact)?.id;
  const source = sharedSource(state, entries);
  return {
    entries,
    ...(hearing ? { hearing } : {}),
    ...(likeliest ? { type: likeliest.type, taxonomy: String(taxonomy.version) } : {}),
    ...(source ? { source } : {}),
  };
}

/** A motion and what was ruled on it belong together, whichever of them is flagged. */
function withItsRulings(state: FoldState, fact: Flaggable): readonly RecordId[] {
  if (fact.kind === 'motion') return [fact.id, ...rulingsOf(state, fact.id).map(({ id }) => id)];
  return fact.kind === 'ruling' ? [...(valueOf(fact, 'motions') ?? []), fact.id] : [fact.id];
}

/** Preset only when all linked entries share one. */
function sharedSource(state: FoldState, entries: readonly RecordId[]): Source | undefined {
  const sources = entries.map((id) => {
    const item = state.items.get(id);
    return item ? valueOf(item as Item<'observation'>, 'source') : undefined;
  });
  const [first] = sources;
  return first && sources.every((source) => source?.how === first.how && source.who === first.who)
    ? first
    : undefined;
}
