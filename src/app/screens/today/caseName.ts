import type { CaseSummary, Settings } from '#vault/door.ts';

type Coded = Pick<CaseSummary, 'key' | 'code'>;
type Named = Pick<CaseSummary, 'key' | 'code' | 'title'>;

/**
 * A case's name on lists: its code, or its title where the person chose so and there is one. Where others are called
 * the same, a short mark tells them apart: the beginning of the case's id, the same on every phone.
 */
export function caseName(of: Named, caseNames: Settings['caseNames'], among: readonly Named[] = []): string {
  const name = bare(of, caseNames);
  const twin = among.some((other) => other.key !== of.key && bare(other, caseNames) === name);
  return twin ? `${name} (${of.key.slice(0, 4)})` : name;
}

/** The same where only codes are known. */
export function codeOf(of: Coded, among: readonly Coded[]): string {
  const named = (one: Coded): Named => ({ key: one.key, code: one.code, title: '' });
  return caseName(named(of), 'codes', among.map(named));
}

function bare({ code, title }: Named, caseNames: Settings['caseNames']): string {
  return (caseNames === 'titles' && title) || code || title || '—';
}

/** The next free code: … */
export function freeCode(taken: readonly string[]): string {
  for (let n = taken.length + 1; ; n++) if (!taken.includes(`A-${n}`)) return `A-${n}`;
}
