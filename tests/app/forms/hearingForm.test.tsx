/** The conditions of a hearing: access, who came, dock, clock; each alone is enough. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { startHearing } from '#app/screens/forms/startHearing.ts';
import { fill } from '#app/screens/forms/writing.ts';
import { liveActions } from '#app/screens/live/liveActions.ts';
import { hearings, instances, persons } from '#domain/casebook.ts';
import { courtTimeOnClock } from '#domain/courtTime.ts';
import { attendedOf } from '#domain/hearingGaps.ts';
import { isOver } from '#domain/hearingOver.ts';
import { valueOf } from '#domain/item.ts';
import { openHearingItem } from '#domain/summary.ts';
import { enter } from '#domain/write.ts';
import { button, courtroom } from '../live/support/courtroom.tsx';
import { caseScreens } from './caseScreens.tsx';

const one = (group: string, name: string) =>
  within(screen.getByRole('radiogroup', { name: group })).getByLabelText(name);
const box = (name: string) => screen.getByRole('textbox', { name });

async function withPeople() {
  const court = await courtroom([
    enter('case', { code: 'A-14' }),
    enter('person', { name: { is: 'text', text: 'Bokaev' }, roles: ['accused'] }),
    enter('person', { name: { is: 'text', text: 'Ayan' }, roles: ['accused'] }),
    enter('person', { name: { is: 'text', text: 'Counsel' }, roles: ['defence-counsel'] }),
  ]);
  const ids = Object.fromEntries(
    persons(court.state()).map((person) => {
      const name = valueOf(person, 'name');
      return [name?.is === 'text' ? name.text : '', person.id];
    }),
  );
  const user = court.show(caseScreens);
  return { court, user, ids };
}

test('not admitted is one tap: a hearing of today, counted, that does not stand open', async () => {
  const { court, user } = await withPeople();
  court.nav.go({ at: 'case', key: court.key, tab: 'hearings' });
  await user.click(await screen.findByRole('button', { name: 'Not admitted today' }));
  await waitFor(() => expect(hearings(court.state())).toHaveLength(1));
  const [hearing] = hearings(court.state());
  expect(hearing && valueOf(hearing, 'access')).toEqual({ admitted: 'no' });
  expect(hearing && valueOf(hearing, 'date')).toEqual({ is: 'exact', on: '2026-10-12' });
  expect(hearing && valueOf(hearing, 'number')).toEqual({ is: 'exact', n: 1 });
  expect(hearing && attendedOf(court.state(), hearing)).toBe('not-admitted');
  // Nobody said "from memory": it was written as it happened, at the door.
  expect(hearing?.said.how).toBe('live');
  expect(hearing && valueOf(hearing, 'howRecorded')).toBe('live');
  expect(openHearingItem(court.state())).toBeUndefined();
  expect(hearing && isOver(court.state(), hearing)).toBe(true);
  // Also when it turns out that one was let in later.
  await court.desk.say(fill(court.desk, hearing!, { part: { is: 'not-known' } }, 'let in'), 'live');
  expect(openHearingItem(court.state())).toBeUndefined();
  // The reason can follow at once, in the form that opened.
  await screen.findByRole('heading', { level: 1, name: 'Hearing' });
  expect(screen.getByText(/Kept: you were not let in/)).toBeTruthy();
  const [asked, date] = [screen.getByText('Were you let in?'), box('Date')];
  expect(asked.compareDocumentPosition(date)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(one('Were you let in?', 'Not admitted')).toHaveProperty('checked', true);
});

test('all came but one, who was late; the clock of the court is behind; one accused in a cage, restrained', async () => {
  const { court, user, ids } = await withPeople();
  court.nav.go({ at: 'hearing-form', key: court.key, id: null });
  await user.type(await screen.findByRole('textbox', { name: 'Date' }), '12.10.2026');
  await user.click(button('All of them came'));
  await user.click(one('Counsel', 'Came late'));
  await user.type(box('Came at: Counsel (optional)'), '1015');
  await user.type(box("Court's clock differs by, minutes (optional)"), '4');
  await user.click(one('Which way', 'behind'));
  const dock = screen.getByText('Not the same for all').closest('details')!;
  await user.click(
    within(within(dock).getByRole('radiogroup', { name: 'Ayan' })).getByLabelText('Metal cage'),
  );
  await user.click(one('Handcuffs or other restraints? · Ayan', 'Yes'));
  await user.click(button('Keep'));
  await waitFor(() => expect(hearings(court.state())).toHaveLength(1));
  const hearing = hearings(court.state())[0]!;
  expect(new Set(valueOf(hearing, 'came'))).toEqual(
    new Set([
      { person: ids['Bokaev'], is: 'present' },
      { person: ids['Ayan'], is: 'present' },
      { person: ids['Counsel'], is: 'late', at: '10:15' },
    ]),
  );
  expect(valueOf(hearing, 'clockAhead')).toBe(-4);
  expect(valueOf(hearing, 'dock')).toEqual([
    { accused: ids['Ayan'], place: 'metal-cage', restraints: 'yes' },
  ]);
});

test('by link: why, on which platform; the interpreter; the record; a closed part with its ruling', async () => {
  const { court, user } = await withPeople();
  court.nav.go({ at: 'hearing-form', key: court.key, id: null });
  await user.click(await screen.findByLabelText('By video link'));
  await user.type(box('Platform (optional)'), 'the court’s own');
  await user.click(one('Private channel with counsel?', 'No'));
  await user.click(one('Was it open to the public?', 'Partly closed'));
  await user.click(one('Was there a ruling?', 'No'));
  await user.click(one('Interpreter needed?', 'Yes'));
  await user.click(one('Interpreter present?', 'No'));
  await user.click(screen.getByLabelText('Audio recording'));
  await user.click(button('Keep'));
  await waitFor(() => expect(hearings(court.state())).toHaveLength(1));
  const hearing = hearings(court.state())[0]!;
  expect(valueOf(hearing, 'mode')).toBe('by-link');
  expect(valueOf(hearing, 'link')).toEqual({ platform: 'the court’s own', privateChannel: 'no' });
  expect(valueOf(hearing, 'openness')).toEqual({ is: 'partly', ruling: 'no' });
  expect(valueOf(hearing, 'interpreter')).toEqual({ needed: 'yes', present: 'no' });
  expect(valueOf(hearing, 'recordKept')).toEqual({ how: ['audio'] });
});

test('a time that cannot be read in a part of a part is told, and the rest is not lost', async () => {
  const { court, user } = await withPeople();
  court.nav.go({ at: 'hearing-form', key: court.key, id: null });
  await user.click(await screen.findByRole('button', { name: 'Add a break' }));
  const pause = screen.getByRole('group', { name: 'Break 1' });
  await user.type(within(pause).getByRole('textbox', { name: 'From (optional)' }), 'noon');
  await user.type(within(pause).getByRole('textbox', { name: 'Why (optional)' }), 'lunch');
  await user.click(button('Keep'));
  expect((await screen.findAllByText(/Write a time like 10:38/)).length).toBeGreaterThan(1);
  expect(hearings(court.state())).toHaveLength(0);
  await user.clear(within(pause).getByRole('textbox', { name: 'From (optional)' }));
  await user.type(within(pause).getByRole('textbox', { name: 'From (optional)' }), '1200');
  await user.click(button('Keep'));
  await waitFor(() => expect(hearings(court.state())).toHaveLength(1));
  expect(valueOf(hearings(court.state())[0]!, 'breaks')).toEqual([{ from: '12:00', words: 'lunch' }]);
});

test('what cannot be read in a part that is asked no more keeps nothing back', async () => {
  const { court, user } = await withPeople();
  court.nav.go({ at: 'hearing-form', key: court.key, id: null });
  await user.type(await screen.findByRole('textbox', { name: 'Date' }), '12.10.2026');
  await user.click(one('Were you let in?', 'Admitted later'));
  await user.type(box('Let in at (optional)'), '99');
  await user.click(button('Keep'));
  expect(await screen.findByRole('alert')).toBeTruthy();
  await user.click(one('Were you let in?', 'Admitted'));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  await user.click(button('Keep'));
  await waitFor(() => expect(hearings(court.state())).toHaveLength(1));
  const [hearing] = hearings(court.state());
  expect(hearing && valueOf(hearing, 'access')).toEqual({ admitted: 'yes' });
});

test('that a hearing to which one was not let in was kept is said after that tap, not on every later edit', async () => {
  const { court, user } = await withPeople();
  court.nav.go({ at: 'case', key: court.key, tab: 'hearings' });
  await user.click(await screen.findByRole('button', { name: 'Not admitted today' }));
  await screen.findByText(/Kept: you were not let in/);
  court.nav.go({ at: 'hearing-form', key: court.key, id: hearings(court.state())[0]!.id });
  await waitFor(() => expect(screen.queryByText(/Kept: you were not let in/)).toBeNull());
  await screen.findByRole('heading', { level: 1, name: 'Hearing' });
  expect(screen.getAllByText('Were you let in?')).toHaveLength(1);
});

const before = { is: 'exact', on: '2026-10-11' } as const;
const announcedHearing = enter('hearing', {
  number: { is: 'exact', n: 3 },
  date: before,
  language: { is: 'text', text: 'Russian' },
  interpreter: { needed: 'yes', present: 'yes' },
  next: { state: 'announced', date: { is: 'exact', on: '2026-10-12' }, time: '10:00', room: '4' },
});

test('a hearing of a day that was announced begins with its time, and its room is one tap; another day takes them away again', async () => {
  const court = await courtroom([enter('case', { code: 'A-14' }), announcedHearing]);
  const user = court.show(caseScreens);
  court.nav.go({ at: 'hearing-form', key: court.key, id: null });
  const date = await screen.findByRole('textbox', { name: 'Date' });
  await user.type(date, '12.10.2026');
  expect(await screen.findByText(/Taken over for this day/)).toBeTruthy();
  expect(box('Announced time')).toHaveProperty('value', '10:00');
  // It often changes at the door.
  expect(screen.getByRole('textbox', { name: /^Room/ })).toHaveProperty('value', '');
  expect(button('It was in this room')).toBeTruthy();
  await user.clear(date);
  await user.type(date, '13.10.2026');
  expect(screen.queryByText(/Taken over for this day/)).toBeNull();
  expect(box('Announced time')).toHaveProperty('value', '');
  expect(screen.queryByRole('button', { name: 'It was in this room' })).toBeNull();
  await user.clear(date);
  await user.type(date, '12.10.2026');
  await user.clear(box('Announced time'));
  await user.type(box('Announced time'), '1130');
  await user.click(button('It was in this room'));
  await user.click(button('Keep'));
  await waitFor(() => expect(hearings(court.state())).toHaveLength(2));
  const hearing = hearings(court.state())[1]!;
  expect(valueOf(hearing, 'announcedStart')).toMatchObject({ at: { local: '2026-10-12T11:30' } });
  expect(valueOf(hearing, 'room')).toEqual({ is: 'text', text: '4' });
  // Nobody said how it was at this one.
  expect([valueOf(hearing, 'language'), valueOf(hearing, 'interpreter')]).toEqual([undefined, undefined]);
});

test('language and interpreter of the last hearing are said of a new one by a tap only, without who was there', async () => {
  const court = await courtroom([enter('case', { code: 'A-14' }), announcedHearing]);
  const user = court.show(caseScreens);
  court.nav.go({ at: 'hearing-form', key: court.key, id: null });
  await screen.findByRole('textbox', { name: 'Date' });
  expect(screen.getByText(/From Hearing 3.*not yet said of this one/)).toBeTruthy();
  await user.click(button('It was the same'));
  expect(screen.queryByText(/not yet said of this one/)).toBeNull();
  await user.click(button('Keep'));
  await waitFor(() => expect(hearings(court.state())).toHaveLength(2));
  const hearing = hearings(court.state()).find((one) => valueOf(one, 'next') === undefined)!;
  expect(valueOf(hearing, 'language')).toEqual({ is: 'text', text: 'Russian' });
  expect(valueOf(hearing, 'interpreter')).toEqual({ needed: 'yes' });
});

test('a live hearing of an announced day knows when it was to be, so that a delay can be told, and not where it is', async () => {
  const court = await courtroom([enter('case', { code: 'A-14' }), announcedHearing]);
  await startHearing(court.desk);
  const hearing = openHearingItem(court.state())!;
  expect(valueOf(hearing, 'announcedStart')).toMatchObject({ at: { local: '2026-10-12T10:00' } });
  expect([valueOf(hearing, 'room'), valueOf(hearing, 'language')]).toEqual([undefined, undefined]);
});

test('accused who have a mark are named by it where they sit and among those who came', async () => {
  const person = (mark: string, name: string) =>
    enter('person', { mark, name: { is: 'text', text: name }, roles: ['accused'] });
  const court = await courtroom([
    enter('case', { code: 'A-14' }),
    person('10', 'Ayan'),
    person('2', 'Bokaev'),
  ]);
  court.nav.go({ at: 'hearing-form', key: court.key, id: null });
  court.show(caseScreens);
  const dock = (await screen.findByText('Not the same for all')).closest('details')!;
  const seats = within(dock).getAllByRole('radiogroup', { hidden: true });
  expect(seats.map((seat) => seat.getAttribute('aria-labelledby'))).toHaveLength(2);
  expect(
    within(dock)
      .getAllByText(/^(2 · Bokaev|10 · Ayan)$/)
      .map((one) => one.textContent),
  ).toEqual(['2 · Bokaev', '10 · Ayan']);
  const came = screen.getByText('Who came', { selector: 'summary' }).closest('details')!;
  expect(within(came).getByText('10 · Ayan')).toBeTruthy();
});

test('another instance takes the announced time of the first away, in the form as in a live hearing', async () => {
  const court = await courtroom([
    enter('case', { code: 'A-14' }),
    enter('instance', { level: 'first' }),
    enter('instance', { level: 'appeal' }),
  ]);
  const [first, appeal] = instances(court.state());
  const announced = (time: string) => ({
    state: 'announced' as const,
    date: { is: 'exact', on: '2026-10-12' } as const,
    time,
  });
  await court.desk.enter('hearing', { instance: first!.id, date: before, next: announced('09:00') });
  await court.desk.enter('hearing', { instance: appeal!.id, date: before, next: announced('10:00') });
  const third = await court.desk.enter('instance', { level: 'cassation' });
  const user = court.show(caseScreens);
  court.nav.go({ at: 'hearing-form', key: court.key, id: null });
  await user.type(await screen.findByRole('textbox', { name: 'Date' }), '12.10.2026');
  await user.click(screen.getByRole('radio', { name: 'Court of appeal' }));
  expect(box('Announced time')).toHaveProperty('value', '10:00');
  await user.click(screen.getByRole('radio', { name: 'First instance' }));
  expect(box('Announced time')).toHaveProperty('value', '09:00');
  expect(screen.getByText(/Taken over for this day/)).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'Court of cassation' }));
  expect(box('Announced time')).toHaveProperty('value', '');

  const live = (await startHearing(court.desk))!;
  const start = () => valueOf(openHearingItem(court.state())!, 'announcedStart');
  const { instance } = liveActions(court.desk, live);
  expect(start()).toBeUndefined();
  await instance(appeal!.id);
  expect(start()).toMatchObject({ at: { local: '2026-10-12T10:00' } });
  await instance(third);
  expect(start()).toEqual({ is: 'not-known' });
  await instance(first!.id);
  expect(start()).toMatchObject({ at: { local: '2026-10-12T09:00' } });
  const said = {
    announcedStart: { is: 'exact', at: courtTimeOnClock('2026-10-12', '09:30', 'Asia/Atyrau') },
  } as const;
  await court.desk.say(fill(court.desk, openHearingItem(court.state())!, said, 'it was on the door'));
  await instance(appeal!.id);
  expect(start()).toMatchObject({ at: { local: '2026-10-12T09:30' } });
});
