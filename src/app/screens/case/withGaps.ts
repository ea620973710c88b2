import { leastOf } from '#domain/courtTime.ts';
import { valueOf, type Item } from '#domain/item.ts';

export type Numbered = { is: 'hearing'; hearing: Item<'hearing'> } | { is: 'gap'; n: number };

/** Hearings in order, and between them the numbers that nobody logged. */
export function withGaps(held: readonly Item<'hearing'>[]): Numbered[] {
  let last = 0;
  return held.flatMap((hearing): Numbered[] => {
    const n = leastOf(valueOf(hearing, 'number'));
    const gaps: Numbered[] = [];
    if (n !== null) {
      for (let missing = last + 1; last > 0 && missing < n; missing += 1)
        gaps.push({ is: 'gap', n: missing });
      last = n;
    }
    return [...gaps, { is: 'hearing', hearing }];
  });
}
