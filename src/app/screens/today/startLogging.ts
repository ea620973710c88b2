import { hearings } from '#domain/casebook.ts';
import { emptyFold } from '#domain/fold.ts';
import { enter } from '#domain/write.ts';
import type { CaseKey, Settings } from '#vault/door.ts';
import type { Desk } from '../../desk/Desk.ts';
import { liveHearing } from '../forms/startHearing.ts';
import { freeCode } from './caseName.ts';

/** One tap: a case and an open hearing of today. What they are called comes later. */
export async function startLogging(
  desk: Desk,
  settings: Settings,
): Promise<{ key: CaseKey; hearing: string } | null> {
  const code = freeCode((desk.view().summaries ?? []).map((summary) => summary.code));
  const key = await desk.createCase([
    enter('case', { code, country: settings.country }),
    enter('hearing', liveHearing(emptyFold, desk.clock)),
  ]);
  const open = desk.view().open;
  const hearing = open?.key === key ? hearings(open.state).at(-1) : undefined;
  return hearing ? { key, hearing: hearing.id } : null;
}
