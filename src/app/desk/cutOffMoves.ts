/**
 * Moves that began and did not end, as they lie sealed among the drafts. The target itself says how far one came; the draft
 * says only that there is one, and where to.
 */
import { hearings } from '#domain/casebook.ts';
import type { CaseKey } from '#vault/door.ts';
import type { Desk } from './Desk.ts';

export interface CutOff {
  readonly hearing: string;
  readonly to: CaseKey;
}

const place = (key: CaseKey, hearing: string): string => `move:${key}:${hearing}`;

/** Before the first batch; a phone too full for it goes on without. */
export async function noteMove(desk: Desk, key: CaseKey, { hearing, to }: CutOff): Promise<void> {
  await desk.door.saveDraft({ place: place(key, hearing), text: to }).catch(() => undefined);
}

export async function moveEnded(desk: Desk, key: CaseKey, hearing: string): Promise<void> {
  await desk.door.saveDraft({ place: place(key, hearing), text: '' }).catch(() => undefined);
}

/** Of the open case. What was cut off after its last step is no move any more: its note goes, and words that were copied. */
export async function cutOffMoves(desk: Desk): Promise<readonly CutOff[]> {
  const { open, summaries } = desk.view();
  if (open === null) return [];
  const begin = place(open.key, '');
  const drafts = await desk.door.drafts();
  const noted = drafts.filter((draft) => draft.place.startsWith(begin));
  const all = noted.map((draft) => ({ hearing: draft.place.slice(begin.length), to: draft.text as CaseKey }));
  const here = new Set<string>(hearings(open.state).map(({ id }) => id));
  for (const { hearing, to } of all) {
    if (here.has(hearing)) continue;
    const old = drafts.find((draft) => draft.place === `live:${open.key}:${hearing}`);
    const isThere = drafts.some((one) => one.place.startsWith(`live:${to}:`) && one.text === old?.text);
    if (old !== undefined && isThere) await desk.door.saveDraft({ place: old.place, text: '' });
    await moveEnded(desk, open.key, hearing);
  }
  return all.filter(
    ({ hearing, to }) => here.has(hearing) && (summaries ?? []).some((one) => one.key === to),
  );
}
