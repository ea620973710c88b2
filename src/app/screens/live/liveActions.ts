/**
 * What a tap in a live hearing says. Each is one statement, or two that belong together; the claimed time is
 * the desk's. The object stays the same while the hearing does, so that lines need not be drawn again.
 */
import { announcedFor } from '#domain/carriedHearing.ts';
import { hearingDay, instanceOf, itemOf } from '#domain/casebook.ts';
import { courtTimeFrom, courtTimeOnClock, dayOf, instantOf } from '#domain/courtTime.ts';
import type { MotionKind, ObservationKind, Reasons, RulingOutcome, Side, Stage } from '#domain/codes.ts';
import type { Fields, Kind, Statement } from '#domain/entry.ts';
import type { FoldState } from '#domain/fold.ts';
import { nextNumber } from '#domain/hearingGaps.ts';
import { valueKey, valueOf, type Item } from '#domain/item.ts';
import type { ApproxCount, Moment, RecordId } from '#domain/values.ts';
import { enter, MIS_TAP, withdraw } from '#domain/write.ts';
import type { Desk } from '../../desk/Desk.ts';
import { newFlag } from '../forms/newFlag.ts';
import { enterOne, fill, say, STAGE_CHANGED, TAPPED_AGAIN, TIME_CORRECTED } from '../forms/writing.ts';
import { onceInARow } from './onceInARow.ts';
import { MOST_TOGETHER, tick, tickedBy, untick } from './whoCame.ts';

export type Entered = Promise<RecordId | null>;
type Actor = NonNullable<Fields<'observation'>['actor']>;
type NewFields<K extends Kind> = (item: Item<K>) => Fields<K>;

const MINUTE = 60_000;

export function liveActions(desk: Desk, hearing: RecordId) {
  const state = (): FoldState | null => desk.view().open?.state ?? null;
  const now = () => courtTimeFrom(desk.clock.now(), desk.clock.zone());
  // One change after the other, each over what stands by then: two fast taps on one entry make no conflict.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (statements: (folded: FoldState) => Statement[] | Promise<Statement[] | null>) => {
    const change = turn.then(async () => {
      const folded = state();
      const said = folded && (await statements(folded));
      return said && say(desk, said);
    });
    turn = change.catch(() => undefined);
    return change;
  };
  const set = <K extends Kind>(target: RecordId | Entered, fields: Fields<K> | NewFields<K>, why: string) =>
    inTurn(async () => {
      const id = await target;
      const item = id ? (state()?.items.get(id) as Item<K> | undefined) : undefined;
      return item ? fill(desk, item, typeof fields === 'function' ? fields(item) : fields, why) : null;
    });
  const at = (utcMillis: number): Moment => ({
    is: 'exact',
    at: courtTimeFrom(utcMillis, desk.clock.zone()),
  });

  /** `opened` also gives the hearing its start, if it has none. */
  const observe = async (what: ObservationKind): Entered => {
    const entry = enter('observation', { hearing, what });
    const folded = state();
    const item = folded ? itemOf(folded, 'hearing', hearing) : undefined;
    const starts = what === 'opened' && item !== undefined && valueOf(item, 'start') === undefined;
    const start = starts ? fill(desk, item, { start: { is: 'exact', at: now() } }, TIME_CORRECTED) : [];
    const ids = await say(desk, [entry, ...start]);
    return ids?.[0] ?? null;
  };
  const taps = onceInARow(observe, () => desk.clock.now());

  return {
    observe: taps.observe,
    file: (side: Side): Entered => enterOne(desk, 'motion', { hearing, side }),
    nameMotion: (motion: Entered, what: MotionKind) => set<'motion'>(motion, { what }, TAPPED_AGAIN),
    nameActor: (entry: Entered, actor: Actor) => set<'observation'>(entry, { actor }, TAPPED_AGAIN),
    /** Several who spoke or did it together: one entry for all of them. */
    nameTogether: (entry: Entered, about: readonly RecordId[]) =>
      set<'observation'>(entry, { about: about.slice(0, MOST_TOGETHER) }, TAPPED_AGAIN),
    /** Who is on the way to be kept is not said again. */
    came: async (people: readonly RecordId[]) => {
      const folded = state();
      if (!folded) return null;
      const coming = tickedBy(desk.view().waiting, hearing);
      return say(
        desk,
        tick(
          folded,
          hearing,
          people.filter((person) => !coming.has(person)),
        ),
      );
    },
    notCame: (person: RecordId) => inTurn((folded) => untick(folded, hearing, person, desk.device)),
    /** One ruling on one or more motions; on none, the court decides by itself. */
    rule: (motions: readonly RecordId[], outcome: RulingOutcome): Entered =>
      enterOne(desk, 'ruling', {
        hearing,
        outcome,
        ...(motions.length > 0 ? { motions: [...motions] } : {}),
      }),
    reasons: (ruling: Item<'ruling'>, reasons: Reasons) =>
      set<'ruling'>(ruling.id, { reasons }, TAPPED_AGAIN),
    sameJudge: (ruling: Item<'ruling'>, sameJudge: 'yes' | 'no') =>
      set<'ruling'>(ruling.id, { sameJudge }, TAPPED_AGAIN),
    /** Its type, if the ruling suggests one; else to be chosen later. */
    flag: (ruling: Item<'ruling'>): Entered => {
      const folded = state();
      return enterOne(desk, 'possible-violation', {
        ...(folded ? newFlag(folded, ruling) : { entries: [ruling.id] }),
        hearing,
      });
    },
    undo: (id: RecordId) => {
      taps.forget();
      return say(desk, [withdraw(id, MIS_TAP)]);
    },
    earlier: (id: RecordId, minutes: number) =>
      set<'observation'>(
        id,
        (item) => ({
          happenedAt: at((instantOf(valueOf(item, 'happenedAt')) ?? item.at) - minutes * MINUTE),
        }),
        TIME_CORRECTED,
      ),
    /** `clock` is on `day`, `YYYY-MM-DD`; without one on the day of the entry. */
    onClock: (id: RecordId, clock: string, day?: string) =>
      set<'observation'>(
        id,
        (item) => ({
          happenedAt: {
            is: 'exact',
            at: courtTimeOnClock(day ?? dayOf(item.first.at), clock, desk.clock.zone()),
          },
        }),
        TIME_CORRECTED,
      ),
    /** Words of an entry that has none; of a new one, from when typing began if that was another minute. */
    words: async (words: string, target: RecordId | null, since: number | null): Promise<boolean> => {
      if (target) return (await set<'observation'>(target, { words }, TAPPED_AGAIN)) !== null;
      const late = since !== null && desk.clock.now() - since >= MINUTE;
      const fields = { hearing, what: 'other', words, ...(late ? { happenedAt: at(since) } : {}) } as const;
      return (await enterOne(desk, 'observation', fields)) !== null;
    },
    remark: async (words: string): Promise<boolean> =>
      (await enterOne(desk, 'remark', { hearing, words })) !== null,
    /** The hearing is numbered anew: each instance counts its own. What was announced in the other is not of this one. */
    instance: (instance: RecordId) => {
      const folded = state();
      if (!folded) return Promise.resolve(null);
      const fields = (item: Item<'hearing'>) => {
        const start = announcedThere(folded, item, instance, desk.clock.zone());
        const number = numberThere(folded, item, instance);
        return { instance, ...(number && { number }), ...(start && { announcedStart: start }) };
      };
      return set<'hearing'>(hearing, fields, TAPPED_AGAIN);
    },
    stage: (stage: Stage) => set<'hearing'>(hearing, { stage }, STAGE_CHANGED),
  };
}

export type LiveActions = ReturnType<typeof liveActions>;

/** The number of the hearing among those of the instance it is moved to, unless one was said of it by hand. */
function numberThere(
  state: FoldState,
  hearing: Item<'hearing'>,
  instance: RecordId,
): ApproxCount | undefined {
  const now = valueOf(hearing, 'number');
  const here = nextNumber(state, instanceOf(state, hearing), hearing.id);
  const isOwn = now === undefined || valueKey(now) === valueKey(here);
  return isOwn ? nextNumber(state, instance, hearing.id) : undefined;
}

/**
 * The start announced in the instance the hearing is moved to, unless another one was said of it; undefined: it stays as it
 * is. What was taken over can't be made blank again: it is then not known.
 */
function announcedThere(
  state: FoldState,
  hearing: Item<'hearing'>,
  instance: RecordId,
  zone: string,
): Moment | undefined {
  const of = { day: hearingDay(hearing), zone, of: hearing.id };
  const now = valueOf(hearing, 'announcedStart');
  const here = announcedFor(state, { ...of, instance: valueOf(hearing, 'instance') }).announcedStart;
  const there = announcedFor(state, { ...of, instance }).announcedStart;
  const isSaid = now !== undefined && now.is !== 'not-known' && valueKey(now) !== valueKey(here);
  if (isSaid || now === undefined) return isSaid ? undefined : there;
  return there ?? { is: 'not-known' };
}
