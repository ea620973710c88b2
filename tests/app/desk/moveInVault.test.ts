/**
 * A hearing moves from one case of a real vault into another: over files in memory, cut off after every batch, by a kill and
 * by a full phone. What is asked each time: nothing is lost, nothing is there twice, and going on ends where a whole move ends.
 */
// @vitest-environment node
import { expect, test } from 'vitest';
import { Desk, type Clock } from '#app/desk/Desk.ts';
import { cutOffMoves } from '#app/desk/cutOffMoves.ts';
import { moveOn } from '#app/desk/moveOn.ts';
import { planMove, targetState } from '#app/desk/movePlan.ts';
import { conflicts, hearings, itemOf, itemsOf, persons, withdrawn } from '#domain/casebook.ts';
import { correctionsOf } from '#domain/corrections.ts';
import type { Said } from '#domain/said.ts';
import { logOf } from '#domain/hearingLog.ts';
import type { FoldState } from '#domain/fold.ts';
import { valueOf } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import { complete, enter, MOVED, withdraw } from '#domain/write.ts';
import type { AppendRefusal, CaseDoor, CaseKey } from '#vault/door.ts';
import { good } from '../../browser/support/story.ts';
import {
  newPhone,
  picture,
  readWhole,
  sealIn,
  unlocked,
  type Phone,
} from '../../vault/attachments/pictures.ts';
import { stepOf } from '../../whole.ts';

const clock: Clock = { now: () => Date.parse('2026-10-12T08:00:00Z'), zone: () => 'Asia/Atyrau' };
const bytes = picture(4000);
const text = (words: string) => ({ is: 'text', text: words }) as const;

async function deskOf({ vault }: Phone, wrap: (door: CaseDoor) => CaseDoor = (door) => door): Promise<Desk> {
  return new Desk(wrap(vault), clock, (await vault.state()).device);
}

/** A case with a judge, and a hearing in a case of its own: words that followed, a ruling, a tap taken back, a picture, a flag. */
async function started() {
  const phone = await newPhone();
  const to = phone.key;
  const desk = await deskOf(phone);
  await desk.openCase(to);
  const judge = await desk.enter('person', { roles: ['judge'], name: text('J. Made-Up') });
  await desk.closeCase();
  const from = await desk.createCase([enter('case', { code: 'A-2' }), enter('hearing', {})]);
  const state = () => desk.view().open?.state as FoldState;
  const hearing = hearings(state())[0]?.id as RecordId;
  const sameJudge = await desk.enter('person', { roles: ['judge'], name: text('J.  made-up') });
  const counsel = await desk.enter('person', { roles: ['defence-counsel'] });
  const motion = await desk.enter('motion', { hearing, side: 'defence', actor: { person: counsel } });
  await desk.say(
    complete(itemsOf(state(), 'motion')[0] as never, { words: 'A recusal' } as never, desk.device, ''),
  );
  await desk.enter('ruling', { hearing, motions: [motion], outcome: 'refused' });
  const mark = await desk.enter('observation', { hearing, what: 'mark', actor: { person: sameJudge } });
  await desk.say([withdraw(mark, 'mis-tap')]);
  const file = await sealIn(phone.vault, from, bytes);
  await desk.enter('document', { hearing, what: 'other', files: [file] });
  await desk.enter('possible-violation', { entries: [motion], words: 'x' });
  await phone.vault.saveDraft({ place: `live:${from}:${hearing}`, text: 'not sent' });
  return { phone, desk, from, to, hearing, judge, file };
}

const lines = (state: FoldState, hearing: RecordId) =>
  logOf(state, hearing).map(({ item, happened, noted, how }) => [item.kind, happened, noted, how]);

async function whole(desk: Desk, key: CaseKey): Promise<FoldState> {
  const state = await targetState(desk.door, key);
  if (state === null) throw new Error('the case does not open');
  return state;
}

/** What is the same however often a move was cut off: kinds, words, references by what they lead to. */
function shape(state: FoldState): unknown {
  return {
    hearings: hearings(state).map(({ id }) => lines(state, id)),
    persons: persons(state)
      .map((one) => JSON.stringify([valueOf(one, 'roles'), valueOf(one, 'name')]))
      .toSorted(),
    motions: itemsOf(state, 'motion').map((one) => valueOf(one, 'words')),
    flags: itemsOf(state, 'possible-violation').map((one) => valueOf(one, 'entries')?.length),
    files: itemsOf(state, 'document').map((one) => valueOf(one, 'files')?.map(({ id }) => id)),
    withdrawn: withdrawn(state).map(({ kind }) => kind),
    conflicts: conflicts(state).length,
  };
}

test.each(['erased', 'asleep'] as const)(
  'a hearing that was moved is in the other case as it was, and withdrawn where it was; its picture is read there, the old case %s',
  async (then) => {
    const { phone, desk, from, to, hearing, judge, file } = await started();
    const before = lines(await whole(desk, from), hearing);
    const open = desk.view().open;
    const plan = planMove(open as never, hearing, await whole(desk, to));
    expect(plan).toMatchObject({ files: 1, along: 2, cut: 0, there: 0, unread: 0 });
    expect([...plan.same.values()]).toEqual([judge]);
    const done = good(await moveOn(desk, { hearing, to }));
    const after = await whole(desk, to);
    expect(lines(after, done.moved.hearing)).toEqual(before);
    expect(persons(after).map(({ id }) => id)).toContain(judge);
    expect(persons(after)).toHaveLength(2);
    const old = await whole(desk, from);
    expect(hearings(old)).toEqual([]);
    expect(
      withdrawn(old)
        .find(({ id }) => id === hearing)
        ?.withdrawn.map(({ why }) => why),
    ).toEqual(['moved']);
    const rows = desk.view().summaries ?? [];
    expect(rows.map(({ key, emptied }) => [key === from, emptied]).toSorted()).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(await phone.vault.drafts()).toEqual([
      { place: `live:${to}:${done.moved.hearing}`, text: 'not sent' },
    ]);
    // The old case may go: what the other one names stays.
    if (then === 'erased') good(await phone.vault.eraseCases([from]));
    else good(await phone.vault.sleepCases([{ key: from, code: 'A-2' }], true));
    const again = await unlocked(phone.disk.files());
    expect(await readWhole(again.vault, to, file)).toEqual(bytes);
  },
);

test('killed after any batch: all is still where it was, and going on ends like a move that was not cut off', async () => {
  const first = await started();
  good(await moveOn(first.desk, { hearing: first.hearing, to: first.to }));
  const end = shape(await whole(first.desk, first.to));
  for (let batches = 0, done = false; !done; batches += stepOf(3)) {
    const { phone, from, to, hearing } = await started();
    let left = batches;
    // The batch is kept and its answer never comes back: the kill that is hardest to tell from a refusal.
    const cut = await deskOf(phone, (door) => ({
      ...boundTo(door),
      append: async (key, statements, when) => {
        const answer = await door.append(key, statements, when);
        left -= 1;
        if (left < 0) throw new Error('killed');
        return answer;
      },
    }));
    await cut.openCase(from);
    const old = shape(await whole(cut, from));
    done = (await moveOn(cut, { hearing, to, atOnce: 2 })).ok;
    const next = await unlocked(phone.disk.files());
    const desk = await deskOf(next);
    await desk.openCase(from);
    const now = await whole(desk, from);
    if (hearings(now).length > 0) {
      // Nothing is withdrawn here before all of it is there.
      const begun = withdrawn(now).some((item) => item.withdrawn.some(({ why }) => why === MOVED));
      if (begun) expect(stripFiles(shape(await whole(desk, to)))).toEqual(stripFiles(end));
      else expect(shape(now)).toEqual(old);
      good(await moveOn(desk, { hearing, to }));
    }
    expect(stripFiles(shape(await whole(desk, to)))).toEqual(stripFiles(end));
    expect(hearings(await whole(desk, from))).toEqual([]);
    for (const kind of ['motion', 'ruling', 'document', 'possible-violation'] as const)
      expect(itemsOf(await whole(desk, from), kind)).toEqual([]);
    // Words that were typed and not sent lie once, where the hearing is; no note of a move is left.
    await desk.refreshSummaries();
    expect(await cutOffMoves(desk)).toEqual([]);
    expect(await next.vault.drafts()).toEqual([
      { place: `live:${to}:${hearings(await whole(desk, to))[0]?.id}`, text: 'not sent' },
    ]);
    if (batches > 24) throw new Error('the move never ends');
  }
});

test('a hearing of more entries than the vault takes at once is moved whole', async () => {
  const { phone, from, to, hearing } = await started();
  const desk = await deskOf(phone, (door) => ({
    ...boundTo(door),
    // As the worker's guard does it.
    append: async (key, statements, when) => {
      if (statements.length > 1000) throw new RangeError('too many');
      return door.append(key, statements, when);
    },
  }));
  await desk.openCase(from);
  const mark = enter('observation', { hearing, what: 'mark' });
  for (let n = 0; n < 3; n += 1) await desk.say(Array.from({ length: 400 }, () => mark));
  const { moved } = good(await moveOn(desk, { hearing, to }));
  expect(moved.withdrawn).toBeGreaterThan(1200);
  expect(itemsOf(await whole(desk, to), 'observation')).toHaveLength(1200);
  expect(itemsOf(await whole(desk, from), 'observation')).toEqual([]);
  expect(hearings(await whole(desk, from))).toEqual([]);
});

test.each<AppendRefusal>(['storage-full', 'locked'])(
  '%s after any batch: said, nothing withdrawn, and it goes on',
  async (because) => {
    const { phone, from, to, hearing } = await started();
    let left = 0;
    const desk = await deskOf(phone, (door) => ({
      ...boundTo(door),
      append: async (key, statements, when) => {
        left -= 1;
        return left < 0 ? { ok: false, because } : door.append(key, statements, when);
      },
    }));
    await desk.openCase(from);
    let refusals = 0;
    for (;;) {
      // One batch further each time: what was kept before is not said again.
      left = 1;
      const answer = await moveOn(desk, { hearing, to });
      if (answer.ok) break;
      expect(answer.because).toBe(because);
      expect(hearings(await whole(desk, from)).map(({ id }) => id)).toEqual([hearing]);
      refusals += 1;
      if (refusals > 12) throw new Error('the move never ends');
    }
    expect(refusals).toBeGreaterThan(2);
    expect(hearings(await whole(desk, to))).toHaveLength(1);
    expect(itemsOf(await whole(desk, to), 'motion')).toHaveLength(1);
  },
);

test('records of a newer version are in the old case: some may be of this hearing, so nothing is moved', async () => {
  const { phone, from, to, hearing } = await started();
  const newer = { said: {} as Said, type: 'seating', version: 9, because: 'newer-version' } as const;
  const desk = await deskOf(phone, (door) => ({
    ...boundTo(door),
    openCase: async (key) => {
      const answer = await door.openCase(key);
      if (!answer.ok || key !== from) return answer;
      return { ok: true, opened: { ...answer.opened, setAside: [newer] } };
    },
  }));
  await desk.openCase(from);
  expect(await moveOn(desk, { hearing, to })).toEqual({ ok: false, because: 'part-stays' });
  expect(hearings(await whole(desk, to))).toEqual([]);
  expect(hearings(await whole(desk, from))).toHaveLength(1);
});

test('a case that is not on this phone is refused, and nothing is done', async () => {
  const { desk, from, hearing } = await started();
  const answer = await moveOn(desk, { hearing, to: 'f'.repeat(32) as CaseKey });
  expect(answer).toEqual({ ok: false, because: 'no-such-case' });
  expect(hearings(await whole(desk, from))).toHaveLength(1);
});

/** The vault is a class: its calls are taken one by one. */
function boundTo(door: CaseDoor): CaseDoor {
  return {
    summaries: () => door.summaries(),
    openCase: (key) => door.openCase(key),
    closeCase: (key) => door.closeCase(key),
    createCase: (statements, when) => door.createCase(statements, when),
    append: (key, statements, when) => door.append(key, statements, when),
    saveDraft: (draft) => door.saveDraft(draft),
    drafts: () => door.drafts(),
    setOpenHearing: (hearing) => door.setOpenHearing(hearing),
  };
}

/** Names of files are drawn anew for every phone. */
const stripFiles = (of: unknown): unknown => ({ ...(of as object), files: null });

test('a hearing begun outside any case takes its place: instance, number, what was announced for its day', async () => {
  const { desk, from, to, hearing } = await started();
  await desk.openCase(to);
  const next = { state: 'announced', date: { is: 'exact', on: '2026-10-12' }, time: '10:30' } as const;
  const instance = await desk.enter('instance', { level: 'first' });
  await desk.enter('hearing', { instance, number: exact(1), date: { is: 'exact', on: '2026-10-05' }, next });
  await desk.openCase(from);
  await desk.say(complete(hearings(desk.view().open!.state)[0]!, { number: exact(1) }, desk.device, ''));
  const { moved } = good(await moveOn(desk, { hearing, to }));
  const there = itemOf(await whole(desk, to), 'hearing', moved.hearing)!;
  expect([valueOf(there, 'instance'), valueOf(there, 'number')]).toEqual([instance, exact(2)]);
  expect(valueOf(there, 'announcedStart')).toMatchObject({ at: { local: '2026-10-12T10:30' } });
  expect(conflicts(await whole(desk, to))).toEqual([]);
  // Nothing was wrong before: it takes its place.
  expect(correctionsOf(there)).toEqual([]);
});

const exact = (n: number) => ({ is: 'exact', n }) as const;
