import type { CaseSummary, Settings } from '#vault/door.ts';

/** A case's name on lists: its code, or its title where the person chose so and there is one. */
export function caseName(of: Pick<CaseSummary, 'code' | 'title'>, caseNames: Settings['caseNames']): string {
  return (caseNames === 'titles' && of.title) || of.code || of.title || '—';
}

/** The next free code: … */
export function freeCode(taken: readonly string[]): string {
  for (let n = taken.length + 1; ; n++) if (!taken.includes(`A-${n}`)) return `A-${n}`;
}
