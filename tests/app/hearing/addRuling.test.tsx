/** A ruling on motions that wait, given from the case: the hearing is asked, and may be changed while one writes. */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { hearings, itemsOf } from '#domain/casebook.ts';
import { courtTimeOnClock } from '#domain/courtTime.ts';
import { valueOf } from '#domain/item.ts';
import { factDay } from '#domain/factDay.ts';
import type { Fields } from '#domain/entry.ts';
import { openMotions } from '#domain/motions.ts';
import type { RecordId } from '#domain/values.ts';
import { momentOn } from '#app/screens/forms/fields/HappenedField.tsx';
import { movedMoment } from '#app/screens/forms/fields/movedMoment.ts';
import { enter } from '#domain/write.ts';
import { caseScreens } from '../forms/caseScreens.tsx';
import { button, courtroom } from '../live/support/courtroom.tsx';

const ZONE = 'Asia/Atyrau';
const CAME_BACK = /What you typed before is here again/;
const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const outcome = (name: string) =>
  within(screen.getByRole('radiogroup', { name: 'The court ruled' })).getByLabelText(name);

/** Three motions that wait; hearings on the 12th, on the 14th, and on a day nobody knows. */
async function waiting() {
  const court = await courtroom([
    enter('case', { code: 'A-1' }),
    enter('hearing', { number: { is: 'exact', n: 1 }, date: { is: 'exact', on: '2026-10-12' } }),
    enter('hearing', { number: { is: 'exact', n: 2 }, date: { is: 'exact', on: '2026-10-14' } }),
    enter('hearing', { number: { is: 'exact', n: 3 } }),
    enter('motion', { side: 'defence', what: 'call-witness' }),
    enter('motion', { side: 'defence', what: 'adjourn' }),
    enter('motion', { side: 'defence', what: 'disclosure' }),
  ]);
  const of = (n: number) =>
    hearings(court.state()).find((one) => {
      const number = valueOf(one, 'number');
      return number?.is === 'exact' && number.n === n;
    })!.id;
  const motions = () => openMotions(court.state()).map(({ motion }) => motion.id);
  const open = (ids: readonly string[] = motions()) => {
    cleanup();
    court.nav.go({ at: 'add', key: court.key, hearing: null, is: 'ruling', motions: ids });
    return court.show(caseScreens);
  };
  const user = open();
  const choose = (id: string) => user.selectOptions(screen.getByRole('combobox', { name: 'Hearing' }), id);
  const rulings = () => itemsOf(court.state(), 'ruling');
  const keep = async () => {
    await user.click(button('Keep'));
    await waitFor(() => expect(rulings()).toHaveLength(1));
    return rulings()[0]!;
  };
  return { court, user, of, motions, open, choose, rulings, keep };
}

const time = () => box('When did it happen?');

test('a time typed in one hearing moves to the day of the hearing that is chosen instead', async () => {
  const { user, of, choose, keep } = await waiting();
  await choose(of(1));
  await user.type(time(), '1030');
  await choose(of(2));
  await user.click(outcome('Refused'));
  const ruling = await keep();
  expect(valueOf(ruling, 'hearing')).toBe(of(2));
  expect(valueOf(ruling, 'happenedAt')).toEqual({
    is: 'exact',
    at: courtTimeOnClock('2026-10-14', '10:30', ZONE),
  });
});

test('a time in a hearing is not kept of a ruling outside any, nor of a hearing whose day nobody knows', async () => {
  const outside = await waiting();
  await outside.choose(outside.of(1));
  await outside.user.type(time(), '1030');
  await outside.choose('');
  await outside.user.click(outcome('Refused'));
  const alone = await outside.keep();
  expect([valueOf(alone, 'hearing'), valueOf(alone, 'happenedAt')]).toEqual([undefined, undefined]);
  cleanup();
  const dayless = await waiting();
  await dayless.choose(dayless.of(1));
  await dayless.user.type(time(), '1030');
  await dayless.choose(dayless.of(3));
  await dayless.user.click(outcome('Refused'));
  const ruling = await dayless.keep();
  expect(valueOf(ruling, 'hearing')).toBe(dayless.of(3));
  expect(valueOf(ruling, 'happenedAt')).toBeUndefined();
});

test('a date typed before a hearing was chosen is not kept beside the hearing', async () => {
  const { user, of, choose, keep } = await waiting();
  await user.type(box('Date'), '11.10.2026');
  await choose(of(2));
  await user.click(outcome('Refused'));
  const ruling = await keep();
  expect(valueOf(ruling, 'hearing')).toBe(of(2));
  expect(valueOf(ruling, 'date')).toBeUndefined();
});

test('which motions are meant says nothing of how the court ruled: with that alone nothing is kept', async () => {
  const { user, rulings } = await waiting();
  await user.click(screen.getAllByRole('checkbox')[0]!);
  await user.click(button('Keep'));
  await screen.findByText(/There is nothing to keep yet/);
  expect(rulings()).toHaveLength(0);
});

test('half a ruling on all that wait comes back when others wait, and answers none that was ruled on since', async () => {
  const { court, user, motions, open, rulings } = await waiting();
  const [witness, adjourn, disclosure] = motions();
  await user.click(screen.getAllByRole('checkbox')[2]!);
  await user.type(box(/^In your words/), 'both together');
  cleanup();
  await waitFor(async () => expect(JSON.stringify(await court.door.drafts())).toContain('both together'));
  await court.desk.enter('ruling', { motions: [witness!], outcome: 'granted' });
  expect(motions()).toEqual([adjourn, disclosure]);
  const again = open();
  await screen.findByText(CAME_BACK);
  expect(box(/^In your words/).value).toBe('both together');
  await again.click(outcome('Refused'));
  await again.click(button('Keep'));
  await waitFor(() => expect(rulings()).toHaveLength(2));
  const given = rulings().find((one) => valueOf(one, 'outcome') === 'refused')!;
  expect(valueOf(given, 'motions')).toEqual([adjourn]);
});

test('of a ruling that was kept the motions, the hearing and the day can be put right', async () => {
  const { court, of, motions } = await waiting();
  const [one, two] = motions();
  const id = await court.desk.enter('ruling', {
    hearing: of(1),
    outcome: 'refused',
    motions: [one!],
    happenedAt: { is: 'exact', at: courtTimeOnClock('2026-10-12', '10:30', ZONE) },
  });
  cleanup();
  court.nav.go({ at: 'entry', key: court.key, id });
  const user = court.show(caseScreens);
  const edit = async () => user.click(await screen.findByRole('button', { name: 'Correct or complete' }));
  const why = async () => {
    await user.type(box(/Why is it changed|Why/), 'misheard');
    await user.click(button('Keep'));
  };
  await edit();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Hearing' }), of(2));
  const group = within(screen.getByRole('group', { name: /On which motions/ }));
  const [first, second] = group.getAllByRole('checkbox');
  await user.click(second!);
  await user.click(first!);
  await why();
  const ruling = () => itemsOf(court.state(), 'ruling')[0]!;
  await waitFor(() => expect(valueOf(ruling(), 'motions')).toEqual([two]));
  expect(valueOf(ruling(), 'hearing')).toBe(of(2));
  expect(valueOf(ruling(), 'happenedAt')).toMatchObject({ at: { local: '2026-10-14T10:30' } });
});

test('the day of a ruling outside any hearing can be put right', async () => {
  const { court } = await waiting();
  const id = await court.desk.enter('ruling', {
    outcome: 'refused',
    date: { is: 'exact', on: '2026-10-07' },
  });
  cleanup();
  court.nav.go({ at: 'entry', key: court.key, id });
  const user = court.show(caseScreens);
  await user.click(await screen.findByRole('button', { name: 'Correct or complete' }));
  await user.clear(box('Date'));
  await user.type(box('Date'), '08.10.2026');
  await user.type(box(/Why is it changed|Why/), 'misread');
  await user.click(button('Keep'));
  await waitFor(() =>
    expect(valueOf(itemsOf(court.state(), 'ruling')[0]!, 'date')).toEqual({ is: 'exact', on: '2026-10-08' }),
  );
});

test.each([
  ['at a time', { is: 'about', clock: '10:30' }],
  ['between two', { is: 'between', clock: '10:30', to: '11:00' }],
] as const)(
  'a reading %s moves to the day of the hearing that is chosen, as does an exact one',
  (_, answer) => {
    expect(movedMoment(momentOn('2026-10-12', ZONE, answer), '2026-10-14', ZONE, true)).toEqual(
      momentOn('2026-10-14', ZONE, answer),
    );
    expect(movedMoment(momentOn('2026-10-12', ZONE, answer), null, ZONE, false)).toBeUndefined();
  },
);

/** A ruling that was kept, in its form, which is kept with another hearing chosen. */
async function moved(
  fields: (of: (n: number) => RecordId) => Fields<'ruling'>,
  chosen: readonly (number | null)[],
) {
  const { court, of } = await waiting();
  const id = await court.desk.enter('ruling', { outcome: 'refused', ...fields(of) });
  cleanup();
  court.nav.go({ at: 'entry', key: court.key, id });
  const user = court.show(caseScreens);
  await user.click(await screen.findByRole('button', { name: 'Correct or complete' }));
  for (const n of chosen)
    await user.selectOptions(screen.getByRole('combobox', { name: 'Hearing' }), n === null ? '' : of(n));
  const keep = async () => {
    const why = screen.queryByRole('textbox', { name: /Why is it changed|Why/ });
    if (why) await user.type(why, 'misheard');
    await user.click(button('Keep'));
    await screen.findByRole('button', { name: 'Correct or complete' });
  };
  const ruling = () => itemsOf(court.state(), 'ruling')[0]!;
  return { court, of, user, keep, ruling };
}

test('a ruling from outside any hearing that is put into one is of its day, and keeps no day of its own unseen', async () => {
  const { court, of, keep, ruling } = await moved(() => ({ date: { is: 'exact', on: '2026-10-12' } }), [2]);
  await keep();
  await waitFor(() => expect(valueOf(ruling(), 'hearing')).toBe(of(2)));
  expect(factDay(court.state(), ruling())).toMatchObject({ day: '2026-10-14', by: 'hearing' });
  expect(valueOf(ruling(), 'date')).toEqual({ is: 'not-known' });
});

test('of a ruling that goes to a hearing whose day nobody knows the old time is not known', async () => {
  const at = courtTimeOnClock('2026-10-12', '10:30', ZONE);
  const { of, keep, ruling } = await moved(
    (hearing) => ({ hearing: hearing(1), happenedAt: { is: 'exact', at } }),
    [3],
  );
  await keep();
  await waitFor(() => expect(valueOf(ruling(), 'hearing')).toBe(of(3)));
  expect(valueOf(ruling(), 'happenedAt')).toEqual({ is: 'not-known' });
});

test('a kept time between two moves with its ruling to the day of another hearing', async () => {
  const between = (day: string) => momentOn(day, ZONE, { is: 'between', clock: '10:30', to: '11:00' });
  const { of, keep, ruling } = await moved(
    (hearing) => ({ hearing: hearing(1), happenedAt: between('2026-10-12') }),
    [null, 1, 2],
  );
  await keep();
  await waitFor(() => expect(valueOf(ruling(), 'hearing')).toBe(of(2)));
  expect(valueOf(ruling(), 'happenedAt')).toEqual(between('2026-10-14'));
});

test.each([
  ['no hearing', {}, []],
  ['another hearing', { in: 1 }, [null]],
] as const)(
  'a date typed into a kept ruling with %s goes when a hearing is chosen, and is not kept unseen',
  async (_, kept, before) => {
    const { court, of, user, keep, ruling } = await moved(
      (hearing) => ('in' in kept ? { hearing: hearing(kept.in) } : {}),
      before,
    );
    await user.type(box('Date'), '05.10.2026');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Hearing' }), of(2));
    expect(screen.queryByRole('textbox', { name: 'Date' })).toBeNull();
    await keep();
    await waitFor(() => expect(valueOf(ruling(), 'hearing')).toBe(of(2)));
    expect(valueOf(ruling(), 'date')).toBeUndefined();
    expect(factDay(court.state(), ruling())).toMatchObject({ day: '2026-10-14', by: 'hearing' });
  },
);

test('a judgment whose day becomes a month keeps no clock of the old day', async () => {
  const { court } = await waiting();
  const at = courtTimeOnClock('2026-10-12', '10:30', ZONE);
  const id = await court.desk.enter('judgment', {
    date: { is: 'exact', on: '2026-10-12' },
    happenedAt: { is: 'exact', at },
  });
  cleanup();
  court.nav.go({ at: 'judgment-form', key: court.key, id });
  const user = court.show(caseScreens);
  const date = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Date' });
  await user.clear(date);
  await user.type(date, '10.2026');
  await user.type(box(/Why is it changed|Why/), 'misread');
  await user.click(button('Keep'));
  const judgment = () => itemsOf(court.state(), 'judgment')[0]!;
  await waitFor(() => expect(valueOf(judgment(), 'date')).toMatchObject({ is: 'month' }));
  expect(valueOf(judgment(), 'happenedAt')).toEqual({ is: 'not-known' });
});

async function newJudgment() {
  const { court, of } = await waiting();
  cleanup();
  court.nav.go({ at: 'judgment-form', key: court.key, id: null });
  const user = court.show(caseScreens);
  await user.type(await screen.findByRole('textbox', { name: 'Date' }), '05.10.2026');
  const clock = () => screen.queryByRole<HTMLInputElement>('textbox', { name: 'Time of the judgment' });
  await user.click(screen.getByText('At what time'));
  await user.type(clock()!, '1000');
  await user.type(box(/^In your words/), 'read out in part');
  const keep = async () => {
    await user.click(button('Keep'));
    await waitFor(() => expect(itemsOf(court.state(), 'judgment')).toHaveLength(1));
    return itemsOf(court.state(), 'judgment')[0]!;
  };
  return { court, of, user, clock, keep };
}

test('of a judgment whose date is emptied again, without a hearing, no clock of that day is kept', async () => {
  const { user, clock, keep } = await newJudgment();
  await user.clear(box('Date'));
  expect(clock()).toBeNull();
  const judgment = await keep();
  expect([valueOf(judgment, 'date'), valueOf(judgment, 'happenedAt')]).toEqual([undefined, undefined]);
});

test('who empties the date of a judgment to type another finds the clock again on the new day', async () => {
  const { user, clock, keep } = await newJudgment();
  await user.clear(box('Date'));
  await user.type(box('Date'), '06.10.2026');
  expect(clock()?.value).toMatch(/^10:?00$/);
  expect(valueOf(await keep(), 'happenedAt')).toEqual({
    is: 'exact',
    at: courtTimeOnClock('2026-10-06', '10:00', ZONE),
  });
});

test('a clock put aside with the date goes to the day of the hearing that is chosen instead', async () => {
  const { of, user, keep } = await newJudgment();
  await user.clear(box('Date'));
  await user.selectOptions(screen.getByRole('combobox', { name: /^Hearing/ }), of(2));
  expect(valueOf(await keep(), 'happenedAt')).toMatchObject({ at: { local: '2026-10-14T10:00' } });
});
