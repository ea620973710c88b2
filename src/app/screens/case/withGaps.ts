import type { HearingGap, InstanceHearings } from '#domain/hearingGaps.ts';
import { valueOf, type Item } from '#domain/item.ts';

type Missing = Extract<HearingGap, { is: 'missing' }>;
export type Line = { is: 'hearing'; hearing: Item<'hearing'> } | Missing;

/** Hearings in order, each after the numbers before it that nobody logged. */
export function withGaps({ hearings, gaps }: InstanceHearings): readonly Line[] {
  const missing = gaps.filter((gap) => gap.is === 'missing');
  let told = 0;
  return hearings.flatMap((hearing): Line[] => {
    const number = valueOf(hearing, 'number');
    const before = number?.is === 'exact' ? missing.filter((gap) => gap.number < number.n).slice(told) : [];
    told += before.length;
    return [...before, { is: 'hearing', hearing }];
  });
}
