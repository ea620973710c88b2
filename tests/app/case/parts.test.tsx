import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { itemsOf, persons } from '#domain/casebook.ts';
import { timeline } from '#domain/timeline.ts';
import { enter } from '#domain/write.ts';
import { laneRows } from '#app/screens/case/laneRows.ts';
import { courtroom } from '../live/support/courtroom.tsx';
import { caseScreens } from '../forms/caseScreens.tsx';

const on = (day: string) => ({ is: 'exact', on: day }) as const;

async function wholeCase() {
  const court = await courtroom(
    [
      enter('case', { code: 'A-14', title: { is: 'text', text: 'Bokaev and Ayan' } }),
      enter('person', { name: { is: 'text', text: 'Ayan' }, roles: ['accused'] }),
    ],
    '2016-11-20T12:00',
  );
  const { desk } = court;
  const person = [...court.state().items.values()].find(({ kind }) => kind === 'person')!.id;
  await desk.enter(
    'event',
    { what: 'assembly', dates: [{ value: on('2016-04-24') }, { value: { is: 'month', month: '2016-04' } }] },
    'from-document',
  );
  await desk.enter(
    'detention',
    { person, what: 'criminal', from: [{ value: on('2016-11-01') }], to: [{ value: on('2016-11-10') }] },
    'from-document',
  );
  await desk.enter('hearing', { number: { is: 'exact', n: 2 }, date: on('2016-11-05') }, 'from-memory');
  await desk.enter(
    'detention',
    { person, what: 'house-arrest', from: [{ value: on('2016-11-15') }] },
    'from-document',
  );
  const user = court.show(caseScreens);
  return { court, user };
}

test('the parts of a case with how much each holds; one leads to another, and the heading takes the focus', async () => {
  const { court, user } = await wholeCase();
  court.nav.go({ at: 'case', key: court.key, tab: 'log' });
  const nav = await screen.findByRole('navigation', { name: 'Parts of the case' });
  const names = within(nav)
    .getAllByRole('button')
    .map((button) => button.textContent);
  expect(names).toEqual([
    'Time line 4',
    'People 1',
    'Charges and custody 2',
    'Hearings 1',
    'Motions 0',
    'Evidence and documents 0',
    'Outside court 1',
    'Judgment and appeal 0',
  ]);
  await user.click(within(nav).getByRole('button', { name: /^Hearings/ }));
  await screen.findByRole('heading', { level: 2, name: 'Hearings' });
  expect(screen.getByText('Hearing 1: not logged')).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Bokaev and Ayan');
});

test('custody: days of each time, of all together, and who is held today stands at the head of the case', async () => {
  const { court } = await wholeCase();
  court.nav.go({ at: 'case', key: court.key, tab: 'charges' });
  await screen.findByRole('heading', { level: 3, name: 'Ayan' });
  expect(screen.getByRole('button', { name: /10 days · source not said/ })).toBeTruthy();
  expect(screen.getByRole('button', { name: /6 days · so far/ })).toBeTruthy();
  expect(screen.getByText(/^Different days together: 16 days · so far/)).toBeTruthy();
  court.nav.go({ at: 'case', key: court.key, tab: 'log' });
  expect(await screen.findByText('House arrest: Ayan · 6 days · so far')).toBeTruthy();
});

test('house arrest is called so, and after an acquittal its end is said not to be recorded', async () => {
  const { court } = await wholeCase();
  await court.desk.say([enter('person', { name: { is: 'text', text: 'Petrov' }, roles: ['accused'] })]);
  const petrov = persons(court.state()).at(-1)!.id;
  await court.desk.say([
    enter('detention', { person: petrov, what: 'house-arrest', from: [{ value: on('2016-05-17') }] }),
  ]);
  court.nav.go({ at: 'case', key: court.key, tab: 'log' });
  expect(await screen.findByText(/^House arrest: Petrov · \d+ days · so far$/)).toBeTruthy();
  await court.desk.say([
    enter('judgment', { date: on('2016-06-01'), verdicts: [{ accused: petrov, outcome: 'acquitted' }] }),
  ]);
  expect(
    await screen.findByText('House arrest, end not recorded: Petrov · acquitted: 1 June 2016'),
  ).toBeTruthy();
  expect(screen.queryByText(/House arrest: Petrov/)).toBeNull();
});

test('an administrative arrest without an end is not taken for custody after the longest the law allows', async () => {
  const { court } = await wholeCase();
  const [case_] = itemsOf(court.state(), 'case');
  await court.desk.say([
    { do: 'complete', of: 'case', target: case_!.id, set: { country: 'KZ' } },
    enter('person', { name: { is: 'text', text: 'Petrov' }, roles: ['witness'] }),
  ]);
  const petrov = persons(court.state()).at(-1)!.id;
  await court.desk.say([
    enter('detention', { person: petrov, what: 'administrative', from: [{ value: on('2016-05-17') }] }),
    enter('detention', {
      what: 'administrative',
      from: [{ value: on('2016-05-17') }],
      to: [{ value: { is: 'not-known' } }],
    }),
  ]);
  court.nav.go({ at: 'case', key: court.key, tab: 'log' });
  expect(
    await screen.findByText('Administrative detention, end not recorded: Petrov · by law at most 30 days'),
  ).toBeTruthy();
  expect(
    screen.getByText(/^Administrative detention, end not known: .* · by law at most 30 days/),
  ).toBeTruthy();
  expect(screen.queryByText(/detention: Petrov|perhaps/)).toBeNull();
  court.nav.go({ at: 'case', key: court.key, tab: 'charges' });
  expect(
    await screen.findByRole('button', { name: /Administrative.*1–31 days · end not recorded/ }),
  ).toBeTruthy();
  expect(screen.getByRole('button', { name: /not known.*days not known/ })).toBeTruthy();
});

test('the time line is a list of days, lanes and entries; what lasts runs through its lane and no further', async () => {
  const { court } = await wholeCase();
  const rows = laneRows(timeline(court.state()));
  expect(rows.map(({ placed, cells }) => [placed.item.kind, cells[placed.lane], cells.custody])).toEqual([
    ['event', 'mark', 'empty'],
    ['detention', 'mark', 'mark'],
    ['hearing', 'mark', 'lasts'],
    ['detention', 'mark', 'mark'],
  ]);
  court.nav.go({ at: 'case', key: court.key, tab: 'log' });
  const [, hearing] = await screen.findAllByRole('button', { name: /November 2016/ });
  expect(hearing?.textContent).toContain('5 November 2016 Hearing 2');
  expect(hearing?.textContent).toContain('Hearings');
  expect(screen.getByRole('button', { name: /24 April 2016 \/ April 2016 Assembly/ })).toBeTruthy();
});

test('a long time line begins with its newest entries; the earlier ones are one tap away', async () => {
  const court = await courtroom([
    enter('case', { code: 'A-14' }),
    ...Array.from({ length: 130 }, (_, n) =>
      enter('motion', { side: 'defence', filedOn: on(`2016-0${1 + Math.floor(n / 28)}-${10 + (n % 18)}`) }),
    ),
  ]);
  const user = court.show(caseScreens);
  court.nav.go({ at: 'case', key: court.key, tab: 'log' });
  await user.click(await screen.findByRole('button', { name: 'Show 30 earlier entries' }));
  expect(screen.getAllByRole('button', { name: /Motion \d+ · Defence/ })).toHaveLength(130);
});

test('a number and a day that nobody knows say of what they are', async () => {
  const court = await courtroom([enter('case', { code: 'A-14' })]);
  await court.desk.enter(
    'event',
    {
      what: 'assembly',
      dates: [{ value: { is: 'not-known' } }],
      howMany: [{ value: { is: 'several' } }],
    },
    'from-document',
  );
  await court.desk.enter(
    'document',
    { what: 'letter', title: { is: 'text', text: 'To the court' }, date: { is: 'not-known' } },
    'from-document',
  );
  court.nav.go({ at: 'case', key: court.key, tab: 'outside' });
  court.show(caseScreens);
  expect(await screen.findByRole('button', { name: /^day not known · .*people: several/ })).toBeTruthy();
  within(screen.getByRole('navigation', { name: 'Parts of the case' }))
    .getByRole('button', { name: /Evidence and documents/ })
    .click();
  expect(await screen.findByRole('button', { name: /To the court ?day not known/ })).toBeTruthy();
});
