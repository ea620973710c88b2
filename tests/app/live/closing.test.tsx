import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { fillOrChange } from '#app/screens/forms/keepEntry.ts';
import { ADDED_LATER, fill } from '#app/screens/forms/writing.ts';
import { observedTakenBack, withObserved } from '#app/screens/live/withObserved.ts';
import { hearings, itemsOf } from '#domain/casebook.ts';
import { courtTimeOnClock } from '#domain/courtTime.ts';
import { correctionsOf } from '#domain/corrections.ts';
import { valueOf } from '#domain/item.ts';
import { ANSWERED_ANEW, enter } from '#domain/write.ts';
import { caseScreens } from '../forms/caseScreens.tsx';
import { button, courtroom } from './support/courtroom.tsx';

const CAME_BACK = /What you typed before is here again/;
const end = { is: 'exact', at: courtTimeOnClock('2026-10-12', '12:00', 'Asia/Atyrau') } as const;

async function closing(fields: Parameters<typeof enter<'hearing'>>[1] = {}) {
  const court = await courtroom([
    enter('case', { code: 'A-14' }),
    enter('hearing', { date: { is: 'exact', on: '2026-10-12' }, ...fields }),
  ]);
  const hearing = () => hearings(court.state())[0]!;
  const open = () => {
    court.nav.go({ at: 'close-hearing', key: court.key, hearing: hearing().id });
    return court.show(caseScreens);
  };
  const title = (name: string) => screen.findByRole('heading', { level: 1, name });
  return { court, hearing, open, title };
}

test('what matters and is blank is asked, one question per page, up to the last', async () => {
  const { court, hearing, open, title } = await closing({ next: { state: 'not-announced' }, end });
  const user = open();
  await title('How did you record it?');
  expect(screen.getByText(/Question 3 of 7/)).toBeTruthy();
  await user.click(screen.getByLabelText('From paper notes'));
  await user.click(button('Next question'));
  await title('Which part did you follow?');
  await user.click(screen.getByLabelText('All of it'));
  await user.click(button('Next question'));
  await title('Were you let in?');
  await user.click(screen.getByLabelText('Admitted later'));
  await user.type(screen.getByRole('textbox', { name: /^Reason given/ }), 'no list');
  await user.click(button('Next question'));
  await title('How does the court keep its own record?');
  await user.click(screen.getByLabelText('Not known'));
  await user.click(button('Next question'));
  await title('Was it open to the public?');
  await user.click(screen.getByLabelText('Open to the public'));
  await user.click(button('Done'));
  await waitFor(() => expect(court.nav.place().at).toBe('hearing'));
  expect(valueOf(hearing(), 'howRecorded')).toBe('from-paper');
  expect(valueOf(hearing(), 'part')).toEqual({ is: 'all' });
  expect(valueOf(hearing(), 'access')).toEqual({ admitted: 'later', why: 'no list' });
  expect(valueOf(hearing(), 'recordKept')).toEqual({ how: ['not-known'] });
  expect(valueOf(hearing(), 'openness')).toEqual({ is: 'open' });
});

test('a hearing nobody was admitted to is asked for its next date alone', async () => {
  const { court, open, title } = await closing({ access: { admitted: 'no' } });
  const user = open();
  await title('When is the next hearing?');
  expect(screen.getByText(/Question 1 of 1/)).toBeTruthy();
  await user.click(screen.getByLabelText('Announced, not heard'));
  await user.click(button('Done'));
  await user.click(await screen.findByRole('button', { name: 'Leave it open' }));
  await waitFor(() => expect(court.nav.place().at).toBe('hearing'));
});

test('a motion refused at the end raises the question of its reasons', async () => {
  const { court, hearing, open, title } = await closing({ next: { state: 'not-announced' }, end });
  await court.desk.say([enter('motion', { hearing: hearing().id, side: 'defence', what: 'adjourn' })]);
  const user = open();
  await title('Motions that wait for a ruling');
  await user.click(button('Refused'));
  await waitFor(() => expect(itemsOf(court.state(), 'ruling')).toHaveLength(1));
  await user.click(button('Next question'));
  await title('Were reasons given?');
  await user.click(screen.getByLabelText('No reasons'));
  await user.click(button('Next question'));
  await title('How did you record it?');
  expect(valueOf(itemsOf(court.state(), 'ruling')[0]!, 'reasons')).toBe('none');
});

test('motions are not asked about where none waits for a ruling', async () => {
  const { court, hearing, open, title } = await closing({ next: { state: 'not-announced' }, end });
  const motion = await court.desk.enter('motion', {
    hearing: hearing().id,
    side: 'defence',
    what: 'adjourn',
  });
  await court.desk.enter('ruling', { hearing: hearing().id, motions: [motion], outcome: 'granted' });
  open();
  await title('How did you record it?');
});

test('one may leave at any time, and what was answered is kept', async () => {
  const { court, hearing, open, title } = await closing({ next: { state: 'not-announced' }, end });
  await court.desk.say([enter('observation', { hearing: hearing().id, what: 'mark' })]);
  const user = open();
  await user.click(await screen.findByLabelText('From memory'));
  await user.click(button('Done'));
  await waitFor(() => expect(court.nav.place().at).toBe('hearing'));
  expect(valueOf(hearing(), 'howRecorded')).toBe('from-memory');
  await user.click(button('Next date and end'));
  await title('Which part did you follow?');
  await user.click(button('Back'));
  await title('When did it end?');
});

test('a mark without words is asked for them last', async () => {
  const { court, hearing, open, title } = await closing({
    next: { state: 'not-announced' },
    end,
    howRecorded: 'live',
    part: { is: 'all' },
    access: { admitted: 'yes' },
    recordKept: { how: ['audio'] },
    openness: { is: 'open' },
  });
  await court.desk.say([enter('observation', { hearing: hearing().id, what: 'mark' })]);
  const user = open();
  await title('What was it?');
  await user.type(screen.getByRole('textbox'), 'the judge left the room');
  await user.click(button('Done'));
  await waitFor(() => expect(court.nav.place().at).toBe('hearing'));
  expect(valueOf(itemsOf(court.state(), 'observation')[0]!, 'words')).toBe('the judge left the room');
});

test('an answer that was not kept yet is there again after the page ended, and says so', async () => {
  const { court, hearing, open, title } = await closing();
  const user = open();
  await title('When is the next hearing?');
  await user.type(screen.getByRole('textbox', { name: 'Another day' }), '20.1');
  await user.type(screen.getByRole('textbox', { name: /^Room/ }), 'room 4');
  cleanup();
  await waitFor(async () => expect(JSON.stringify(await court.door.drafts())).toContain('room 4'));
  const again = open();
  await screen.findByText(CAME_BACK);
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^Room/ }).value).toBe('room 4');
  const day = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Another day' });
  expect(day().value).toBe('20.1');
  await again.type(screen.getByRole('textbox', { name: /^Time/ }), '10:30');
  await again.click(button('Next question'));
  expect(valueOf(hearing(), 'next')).toBeUndefined();
  await again.type(day(), '0.2026');
  await again.click(button('Next question'));
  await title('When did it end?');
  expect(valueOf(hearing(), 'next')).toEqual({
    state: 'announced',
    date: { is: 'exact', on: '2026-10-20' },
    time: '10:30',
    room: 'room 4',
  });
  expect((await court.door.drafts()).filter(({ text }) => text !== '')).toEqual([]);
});

test('what "Later" keeps leaves no draft; what it could not keep is there when it is asked for again', async () => {
  const { court, hearing, open, title } = await closing({ end });
  const user = open();
  const day = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Another day' });
  await title('When is the next hearing?');
  await user.type(day(), '20.1');
  await user.click(button('Later'));
  await waitFor(() => expect(court.nav.place().at).toBe('today'));
  cleanup();
  const again = open();
  await screen.findByText(CAME_BACK);
  expect(day().value).toBe('20.1');
  await again.type(day(), '0.2026');
  await again.click(button('Later'));
  await waitFor(() => expect(valueOf(hearing(), 'next')?.date).toEqual({ is: 'exact', on: '2026-10-20' }));
  expect((await court.door.drafts()).filter(({ text }) => text !== '')).toEqual([]);
});

test('an answer that came back can be dropped', async () => {
  const { court, open, title } = await closing();
  const user = open();
  await title('When is the next hearing?');
  await user.type(screen.getByRole('textbox', { name: /^Room/ }), 'room 4');
  cleanup();
  await waitFor(async () => expect(JSON.stringify(await court.door.drafts())).toContain('room 4'));
  const again = open();
  await screen.findByText(CAME_BACK);
  await again.click(button('Drop it'));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^Room/ }).value).toBe('');
  await waitFor(async () =>
    expect((await court.door.drafts()).filter(({ text }) => text !== '')).toEqual([]),
  );
});

test.each([
  ['live', 'Admitted', { how: 'observed' }],
  ['live', 'Not admitted', undefined],
  ['from-document', 'Admitted', undefined],
] as const)(
  'logged %s, %s: the conditions are observed only by one who was there',
  async (howRecorded, answer, source) => {
    const { hearing, open, title } = await closing({
      next: { state: 'not-announced' },
      end,
      howRecorded,
      part: { is: 'all' },
    });
    const user = open();
    await title('Were you let in?');
    expect(valueOf(hearing(), 'source')).toBeUndefined();
    await user.click(screen.getByLabelText(answer));
    await user.click(button('Next question'));
    await waitFor(() => expect(valueOf(hearing(), 'access')).toBeDefined());
    expect(valueOf(hearing(), 'source')).toEqual(source);
  },
);

/** The questions as one comes to them: from Today, or from where the hearing is logged. */
async function ending(from: 'today' | 'live', fields: Parameters<typeof closing>[0] = {}) {
  const opened = await closing(fields);
  const { court, hearing } = opened;
  if (from === 'live') court.nav.go({ at: 'live', key: court.key, hearing: hearing().id });
  court.nav.go({ at: 'close-hearing', key: court.key, hearing: hearing().id });
  const lock = vi.fn();
  const user = court.show((place) => caseScreens(place, lock));
  return { ...opened, lock, user };
}

test('a hearing that ends locks the app, after its questions and where one leaves them for later', async () => {
  const done = await ending('today', { howRecorded: 'live', part: { is: 'all' } });
  await done.user.click(screen.getByLabelText('Not announced'));
  await done.user.click(button('Next question'));
  await done.user.click(button('Now'));
  await done.user.click(button('Next question'));
  expect(done.lock).not.toHaveBeenCalled();
  await done.user.click(button('Done'));
  await waitFor(() => expect(done.lock).toHaveBeenCalledTimes(1));
  expect(done.court.nav.place().at).toBe('hearing');
  cleanup();

  const later = await ending('today');
  await later.user.click(button('Later'));
  await waitFor(() => expect(later.lock).toHaveBeenCalledTimes(1));
  expect(valueOf(later.hearing(), 'end')).toBeDefined();
});

test('when the last question is done and nobody said that it ended, it is said to stay open, and ends or not by choice', async () => {
  const { court, hearing, lock, user, title } = await ending('live', {
    howRecorded: 'live',
    part: { is: 'all' },
  });
  await title('When is the next hearing?');
  while (screen.queryByRole('button', { name: 'Done' }) === null) await user.click(button('Next question'));
  await user.click(button('Done'));
  await screen.findByText(/The hearing is not ended: it stays open/);
  expect(court.nav.place().at).toBe('close-hearing');
  expect(lock).not.toHaveBeenCalled();
  await user.click(button('End it now'));
  await waitFor(() => expect(lock).toHaveBeenCalledTimes(1));
  expect(valueOf(hearing(), 'end')).toBeDefined();
  expect(court.nav.place().at).toBe('hearing');
  cleanup();

  const open = await ending('live', { howRecorded: 'live', part: { is: 'all' } });
  while (screen.queryByRole('button', { name: 'Done' }) === null)
    await open.user.click(button('Next question'));
  await open.user.click(button('Done'));
  await open.user.click(await screen.findByRole('button', { name: 'Leave it open' }));
  await waitFor(() => expect(open.court.nav.place().at).toBe('hearing'));
  expect(valueOf(open.hearing(), 'end')).toBeUndefined();
  expect(open.lock).not.toHaveBeenCalled();
});

test('that it stays open is said of an earlier day too, where it can no longer end at this minute', async () => {
  const { court, open } = await closing({ howRecorded: 'live', part: { is: 'all' } });
  court.clock.set('2026-10-14T10:30');
  const user = open();
  while (screen.queryByRole('button', { name: 'Done' }) === null)
    await user.click(await screen.findByRole('button', { name: 'Next question' }));
  await user.click(button('Done'));
  await screen.findByText(/The hearing is not ended: it stays open/);
  expect(screen.queryByRole('button', { name: 'End it now' })).toBeNull();
  await user.click(button('Leave it open'));
  await waitFor(() => expect(court.nav.place().at).toBe('hearing'));
});

test('another answer to a question that was answered is a correction; what only grows is none', async () => {
  const { court, hearing } = await closing({ next: { state: 'not-announced' }, end });
  const changed = (set: Parameters<typeof enter<'hearing'>>[1]) =>
    court.desk.say(fillOrChange(court.desk, hearing(), set, ANSWERED_ANEW));
  await changed({ openness: { is: 'open' } });
  await changed({ openness: { is: 'open', ruling: 'no' } });
  expect(correctionsOf(hearing())).toEqual([]);
  await changed({ next: { state: 'announced', room: '4' } });
  expect(correctionsOf(hearing()).map(({ field }) => field)).toEqual(['next']);
});

test('also when its end was said before a lock fell over the questions', async () => {
  const { user, lock } = await ending('live', { next: { state: 'not-announced' }, end });
  await user.click(button('Done'));
  await waitFor(() => expect(lock).toHaveBeenCalledTimes(1));
});

test('what was left blank of a hearing that ended before locks nothing', async () => {
  const { user, lock, court } = await ending('today', { next: { state: 'not-announced' }, end });
  await user.click(button('Done'));
  await waitFor(() => expect(court.nav.place().at).toBe('hearing'));
  expect(lock).not.toHaveBeenCalled();
});

test('"Not admitted" in the form of the hearing takes it back as well, and leaves what is said beside it', async () => {
  const { hearing, court } = await closing({
    next: { state: 'not-announced' },
    end,
    howRecorded: 'live',
    part: { is: 'all' },
  });
  const user = court.show(caseScreens);
  await court.desk.say(fill(court.desk, hearing(), { access: { admitted: 'yes' } }, ''));
  const said = withObserved(hearing(), { openness: { is: 'open' } }, court.desk.device);
  await court.desk.say(fill(court.desk, hearing(), said, ''));
  expect(valueOf(hearing(), 'source')).toEqual({ how: 'observed' });
  act(() => court.nav.go({ at: 'hearing-form', key: court.key, id: hearing().id }));
  const asked = within(await screen.findByRole('radiogroup', { name: 'Were you let in?' }));
  await user.click(asked.getByLabelText('Not admitted'));
  await user.type(screen.getByRole('textbox', { name: /Why is it changed|Why/ }), 'misread');
  await user.click(button('Keep'));
  await waitFor(() => expect(valueOf(hearing(), 'access')).toEqual({ admitted: 'no' }));
  expect(valueOf(hearing(), 'source')).toBeUndefined();
  expect(valueOf(hearing(), 'openness')).toEqual({ is: 'open' });
});

test('"Not admitted" after "Admitted" takes back that the conditions were observed, and leaves the rest', async () => {
  const { hearing, open, title } = await closing({
    next: { state: 'not-announced' },
    end,
    howRecorded: 'live',
    part: { is: 'all' },
  });
  const user = open();
  await title('Were you let in?');
  await user.click(screen.getByLabelText('Admitted later'));
  await user.type(screen.getByRole('textbox', { name: /^Let in at/ }), '1015');
  await user.click(button('Next question'));
  await waitFor(() => expect(valueOf(hearing(), 'source')).toEqual({ how: 'observed' }));
  await user.click(button('Back'));
  await title('Were you let in?');
  await user.click(screen.getByLabelText('Not admitted'));
  await user.click(button('Next question'));
  await waitFor(() => expect(valueOf(hearing(), 'access')).toEqual({ admitted: 'no' }));
  expect(valueOf(hearing(), 'source')).toBeUndefined();
  expect(valueOf(hearing(), 'end')).toBeDefined();
});

test('also where "Admitted" replaced a "Not admitted" before it, and not where somebody corrected that by hand', async () => {
  const kept = async (why: string) => {
    const { court, hearing } = await closing({ howRecorded: 'live', access: { admitted: 'no' } });
    const { desk } = court;
    const answer = withObserved(hearing(), { access: { admitted: 'yes' } }, desk.device);
    await desk.say(fill(desk, hearing(), answer, why));
    expect(valueOf(hearing(), 'source')).toEqual({ how: 'observed' });
    const notIn = { access: { admitted: 'no' } } as const;
    await desk.say([
      ...observedTakenBack(hearing(), notIn, desk.device),
      ...fill(desk, hearing(), notIn, ADDED_LATER),
    ]);
    expect(valueOf(hearing(), 'access')).toEqual({ admitted: 'no' });
    return valueOf(hearing(), 'source');
  };
  expect(await kept(ADDED_LATER)).toBeUndefined();
  expect(await kept('misread')).toEqual({ how: 'observed' });
});
