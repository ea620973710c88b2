/** When a time in detention began and ended, as far as was said. */
import type { Ends } from './dayCount.ts';
import { spanOfSources } from './daySpan.ts';
import { valueOf, type Item } from './item.ts';

export function endsOf(item: Item<'detention'>): Ends {
  const to = valueOf(item, 'to') ?? [];
  return { from: spanOfSources(valueOf(item, 'from')), to: to.length === 0 ? 'open' : spanOfSources(to) };
}
