import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { belongingsOf, filesOf } from '#domain/belongings.ts';
import { caseOf, conflicts, hearings, itemOf, persons } from '#domain/casebook.ts';
import type { Kind, Stated, Statement } from '#domain/entry.ts';
import { fold, foldMore, type FoldState } from '#domain/fold.ts';
import { logOf } from '#domain/hearingLog.ts';
import { valueOf, type AnyItem, type Item } from '#domain/item.ts';
import { chains } from '#domain/motionLinks.ts';
import { motions } from '#domain/motions.ts';
import { joinsOf } from '#domain/joined.ts';
import { movedInto } from '#domain/movedInto.ts';
import { nextMove, takenOut, type MoveSetting } from '#domain/moveHearing.ts';
import { possibleViolations } from '#domain/possibleViolations.ts';
import { readStatement, writeStatement } from '#domain/readStatement.ts';
import type { RecordId } from '#domain/values.ts';
import { MOVED } from '#domain/write.ts';
import { arbitraryStated } from './arbitraryStated.ts';
import { clock } from './courtClock.ts';
import { amended, completed, entered, id, itemIn, withdrawn } from './sayings.ts';
import { runs } from '../whole.ts';

const other = { device: 'phone-b' } as const;
const setting: MoveSetting = { device: 'phone-c' };

/** Says what can be said, as a journal would keep it, until nothing is left; at most so many times. */
function moved(from: FoldState, to: FoldState, how: MoveSetting = setting, most = 20): FoldState {
  let target = to;
  for (let round = 0; round < most; round += 1) {
    const say = nextMove(from, id(10), target, how);
    if (say.length === 0) return target;
    target = foldMore(target, kept(say, target, how.device ?? 'phone-c'));
  }
  return target;
}

function kept(say: readonly Statement[], target: FoldState, device: string): Stated[] {
  const n = 5000 + target.items.size + target.targets.size;
  return say.map((statement, at) => {
    const read = readStatement(writeStatement(statement));
    if (!read.ok) throw new Error(read.because);
    const record = id(n + at);
    return {
      said: { record, log: 'target', device, seq: n + at, at: '2016-10-20T21:00:00+05:00', how: 'imported' },
      statement: read.statement,
    };
  });
}

const started: Stated[] = [
  entered(1, 'case', { code: 'N-2' }),
  entered(2, 'person', { roles: ['defence-counsel'], represents: [id(3)] }),
  entered(3, 'person', { roles: ['accused'] }, other),
  entered(4, 'person', { roles: ['witness'] }),
  entered(5, 'motion', { what: 'detention-complaint', filedOn: { is: 'exact', on: '2016-10-05' } }),
  entered(10, 'hearing', {
    date: { is: 'exact', on: '2016-10-12' },
    came: [{ person: id(2), is: 'present' }],
  }),
  entered(11, 'motion', { hearing: id(10), side: 'defence', what: 'recusal', actor: { person: id(2) } }),
  entered(12, 'ruling', { hearing: id(10), motions: [id(11)], outcome: 'refused' }),
  completed(13, 'ruling', 12, { reasons: 'none' }),
  entered(14, 'motion', { hearing: id(10), side: 'defence', what: 'recusal', repeats: id(11) }, other),
  amended(15, 'motion', 14, { side: 'victim' }, { side: [14] }),
  amended(16, 'motion', 14, { side: 'court' }, { side: [14] }, other),
  entered(17, 'observation', { hearing: id(10), what: 'mark' }),
  withdrawn(18, 17),
  entered(19, 'observation', { hearing: id(10), what: 'opened', happenedAt: clock('2016-10-12', '10:01') }),
  entered(20, 'possible-violation', { entries: [id(11), id(12)], words: 'x' }),
  entered(21, 'ruling', { hearing: id(10), order: { waits: id(5) } }),
  entered(22, 'remark', { about: [id(12)], words: 'y' }),
  amended(23, 'ruling', 12, { outcome: 'part' }, { outcome: [12] }),
  entered(30, 'hearing', { date: { is: 'exact', on: '2016-10-13' } }),
  entered(31, 'ruling', { hearing: id(30), motions: [id(14)] }),
];
const target = fold([entered(900, 'case', { code: 'A-14' }), entered(901, 'person', { roles: ['judge'] })]);
const before = fold(started);
const after = moved(before, target);
const now = (n: number): RecordId => movedInto(after).get(id(n))?.item ?? id(0);

describe('what goes along', () => {
  test('what names the hearing, flags and remarks on it, and what those refer to', () => {
    const { own, referred, cut } = belongingsOf(before, id(10));
    const numbers = (items: readonly AnyItem[]) => items.map((item) => Number.parseInt(item.id, 16));
    expect(numbers(own)).toEqual([10, 11, 12, 14, 17, 19, 20, 21, 22].toSorted((a, b) => a - b));
    expect(numbers(referred)).toEqual([2, 3, 5]);
    expect(cut).toEqual([]);
    expect(belongingsOf(before, id(30)).cut).toEqual([id(14)]);
  });

  test('the files of its documents, replaced ones too, each once', () => {
    const file = (n: number) => ({
      id: String(n).repeat(32),
      commitment: 'c'.repeat(64),
      salt: 'a'.repeat(32),
      hash: id(11),
      key: 'e'.repeat(64),
      length: 1,
      type: 'image/jpeg',
    });
    const document = [
      ...started,
      entered(60, 'document', { hearing: id(10), files: [file(1)] }),
      amended(61, 'document', 60, { files: [file(2)] }, { files: [60] }),
      entered(62, 'document', { hearing: id(30), files: [file(3)] }),
    ];
    expect(filesOf(belongingsOf(fold(document), id(10))).map((one) => one.id[0])).toEqual(['2', '1']);
  });

  test('not the case, not another hearing', () => {
    expect(caseOf(after)?.id).toBe(id(900));
    expect(hearings(after)).toHaveLength(1);
    expect(persons(after)).toHaveLength(3);
  });
});

describe('in the target', () => {
  test('the same facts at the same times, in the same order, noted when they were noted', () => {
    const lines = (state: FoldState, hearing: RecordId) =>
      logOf(state, hearing).map(({ item, happened, noted, how, approx }) => [
        item.kind,
        happened,
        noted,
        how,
        approx,
        item.first,
      ]);
    expect(lines(after, now(10))).toEqual(lines(before, id(10)));
    expect(lines(after, now(10)).length).toBeGreaterThan(4);
    expect(logOf(after, now(10), 'happened').map(({ item }) => item.first.record)).toEqual(
      logOf(before, id(10), 'happened').map(({ item }) => item.id),
    );
  });

  test('every reference leads to what it led to', () => {
    const asked = (state: FoldState) => [
      motions(state).map(({ motion, rulings, outcome, state: is }) => [
        motion.first.record,
        rulings.map((one) => one.first.record),
        outcome,
        is,
      ]),
      chains(state).map((chain) => chain.map(({ motion }) => motion.first.record)),
    ];
    const alone = fold(started.filter(({ said }) => Number.parseInt(said.record, 16) < 30));
    expect(asked(after)).toEqual(asked(alone));
    const [flag] = possibleViolations(after);
    expect(flag && valueOf(flag.item, 'entries')).toEqual([now(11), now(12)]);
    expect(valueOf(there(after, now(21), 'ruling'), 'order')).toEqual({ waits: now(5) });
    expect(valueOf(there(after, now(10), 'hearing'), 'came')).toEqual([{ person: now(2), is: 'present' }]);
    expect(valueOf(there(after, now(2), 'person'), 'represents')).toEqual([now(3)]);
  });

  test('its history too: what was replaced, two versions with their first authors, words that followed, what was withdrawn', () => {
    const ruling = there(after, now(12), 'ruling');
    expect(valueOf(ruling, 'outcome')).toBe('part');
    expect(ruling.fields.outcome?.before.map(({ value, first }) => [value, first.record])).toEqual([
      ['refused', id(12)],
    ]);
    expect(valueOf(ruling, 'reasons')).toBe('none');
    expect(
      conflicts(after).map(({ field, versions }) => [
        field,
        versions.map(({ value, first }) => [value, first.device]),
      ]),
    ).toEqual([
      [
        'side',
        [
          ['victim', 'phone-a'],
          ['court', 'phone-b'],
        ],
      ],
    ]);
    expect(after.items.get(now(17))?.withdrawn.map(({ why }) => why)).toEqual(['mis-tap']);
  });

  test('it says itself that it was imported, and where it was first said', () => {
    const hearing = there(after, now(10), 'hearing');
    expect([hearing.said.how, hearing.said.device]).toEqual(['imported', 'phone-c']);
    expect(hearing.first).toEqual(before.items.get(id(10))?.said);
  });
});

test('whom the target knows already is not entered again', () => {
  const known = moved(before, target, { ...setting, same: new Map([[id(3), id(901)]]) });
  expect(persons(known)).toHaveLength(2);
  const counsel = movedInto(known).get(id(2))?.item ?? id(0);
  expect(valueOf(there(known, counsel, 'person'), 'represents')).toEqual([id(901)]);
  expect(nextMove(before, id(10), known, setting)).toEqual([]);
});

describe('whom the target knows already', () => {
  const old = fold([
    entered(1, 'case', { code: 'N-2' }),
    entered(2, 'person', {
      roles: ['accused'],
      name: text('Made-Up'),
      sex: 'female',
      ages: [age(999)],
      words: 'sat in the glass box',
    }),
    amended(3, 'person', 2, { words: 'sat in the second row' }, { words: [2] }, other),
    entered(4, 'person', { roles: ['defence-counsel'], represents: [id(2)] }),
    withdrawn(6, 5),
    completed(5, 'person', 4, { counsel: 'chosen' }),
    entered(10, 'hearing', {}),
    entered(11, 'motion', { hearing: id(10), actor: { person: id(4) } }),
  ]);
  const known = fold([
    entered(900, 'case', { code: 'A-14' }),
    entered(902, 'person', {
      roles: ['accused', 'victim'],
      name: text('made-up '),
      sex: 'male',
      ages: [age(30)],
    }),
    entered(904, 'person', { roles: ['defence-counsel'], represents: [id(902)] }),
  ]);
  const same = new Map([
    [id(2), id(902)],
    [id(4), id(904)],
  ]);

  test('what is said of a person in the old case alone is said again, sourced values side by side, what differs as two versions', () => {
    const joined = moved(old, known, { ...setting, same });
    const person = there(joined, id(902), 'person');
    expect(persons(joined)).toHaveLength(2);
    const ages = (valueOf(person, 'ages') ?? []).map(({ value }) => JSON.stringify(value.age));
    expect(ages.toSorted()).toEqual(['{"is":"exact","n":30}', '{"is":"exact","n":999}']);
    expect(valueOf(person, 'words')).toBe('sat in the second row');
    expect(person.fields.words?.before.map(({ value, first }) => [value, first.record])).toEqual([
      ['sat in the glass box', id(2)],
    ]);
    expect(
      conflicts(joined).map(({ field, versions }) => [field, versions.map(({ value }) => value)]),
    ).toEqual([['sex', ['male', 'female']]]);
    // What the target says already, and what was taken back, is not said a second time.
    expect(Object.keys(there(joined, id(904), 'person').fields).toSorted()).toEqual([
      'moved',
      'represents',
      'roles',
    ]);
    expect(person.fields.roles?.now).toHaveLength(1);
    expect(joinsOf(old, id(2), known, id(902))).toEqual({ adds: ['ages', 'words'], differs: ['sex'] });
  });

  test('in whatever order it is read, cut off after any step or asked once more when all was settled: the same, and nothing twice', () => {
    const end = moved(old, known, { ...setting, same });
    for (let steps = 0; steps < 6; steps += 1) {
      const half = moved(old, known, { ...setting, same }, steps);
      const whole = moved(old, half, { device: 'phone-d', same });
      expect(persons(whole).map(versionsIn)).toEqual(persons(end).map(versionsIn));
      expect(nextMove(old, id(10), whole, setting)).toEqual([]);
      expect(takenOut(old, id(10), whole, setting)).toHaveLength(2);
    }
    const sex = there(end, id(902), 'person').fields.sex?.now.map(({ said }) => said.record) ?? [];
    const settled = foldMore(end, [
      { ...amended(990, 'person', 902, { sex: 'male' }, {}), statement: overSex(sex) },
    ]);
    expect(conflicts(settled)).toEqual([]);
    expect(nextMove(old, id(10), settled, setting)).toEqual([]);
  });

  test('joined in an earlier version, with nothing of what was said: it follows', () => {
    const marked = moved(old, known, { ...setting, same }, 1);
    expect(valueOf(there(marked, id(902), 'person'), 'words')).toBeUndefined();
    expect(valueOf(there(moved(old, marked), id(902), 'person'), 'words')).toBe('sat in the second row');
  });
});

describe('cut off', () => {
  test('after any step it goes on, on another phone too, and nothing is there twice', () => {
    for (let steps = 0; steps < 6; steps += 1) {
      const half = moved(before, target, setting, steps);
      const whole = moved(before, half, { device: 'phone-d' });
      expect(shape(whole)).toEqual(shape(after));
      expect(nextMove(before, id(10), whole, setting)).toEqual([]);
    }
  });

  test('what came late into the old case follows', () => {
    const late = foldMore(before, [completed(40, 'ruling', 12, { words: 'in two lines' })]);
    expect(valueOf(there(moved(late, after), now(12), 'ruling'), 'words')).toBe('in two lines');
  });
});

describe('the old case', () => {
  test('keeps everything, and hides it only when all has arrived', () => {
    expect(takenOut(before, id(10), moved(before, target, setting, 2), setting)).toBeNull();
    const out = takenOut(before, id(10), after, setting) ?? [];
    const left = foldMore(
      before,
      out.map((statement, n): Stated => ({
        said: { ...itemIn(before, 1, 'case').said, record: id(700 + n), seq: 700 + n },
        statement,
      })),
    );
    expect(hearings(left).map((one) => one.id)).toEqual([id(30)]);
    expect(left.items.get(id(12))?.withdrawn.map(({ why }) => why)).toEqual(['moved']);
    expect(left.items.get(id(5))?.withdrawn).toEqual([]);
    expect(left.items.size).toBe(before.items.size);
    expect(nextMove(left, id(10), after, setting)).toEqual([]);
    expect(takenOut(left, id(10), after, setting)).toEqual([]);
  });
});

test('moved twice, it still says where it was first said', () => {
  let last = fold([entered(950, 'case', {})]);
  for (
    let say = nextMove(after, now(10), last, setting);
    say.length > 0;
    say = nextMove(after, now(10), last, setting)
  )
    last = foldMore(
      last,
      kept(say, last, 'phone-c').map((one) => ({
        ...one,
        said: { ...one.said, record: `f${one.said.record.slice(1)}` as RecordId },
      })),
    );
  expect(shape(last)).toEqual(shape(after));
});

test('whatever was said of whatever: the target holds what the old case held', () => {
  const history = arbitraryStated.map((all) => [
    entered(1000, 'hearing', {}),
    ...all.map((one): Stated => {
      const { said, statement } = one;
      if (statement.do !== 'enter') return one;
      return {
        said,
        statement: { ...statement, fields: { ...statement.fields, hearing: id(1000) } } as Statement,
      };
    }),
  ]);
  fc.assert(
    fc.property(history, (all) => {
      const from = fold(all);
      let to = fold([]);
      for (
        let say = nextMove(from, id(1000), to, setting);
        say.length > 0;
        say = nextMove(from, id(1000), to, setting)
      )
        to = foldMore(to, kept(say, to, 'phone-c'));
      expect(to.items.size).toBe(from.items.size);
      expect(shape(to)).toEqual(shape(from));
    }),
    { numRuns: runs(300) },
  );
});

const text = (words: string) => ({ is: 'text', text: words }) as const;

function age(n: number) {
  return { value: { age: { is: 'exact', n } } } as const;
}

function overSex(over: RecordId[]): Statement {
  return {
    do: 'amend',
    of: 'person',
    target: id(902),
    set: { sex: 'male' },
    over: { sex: over },
    why: 'papers',
  };
}

const versionsIn = (person: Item<'person'>) =>
  Object.entries(person.fields as Record<string, Versions>)
    .filter(([name]) => name !== 'moved')
    .map(([name, { now: all, before: replaced }]) => [
      name,
      all.map(({ value, first }) => [value, first.record]),
      replaced.map(({ value, first }) => [value, first.record]),
    ]);

test('whatever was said of an entry that the target has already: it ends, nothing said is missing, and the target’s own word stands', () => {
  const own = entered(902, 'ruling', { outcome: 'part', reasons: 'formula' });
  const joining = { ...setting, same: new Map([[id(0), id(902)]]) };
  fc.assert(
    fc.property(arbitraryStated, fc.nat(3), (all, steps) => {
      const from = fold([
        ...all,
        entered(1000, 'hearing', {}),
        entered(1001, 'possible-violation', { hearing: id(1000), entries: [id(0)] }),
      ]);
      const say = (to: FoldState, most: number): FoldState => {
        let next = to;
        for (let round = 0; round < most; round += 1)
          next = foldMore(next, kept(nextMove(from, id(1000), next, joining), next, 'phone-c'));
        return next;
      };
      const to = say(fold([own]), 12);
      expect(nextMove(from, id(1000), to, setting)).toEqual([]);
      expect(takenOut(from, id(1000), to, setting)).not.toBeNull();
      expect(shape(say(say(fold([own]), steps), 12))).toEqual(shape(to));
      const [old, there] = [itemIn(from, 0, 'ruling'), itemIn(to, 902, 'ruling')];
      expect(
        [there.fields.outcome, there.fields.reasons].map((of) => of?.now.map(({ said }) => said.record)),
      ).toEqual([expect.arrayContaining([id(902)]), expect.arrayContaining([id(902)])]);
      if (old.withdrawn.length > 0) return;
      for (const name of ['outcome', 'reasons'] as const) {
        const values = (of: typeof old) => of.fields[name]?.now.map(({ value }) => value) ?? [];
        expect(values(there)).toEqual(expect.arrayContaining(values(old)));
      }
    }),
    { numRuns: runs(300) },
  );
});

interface Version {
  readonly value: unknown;
  readonly first: { readonly record: string };
  readonly why: string;
}

interface Versions {
  readonly now: readonly Version[];
  readonly before: readonly Version[];
}

function there<K extends Kind>(state: FoldState, of: RecordId, kind: K): Item<K> {
  const item = itemOf(state, kind, of);
  if (item === undefined) throw new Error(`no ${kind} there`);
  return item;
}

/** What is known, by the names under which it was first said: the same before and after a move. */
function shape(state: FoldState): unknown {
  const first = new Map([...state.items.values()].map((item) => [item.id, item.first.record]));
  const named = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (_, part: unknown) =>
      typeof part === 'string' ? (first.get(part as RecordId) ?? part) : part,
    );
  const versions = (all: readonly Version[]) =>
    all.map(({ value, first: by, why }) => [named(value), by.record, why === MOVED ? '' : why]);
  return [...state.items.values()]
    .filter((item) => item.kind !== 'case' && !(item.kind === 'person' && item.id === id(901)))
    .map((item) => {
      const { moved: _, ...fields } = item.fields as unknown as Record<string, Versions>;
      return {
        first: item.first,
        kind: item.kind,
        at: item.at,
        hidden: item.withdrawn.length > 0,
        fields: Object.fromEntries(
          Object.entries(fields).map(([name, field]) => [
            name,
            [versions(field.now), versions(field.before)],
          ]),
        ),
      };
    })
    .toSorted((a, b) => (a.first.record < b.first.record ? -1 : 1));
}
