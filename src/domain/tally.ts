/** Counts that stay honest when some of what is counted was only "several" or "at least two". */
import type { ApproxCount } from './values.ts';

/** `n` is a lower bound if `orMore`, and rests on somebody's "about" if `about`. */
export interface Tally {
  readonly n: number;
  readonly about: boolean;
  readonly orMore: boolean;
}

export const noTally: Tally = { n: 0, about: false, orMore: false };

/** `3`, `~3`, `3+`: a count that stays honest. */
export function tallyText({ n, about, orMore }: Tally): string {
  return `${about ? '~' : ''}${n}${orMore ? '+' : ''}`;
}

/** A blank counts as one; "several" as at least two; "not known" as at least one. */
export function addTo(tally: Tally, count: ApproxCount | undefined): Tally {
  switch (count?.is) {
    case undefined:
      return { ...tally, n: tally.n + 1 };
    case 'exact':
      return { ...tally, n: tally.n + count.n };
    case 'about':
      return { ...tally, n: tally.n + count.n, about: true };
    case 'at-least':
      return { ...tally, n: tally.n + count.n, orMore: true };
    case 'several':
      return { ...tally, n: tally.n + 2, orMore: true };
    case 'not-known':
      return { ...tally, n: tally.n + 1, orMore: true };
  }
}
