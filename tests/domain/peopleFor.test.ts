import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { persons } from '#domain/casebook.ts';
import type { Fields, Stated } from '#domain/entry.ts';
import { fold } from '#domain/fold.ts';
import { allBut, byMark, readMarks } from '#domain/marks.ts';
import { peopleFor, type NextPerson } from '#domain/peopleFor.ts';
import { entered, id } from './sayings.ts';

const person = (n: number, fields: Fields<'person'>) => entered(n, 'person', fields);
const people = [
  person(1, { roles: ['accused'] }),
  person(2, { roles: ['defence-counsel'] }),
  person(3, { roles: ['prosecutor'] }),
  person(4, { roles: ['judge'] }),
  person(5, { roles: ['witness'] }),
  person(6, { roles: ['defence-counsel'] }),
];
const asked = (stated: readonly Stated[], next: NextPerson) =>
  peopleFor(fold(stated), next).map((one) => Number.parseInt(one.id, 16));

describe('likeliest first', () => {
  test('whose role fits the side, the kind, or the ruling; nobody is left out', () => {
    expect(asked(people, { side: 'defence' })).toEqual([2, 6, 1, 3, 4, 5]);
    expect(asked(people, { side: 'prosecution' })[0]).toBe(3);
    expect(asked(people, { ruling: true })[0]).toBe(4);
    expect(asked(people, { observation: 'witness' }).slice(0, 2)).toEqual([5, 1]);
    expect(asked(people, { motion: 'recusal', side: 'not-known' }).slice(0, 3)).toEqual([2, 6, 3]);
    expect(asked(people, { observation: 'break' })).toEqual([1, 2, 3, 4, 5, 6]);
    expect(asked(people, { side: 'defence', roles: ['judge'] })[0]).toBe(4);
  });

  test('among those, who is there before who is not, and who spoke last before the others', () => {
    const hearing = (came: Fields<'hearing'>['came']) => entered(10, 'hearing', { came });
    const next = { hearing: id(10), side: 'defence' } as const;
    const absent = hearing([{ person: id(2), is: 'absent' }]);
    expect(asked([...people, absent], next)).toEqual([6, 2, 1, 3, 4, 5]);
    const ticked = entered(11, 'observation', { hearing: id(10), what: 'who-came', about: [id(6)] });
    expect(asked([...people, hearing([]), ticked], next)).toEqual([6, 2, 1, 3, 4, 5]);
    const spoke = (n: number, who: number) =>
      entered(n, 'motion', { hearing: id(10), actor: { person: id(who) } });
    expect(asked([...people, hearing([]), spoke(11, 6), spoke(12, 2)], next).slice(0, 2)).toEqual([2, 6]);
    expect(asked([...people, hearing([]), spoke(11, 2), spoke(12, 6)], next).slice(0, 2)).toEqual([6, 2]);
  });

  test('those of the instance come before those of another, whatever their role and whoever spoke', () => {
    const all = [
      ...people,
      person(7, { roles: ['judge'] }),
      entered(20, 'instance', { level: 'first' }),
      entered(21, 'instance', { level: 'appeal' }),
      person(22, { roles: ['witness'], rolesIn: [{ instance: id(21), roles: ['witness'] }] }),
      entered(24, 'hearing', { instance: id(21) }),
    ];
    expect(asked(all, { hearing: id(24) })).toEqual([22, 1, 2, 3, 4, 5, 6, 7]);
    expect(asked(all, { hearing: id(24), ruling: true }).slice(0, 2)).toEqual([22, 4]);
  });

  test('the role is that of the instance', () => {
    const all = [
      ...people,
      entered(20, 'instance', { level: 'appeal' }),
      entered(21, 'instance', { level: 'first' }),
      person(22, { roles: ['witness'], rolesIn: [{ instance: id(20), roles: ['defence-counsel'] }] }),
      entered(23, 'hearing', { instance: id(20) }),
    ];
    expect(asked(all, { hearing: id(23), side: 'defence' })[0]).toBe(22);
  });
});

describe('forty accused', () => {
  const marks = ['10', '2', 'A10', 'A2', 'B', '1', 'c', undefined];
  const group = persons(
    fold(
      marks.map((mark, n) => person(n + 1, { roles: ['accused'], ...(mark === undefined ? {} : { mark }) })),
    ),
  ).toSorted(byMark);
  const named = (typed: string) => readMarks(group, typed).persons.map((one) => Number.parseInt(one, 16));

  test('stand by number, letter and seat; without one last', () => {
    expect(group.map((one) => Number.parseInt(one.id, 16))).toEqual([6, 2, 1, 4, 3, 5, 7, 8]);
  });

  test('all but …', () => {
    expect(allBut(group, [id(2), id(99)])).toEqual([6, 1, 4, 3, 5, 7, 8].map(id));
    expect(allBut(group, [])).toHaveLength(8);
  });

  test('typed: single marks, runs, and what names nobody', () => {
    expect(named('2, b')).toEqual([2, 5]);
    expect(named('1–10')).toEqual([6, 2, 1]);
    expect(named('2 - 10;C')).toEqual([2, 1, 7]);
    expect(named('a2-a10')).toEqual([4, 3]);
    expect(named('b-c')).toEqual([5, 7]);
    expect(readMarks(group, '3, 10-2, x, 1-B, 2-')).toEqual({
      persons: [],
      unknown: ['3', '10-2', 'x', '1-B', '2-'],
    });
    expect(named('')).toEqual([]);
  });

  test('whoever is excepted is out, everybody else in, in the group’s order', () => {
    const forty = persons(fold(Array.from({ length: 40 }, (_, n) => person(n, { mark: String(n + 1) }))));
    fc.assert(
      fc.property(fc.subarray(forty.map(({ id }) => id)), (out) => {
        const rest = allBut(forty, out);
        expect([...rest, ...out].toSorted()).toEqual(forty.map(({ id }) => id).toSorted());
        expect(rest).toEqual(forty.map(({ id }) => id).filter((one) => !out.includes(one)));
      }),
    );
  });
});
