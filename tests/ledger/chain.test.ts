import fc from 'fast-check';
import { expect, test } from 'vitest';
import { follow, noteRecord, surveyLog } from '#ledger/chain.ts';
import { innerCase } from '#ledger/innerCase.ts';
import { readRecord } from '#ledger/readRecord.ts';
import { withhold } from '#ledger/withhold.ts';
import { aLog } from './aLog.ts';

interface Item {
  readonly header: { readonly seq: number; readonly prev: string | null };
  readonly id: string;
}

const item = (seq: number, prev: string | null, id: string): Item => ({ header: { seq, prev }, id });
const line = [item(1, null, 'a'), item(2, 'a', 'b'), item(3, 'b', 'c'), item(4, 'c', 'd')];

function knowing(items: readonly Item[]): Map<number, string[]> {
  const known = new Map<number, string[]>();
  for (const { header, id } of items) noteRecord(known, header, id);
  return known;
}

test('[L18] a record follows on what is known, waits, or follows something else', () => {
  const known = knowing(line.slice(0, 2));
  expect(follow(new Map(), { seq: 1, prev: null }, 'a')).toBe('next');
  expect(follow(known, { seq: 3, prev: 'b' }, 'c')).toBe('next');
  expect(follow(known, { seq: 4, prev: 'c' }, 'd')).toBe('gap');
  expect(follow(known, { seq: 3, prev: 'x' }, 'c')).toBe('wrong-prev');
  expect(follow(known, { seq: 3, prev: 'a' }, 'c')).toBe('wrong-prev');
});

test('[L8] a record may claim a time before that of its predecessor', async () => {
  const log = await aLog();
  const first = await log.make(1, null, [], { at: '2016-11-21T10:05:00+05:00' });
  const second = await log.make(2, first.id, [], { at: '2016-11-20T09:00:00+06:00' });
  const known = new Map([[1, [first.id]]]);
  expect(follow(known, second.header, second.id)).toBe('next');
});

test('[L19] the same record with a part withheld is the same record', async () => {
  const log = await aLog();
  const made = await log.make(1, null, ['a name', 'words']);
  const less = withhold(made.frame, new Set([0]));
  if (!less.ok) throw new Error(less.because);
  const again = await readRecord(less.frame);
  if (!again.ok) throw new Error(again.because);
  const known = new Map([[1, [made.id]]]);
  expect(follow(known, again.record.header, again.record.id)).toBe('same');
  noteRecord(known, again.record.header, again.record.id);
  expect(known).toEqual(new Map([[1, [made.id]]]));
});

test('[L20] two records with one place are a fork, and both are kept', async () => {
  const log = await aLog();
  const first = await log.make(1, null);
  const one = await log.make(2, first.id, ['one']);
  const two = await log.make(2, first.id, ['two']);
  const known = new Map([[1, [first.id]]]);
  expect(follow(known, one.header, one.id)).toBe('next');
  noteRecord(known, one.header, one.id);
  expect(follow(known, two.header, two.id)).toBe('fork');
  noteRecord(known, two.header, two.id);
  const survey = surveyLog([first, one, two]);
  expect(survey.forks).toEqual([{ seq: 2, ids: [one.id, two.id].toSorted() }]);
  const onTwo = await log.make(3, two.id, []);
  expect(follow(known, onTwo.header, onTwo.id)).toBe('next');
  expect(follow(known, { seq: 1, prev: null }, 'another beginning')).toBe('fork');
});

/** A log as a hostile author may write it: several records at a place, predecessors that are not there. */
const wildLog = fc.uniqueArray(
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'x'))
    .map(([seq, name, before]) => item(seq, seq === 1 ? null : `${before}${seq - 1}`, `${name}${seq}`)),
  { selector: ({ id }) => id, maxLength: 14 },
);
const withTwoOrders = wildLog.chain((items) =>
  fc.tuple(
    fc.constant(items),
    fc.shuffledSubarray(items, { minLength: items.length }),
    fc.shuffledSubarray(items, { minLength: items.length }),
  ),
);

test('[L20] any order of arrival marks the same forks, gaps and unlinked records', () => {
  fc.assert(
    fc.property(withTwoOrders, ([items, one, two]) => {
      expect(surveyLog(one)).toEqual(surveyLog(two));
      expect(surveyLog([...one, ...two])).toEqual(surveyLog(items));
    }),
  );
});

test('[L20] asked one by one, in any order, the same places turn out to be forks', () => {
  const forkedPlaces = (items: readonly Item[]) => {
    const known = new Map<number, string[]>();
    const forked = new Set<number>();
    for (const { header, id } of items) {
      if (follow(known, header, id) === 'fork') forked.add(header.seq);
      noteRecord(known, header, id);
    }
    return [...forked].toSorted();
  };
  fc.assert(
    fc.property(withTwoOrders, ([items, one, two]) => {
      const forks = surveyLog(items).forks.map(({ seq }) => seq);
      expect(forkedPlaces(one)).toEqual(forks);
      expect(forkedPlaces(two)).toEqual(forks);
    }),
  );
});

test('[L18] what is missing is told in runs, however far a hostile number jumps', () => {
  const far = item(Number.MAX_SAFE_INTEGER, 'y', 'z');
  const survey = surveyLog([line[0], line[3], far].filter((one) => one !== undefined));
  expect(survey).toEqual({
    forks: [],
    missing: [
      { from: 2, to: 3 },
      { from: 5, to: Number.MAX_SAFE_INTEGER - 1 },
    ],
    unlinked: [],
  });
  expect(surveyLog([item(1, null, 'a'), item(2, 'q', 'b')]).unlinked).toEqual(['b']);
  expect(surveyLog(line)).toEqual({ forks: [], missing: [], unlinked: [] });
});

test('[L26] the first record accepted fixes the inner case; another is set aside', () => {
  const [one, two] = ['a1'.repeat(16), 'b2'.repeat(16)];
  expect(innerCase(null, { case: one })).toEqual({ ok: true, inner: one });
  expect(innerCase(one, { case: one })).toEqual({ ok: true, inner: one });
  expect(innerCase(one, { case: two })).toEqual({ ok: false, because: 'other-case' });
});
