import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carriedHearing } from '#domain/carriedHearing.ts';
import type { Fields, Stated, Statement } from '#domain/entry.ts';
import { fold, type FoldState } from '#domain/fold.ts';
import { carriedInto, personsAt, rolesAt } from '#domain/instanceRoles.ts';
import { valueOf } from '#domain/item.ts';
import { readStatement, writeStatement } from '#domain/readStatement.ts';
import { on } from './courtClock.ts';
import { entered, id, itemIn, said, type Who } from './sayings.ts';

const person = (n: number, fields: Fields<'person'>, who?: Who) => entered(n, 'person', fields, who);
const first: Stated[] = [
  person(1, { roles: ['accused', 'witness'] }),
  person(2, { roles: ['accused'] }, { device: 'phone-b' }),
  person(3, { roles: ['defence-counsel'], represents: [id(1)] }),
  person(4, { roles: ['defence-counsel'], represents: [id(5)] }),
  person(5, { roles: ['victim'] }),
  person(6, { roles: ['judge'] }),
  person(7, { roles: ['prosecutor'] }),
  person(8, { roles: ['defence-counsel'] }),
  entered(10, 'instance', { level: 'first', from: on('2016-10-12') }),
];
const appeal = entered(20, 'instance', { level: 'appeal', from: on('2017-01-13') });
const before = fold([...first, appeal]);
const carried = carriedInto(before, id(20), 'phone-a');
const after = fold([
  ...first,
  appeal,
  ...carried.map((statement, n): Stated => ({ said: said(21 + n), statement })),
]);
const there = (state: FoldState, n: number) =>
  personsAt(state, id(n)).map((one) => Number.parseInt(one.id, 16));

describe('a new instance', () => {
  test('takes over the accused and counsel of the accused, nobody else', () => {
    expect(carried.map((one) => ('target' in one ? Number.parseInt(one.target, 16) : 0))).toEqual([
      1, 2, 3, 8,
    ]);
    for (const one of carried) expect(readStatement(writeStatement(one)).ok).toBe(true);
    expect(carried.map((one) => one.do)).toEqual(['complete', 'amend', 'complete', 'complete']);
    expect(there(after, 20)).toEqual([1, 2, 3, 8]);
    expect(rolesAt(after, itemIn(after, 1, 'person'), id(20))).toEqual(['accused']);
  });

  test('leaves everybody where they were at the first', () => {
    expect(there(after, 10)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(rolesAt(after, itemIn(after, 1, 'person'), id(10))).toEqual(['accused', 'witness']);
  });

  test('said again, says nothing', () => {
    expect(carriedInto(after, id(20), 'phone-a')).toEqual([]);
  });

  test('has those too who are added for it, come to it or act in it', () => {
    const more: Stated[] = [
      person(30, { roles: ['prosecutor'] }),
      entered(31, 'hearing', {
        instance: id(20),
        came: [
          { person: id(6), is: 'present' },
          { person: id(5), is: 'absent' },
        ],
      }),
      entered(32, 'motion', { hearing: id(31), actor: { person: id(7) } }),
    ];
    const added = [
      ...first,
      appeal,
      ...carried.map((statement: Statement, n): Stated => ({ said: said(21 + n), statement })),
      ...more,
    ];
    expect(there(fold(added), 20)).toEqual([1, 2, 3, 6, 7, 8, 30]);
  });

  test('law: who is entered with roles named for some instances belongs to those, and where they were seen, alone', () => {
    const instances = [10, 20, 25];
    fc.assert(
      fc.property(
        fc.subarray(instances, { minLength: 1 }),
        fc.subarray(instances),
        fc.boolean(),
        (named, seen, later) => {
          const rolesIn = named.map((n) => ({ instance: id(n), roles: ['prosecutor' as const] }));
          const entries = [
            ...first,
            appeal,
            entered(25, 'instance', { level: 'cassation' }),
            person(30, { roles: ['prosecutor'], rolesIn }),
            ...seen.map((n, at) =>
              entered(40 + at, 'hearing', { instance: id(n), came: [{ person: id(30), is: 'present' }] }),
            ),
            ...(later ? [entered(50, 'instance', { level: 'other' })] : []),
          ];
          const at = instances.filter((n) => there(fold(entries), n).includes(30));
          expect(at).toEqual(instances.filter((n) => named.includes(n) || seen.includes(n)));
        },
      ),
    );
  });

  test('a role carried on to a later instance takes nobody from the one they were entered for', () => {
    const added = [...first, appeal, person(30, { roles: ['accused'] }), entered(40, 'instance', {})];
    const on40 = carriedInto(fold(added), id(40), 'phone-a');
    const then = fold([...added, ...on40.map((statement, n): Stated => ({ said: said(41 + n), statement }))]);
    expect(there(then, 20)).toContain(30);
    expect(there(then, 40)).toContain(30);
  });

  test('of which nobody said who takes part has everybody', () => {
    expect(there(before, 20)).toHaveLength(8);
    expect(personsAt(before, undefined)).toHaveLength(8);
  });
});

describe('a further hearing takes over', () => {
  const last = entered(40, 'hearing', {
    instance: id(10),
    number: { is: 'exact', n: 3 },
    date: on('2016-10-12'),
    room: { is: 'text', text: '2' },
    language: { is: 'text', text: 'kk' },
    interpreter: { needed: 'yes', present: 'yes', person: id(9), sworn: 'yes' },
    came: [
      { person: id(7), is: 'late' },
      { person: id(6), is: 'absent' },
    ],
    dock: [{ place: 'metal-cage' }],
    openness: { is: 'closed' },
    next: { state: 'announced', date: on('2016-10-13'), time: '10:30', room: '4' },
  });
  const state = fold([...first, last]);

  test('number, language, interpreter and announced time; nothing that has to be seen again, and no room before another announced one', () => {
    const { fields, from } = carriedHearing(state, { day: '2016-10-13', zone: 'Asia/Oral' });
    expect(from?.id).toBe(id(40));
    expect(fields).toEqual({
      instance: id(10),
      number: { is: 'exact', n: 4 },
      date: on('2016-10-13'),
      language: { is: 'text', text: 'kk' },
      interpreter: { needed: 'yes', person: id(9) },
      announcedStart: {
        is: 'exact',
        at: { utc: '2016-10-13T05:30:00Z', zone: 'Asia/Oral', local: '2016-10-13T10:30' },
      },
    });
  });

  test('on another day than announced: the last room, no time', () => {
    const { fields } = carriedHearing(state, { day: '2016-10-14', zone: 'Asia/Oral' });
    expect(fields.room).toEqual({ is: 'text', text: '2' });
    expect(fields.announcedStart).toBeUndefined();
  });

  test('who is likely to come: those who came, then bench and parties', () => {
    const { likely } = carriedHearing(state, { day: '2016-10-13', zone: 'Asia/Oral' });
    expect(likely).toEqual([7, 1, 2, 3, 4, 5, 6, 8].map(id));
  });

  test('of another instance nothing but its people', () => {
    const all = fold([
      ...first,
      last,
      appeal,
      ...carried.map((statement, n): Stated => ({ said: said(21 + n), statement })),
    ]);
    const { fields, likely, from } = carriedHearing(all, { day: '2017-01-13', zone: 'Asia/Oral' });
    expect(from).toBeUndefined();
    expect(fields).toEqual({ instance: id(20), number: { is: 'exact', n: 1 }, date: on('2017-01-13') });
    expect(likely).toEqual([1, 2, 3, 8].map(id));
  });

  test('an empty case: a first hearing', () => {
    expect(carriedHearing(fold([]), { day: '2016-10-12', zone: 'Nowhere' })).toEqual({
      fields: { number: { is: 'exact', n: 1 }, date: on('2016-10-12') },
      likely: [],
      from: undefined,
    });
  });
});

test('a role at another instance that is named later takes nobody away', () => {
  const prosecutor = person(40, { roles: ['prosecutor'] });
  const at20: Fields<'person'> = { rolesIn: [{ instance: id(20), roles: ['prosecutor'] }] };
  const named: Stated = {
    said: said(41),
    statement: { do: 'complete', of: 'person', target: id(40), set: at20 },
  };
  const both = [entered(10, 'instance', { level: 'first' }), entered(20, 'instance', { level: 'appeal' })];
  expect(there(fold([...both, prosecutor, named]), 10)).toEqual([40]);
  const atOnce = person(40, {
    roles: ['prosecutor'],
    rolesIn: [{ instance: id(20), roles: ['prosecutor'] }],
  });
  expect(there(fold([...both, atOnce]), 10)).toEqual([]);
});

test('a carried role does not stand in the way of the next', () => {
  const cassation = entered(50, 'instance', { level: 'cassation' });
  const again = carriedInto(after, id(50), 'phone-a');
  const state = fold([
    ...first,
    appeal,
    cassation,
    ...[...carried, ...again].map((statement, n): Stated => ({ said: said(21 + n), statement })),
  ]);
  expect(valueOf(itemIn(state, 3, 'person'), 'rolesIn')?.map(({ instance }) => instance)).toContain(id(50));
});
