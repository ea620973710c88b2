/**
 * Moves a hearing of the open case into another one, or goes on where a move was cut off. Each batch is kept in the target
 * before the next is asked for; the old case is touched only when all has arrived. So a kill, a lock or a full phone at any
 * moment leaves everything in at least one place, and most of it in the other.
 */
import { placedIn } from '#domain/carriedHearing.ts';
import { itemOf } from '#domain/casebook.ts';
import { offsetTime } from '#domain/courtTime.ts';
import type { Statement } from '#domain/entry.ts';
import { foldMore, type FoldState } from '#domain/fold.ts';
import { nextMove, takenOut } from '#domain/moveHearing.ts';
import { openHearingItem } from '#domain/summary.ts';
import type { RecordId } from '#domain/values.ts';
import { ADDED_LATER, complete } from '#domain/write.ts';
import type { AppendRefusal, CaseKey, Outcome } from '#vault/door.ts';
import { moveEnded, noteMove } from './cutOffMoves.ts';
import { NotKept, type Desk } from './Desk.ts';
import { hearingThere, isNewer, leftBehind, planMove, targetState } from './movePlan.ts';

export interface Move {
  readonly hearing: RecordId;
  readonly to: CaseKey;
  /** Persons and instances that the target has already: old → its own. Without it, what `planMove` finds. */
  readonly same?: ReadonlyMap<RecordId, RecordId>;
  /** Statements that are kept at once; the vault takes 1,000 at most. */
  readonly atOnce?: number;
}

const AT_ONCE = 250;

/** `part-stays`: something of it cannot be said in the target; nothing was withdrawn. */
export type NotMoved = AppendRefusal | 'failed' | 'part-stays';

export interface Moved {
  /** The hearing in the target. */
  readonly hearing: RecordId;
  /** Entries that were withdrawn in the old case. */
  readonly withdrawn: number;
}

export async function moveOn(desk: Desk, move: Move): Promise<Outcome<{ moved: Moved }, NotMoved>> {
  try {
    await desk.settled();
    const { key, setAside } = openIn(desk);
    if (setAside.some(isNewer)) throw new PartStays();
    await noteMove(desk, key, move);
    const moved = await takeOut(desk, move, await sayAll(desk, move));
    await moveEnded(desk, key, move.hearing);
    await desk.refreshSummaries();
    return { ok: true, moved };
  } catch (problem) {
    if (problem instanceof PartStays) return { ok: false, because: 'part-stays' };
    return { ok: false, because: problem instanceof NotKept ? problem.because : 'failed' };
  }
}

class PartStays extends Error {}

interface Arriving {
  readonly from: CaseKey;
  readonly target: FoldState;
  readonly same: ReadonlyMap<RecordId, RecordId>;
}

/** Batch by batch until nothing is left to say. */
async function sayAll(desk: Desk, { hearing, to, same, atOnce = AT_ONCE }: Move): Promise<Arriving> {
  const open = openIn(desk);
  let target = await targetState(desk.door, to);
  if (target === null) throw new NotKept('no-such-case');
  const known = same ?? planMove(open, hearing, target).same;
  for (let before = ''; ;) {
    const { key, state } = openIn(desk);
    if (key !== open.key || key === to) throw new NotKept('no-such-case');
    const say = nextMove(state, hearing, target, { device: desk.device, same: known }).slice(0, atOnce);
    if (say.length === 0) return { from: key, target: await placed(desk, to, hearing, target), same: known };
    // Each round must bring something: what a target takes and does not show would be said for ever.
    if (JSON.stringify(say) === before) throw new PartStays();
    before = JSON.stringify(say);
    target = await kept(desk, to, say, target);
  }
}

async function kept(
  desk: Desk,
  to: CaseKey,
  say: readonly Statement[],
  target: FoldState,
): Promise<FoldState> {
  const at = offsetTime(desk.clock.now(), desk.clock.zone());
  const answer = await desk.door.append(to, say, { at, how: 'imported' });
  if (!answer.ok) throw new NotKept(answer.because);
  return foldMore(target, answer.stated);
}

/** A hearing that began outside any case takes its place in the one it came to. */
async function placed(desk: Desk, to: CaseKey, moved: RecordId, target: FoldState): Promise<FoldState> {
  const there = itemOf(target, 'hearing', hearingThere(moved, target) ?? undefined);
  if (there === undefined) return target;
  const set = placedIn(target, there, desk.clock.zone());
  const say = Object.keys(set).length > 0 ? complete(there, set, desk.device, ADDED_LATER) : [];
  return say.length > 0 ? kept(desk, to, say, target) : target;
}

async function takeOut(desk: Desk, move: Move, { from, target, same }: Arriving): Promise<Moved> {
  const { key, state } = openIn(desk);
  const there = hearingThere(move.hearing, target);
  const setting = { device: desk.device, same };
  const out = takenOut(state, move.hearing, target, setting);
  if (key !== from || there === null || out === null || leftBehind(state, move.hearing, target) > 0)
    throw new PartStays();
  const [old, place] = [`live:${key}:${move.hearing}`, `live:${move.to}:${there}`];
  // Words that were typed and not sent go first: under the old name nobody would look for them.
  const text = (await desk.door.drafts()).find((draft) => draft.place === old)?.text ?? '';
  if (text !== '') await desk.door.saveDraft({ place, text });
  // Whoever is killed from here on comes back to the hearing where it is now.
  if (openHearingItem(target)?.id === there) await desk.door.setOpenHearing({ key: move.to, id: there });
  // The hearing itself goes last: as long as it stands here, the move is offered again.
  const last = out.toSorted((a, b) => Number(isOf(a, move.hearing)) - Number(isOf(b, move.hearing)));
  const { atOnce = AT_ONCE } = move;
  for (let at = 0; at < last.length; at += atOnce) await desk.say(last.slice(at, at + atOnce), 'imported');
  if (text !== '') await desk.door.saveDraft({ place: old, text: '' });
  return { hearing: there, withdrawn: out.length };
}

function openIn(desk: Desk) {
  const { open } = desk.view();
  if (open === null) throw new NotKept('no-such-case');
  return open;
}

function isOf(statement: Statement, id: RecordId): boolean {
  return statement.do === 'withdraw' && statement.target === id;
}
