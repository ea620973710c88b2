import { hearings } from '#domain/casebook.ts';
import { dayOf, offsetTime } from '#domain/courtTime.ts';
import { enter } from '#domain/write.ts';
import type { CaseKey, Settings } from '#vault/door.ts';
import type { Desk } from '../../desk/Desk.ts';
import { freeCode } from './caseName.ts';

/** One tap: a case and an open hearing of today. What they are called comes later. */
export async function startLogging(
  desk: Desk,
  settings: Settings,
): Promise<{ key: CaseKey; hearing: string } | null> {
  const code = freeCode((desk.view().summaries ?? []).map((summary) => summary.code));
  const today = dayOf(offsetTime(desk.clock.now(), desk.clock.zone()));
  const key = await desk.createCase([
    enter('case', { code, country: settings.country }),
    enter('hearing', { date: { is: 'exact', on: today }, howRecorded: 'live' }),
  ]);
  const open = desk.view().open;
  const hearing = open?.key === key ? hearings(open.state).at(-1) : undefined;
  return hearing ? { key, hearing: hearing.id } : null;
}
