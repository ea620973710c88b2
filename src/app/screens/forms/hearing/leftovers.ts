/** What an answer leaves no room for goes with it: nothing is kept that stands on no screen. */
import type { Fields } from '#domain/entry.ts';

type Has<Name extends keyof Fields<'hearing'>> = NonNullable<Fields<'hearing'>[Name]>;

/** Only who was let in later has a time, only who was kept waiting or out a reason. */
export function accessWith(access: Has<'access'> | undefined, admitted: Has<'access'>['admitted']) {
  const { admitted: _, at, why, ...rest } = { ...access };
  const late = admitted === 'later';
  const next: Has<'access'> = {
    ...rest,
    ...(admitted === undefined ? {} : { admitted }),
    ...(late && at !== undefined ? { at } : {}),
    ...((late || admitted === 'no') && why !== undefined ? { why } : {}),
  };
  return Object.keys(next).length === 0 ? undefined : next;
}

/** A ruling, a ground and who asked belong to what was not open. */
export function opennessWith(
  openness: Has<'openness'> | undefined,
  is: Has<'openness'>['is'] | undefined,
): Has<'openness'> | undefined {
  if (is === undefined) return undefined;
  return is === 'partly' || is === 'closed' ? { ...openness, is } : { is };
}

/** Of an interpreter nobody needed nothing else is said. */
export function interpreterWith(
  interpreter: Has<'interpreter'> | undefined,
  needed: Has<'interpreter'>['needed'],
): Has<'interpreter'> | undefined {
  if (needed === 'no') return { needed };
  const { needed: _, ...rest } = { ...interpreter };
  const next = needed === undefined ? rest : { ...rest, needed };
  return Object.keys(next).length === 0 ? undefined : next;
}

/** It was not open, or something is kept that says so. */
export function notOpen(openness: Has<'openness'> | undefined): boolean {
  if (openness === undefined) return false;
  const { is, ...more } = openness;
  return is === 'partly' || is === 'closed' || Object.values(more).some((value) => value !== undefined);
}
