import type { Build } from './readBuild.ts';

interface Diagnosis {
  /** Which screen: a word of the code. */
  readonly where: string;
  readonly problem: unknown;
  /** Null while it is read, and where there is none (development). */
  readonly build: Build | null;
  /** Undefined where nothing is open. */
  readonly counts:
    { readonly cases: number; readonly itemsOpen: number; readonly waiting: number } | undefined;
  /** What the browser says of itself. */
  readonly agent: string;
}

/** An error's message may quote what was typed, so only its name and the places in our own code are given. */
export function diagnosticText({ where, problem, build, counts, agent }: Diagnosis): string {
  const name = problem instanceof Error ? problem.name : typeof problem;
  const stack = problem instanceof Error ? (problem.stack ?? '') : '';
  const places = stack.match(/[\w.-]+\.(?:js|tsx?):\d+:\d+/g)?.slice(0, 8) ?? [];
  return [
    build ? `version ${build.version}, build ${build.number}` : 'version not known',
    `screen ${where}`,
    `error ${/^\w{1,40}$/.test(name) ? name : 'of another name'}`,
    ...places,
    counts
      ? `cases ${counts.cases}, items in the open case ${counts.itemsOpen}, waiting ${counts.waiting}`
      : 'nothing open',
    agent,
  ].join('\n');
}
