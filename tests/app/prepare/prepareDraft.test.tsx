import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PrepareScreen } from '#app/screens/prepare/PrepareScreen.tsx';
import { exampleSettings, SettingsContext } from '#app/settingsContext.ts';
import { caseOf, hearings, instances } from '#domain/casebook.ts';
import { carriedInto } from '#domain/instanceRoles.ts';
import { valueOf } from '#domain/item.ts';
import { enter } from '#domain/write.ts';
import { button, courtroom, type Courtroom } from '../live/support/courtroom.tsx';

const nothing = () => undefined;
const handle = {
  settings: exampleSettings,
  show: nothing,
  pinSet: nothing,
  lock: nothing,
  update: nothing,
  wiped: nothing,
};

function prepare(court: Courtroom, instance: string | null = null) {
  court.nav.go({ at: 'prepare', key: court.key, instance });
  return () =>
    court.show((place) =>
      place.at === 'prepare' ? (
        <SettingsContext value={handle}>
          <PrepareScreen place={place} />
        </SettingsContext>
      ) : null,
    );
}

test('words left on Prepare are there again and that is said; they can be dropped and brought back', async () => {
  const court = await courtroom([enter('case', { code: 'A-1' })]);
  const open = prepare(court);
  const watch = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /What to watch/ });
  const user = open();
  await user.type(watch(), 'the lists');
  expect(screen.queryByText(/here again/)).toBeNull();
  cleanup();
  await waitFor(async () => expect(JSON.stringify(await court.door.drafts())).toContain('the lists'));
  const again = open();
  await screen.findByText(/here again/);
  expect(watch().value).toBe('the lists');
  await again.click(button('Drop it'));
  expect(watch().value).toBe('');
  await again.click(button('Bring it back'));
  expect(watch().value).toBe('the lists');
});

test('the next date typed on Prepare is there again too, and a draft no longer once it is kept', async () => {
  const court = await courtroom([enter('case', { code: 'A-1' }), enter('hearing', {})]);
  const open = prepare(court);
  const room = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Room/ });
  const user = open();
  await user.type(room(), '4');
  cleanup();
  await waitFor(async () => expect(JSON.stringify(await court.door.drafts())).toContain('coming'));
  const again = open();
  await screen.findByText(/here again/);
  expect(room().value).toBe('4');
  await again.click(button('Ready'));
  await waitFor(() => expect(valueOf(caseOf(court.state())!, 'coming')).toEqual({ room: '4' }));
  // What the court said at the hearing is another thing.
  expect(valueOf(hearings(court.state())[0]!, 'next')).toBeUndefined();
  expect((await court.door.drafts()).filter(({ text }) => text !== '')).toEqual([]);
});

test('the people of the next hearing: those of the instance that goes on, by role', async () => {
  const court = await courtroom([
    enter('case', { code: 'A-1' }),
    enter('instance', { level: 'first' }),
    enter('person', { name: { is: 'text', text: 'Judge One' }, roles: ['judge'] }),
    enter('person', { name: { is: 'text', text: 'Bokaev' }, roles: ['accused'] }),
    enter('instance', { level: 'appeal' }),
  ]);
  const [, appeal] = instances(court.state());
  await court.desk.enter('person', {
    name: { is: 'text', text: 'Judge Two' },
    rolesIn: [{ instance: appeal!.id, roles: ['judge'] }],
  });
  await court.desk.say(carriedInto(court.state(), appeal!.id, null));
  await court.desk.enter('hearing', { instance: appeal!.id, next: { state: 'not-announced' } });
  prepare(court)();
  const part = within(screen.getByRole('heading', { name: 'Who takes part' }).parentElement!);
  expect(part.getAllByRole('button').map((row) => row.textContent)).toEqual([
    expect.stringMatching(/Bokaev.*Accused/),
    expect.stringMatching(/Judge Two.*Judge/),
  ]);
});

test('a next date half typed after one hearing does not come back after a later one', async () => {
  const court = await courtroom([enter('case', { code: 'A-1' }), enter('hearing', {})]);
  const open = prepare(court);
  const room = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Room/ });
  const watch = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /What to watch/ });
  const user = open();
  await user.type(room(), '4');
  await user.type(watch(), 'the lists');
  cleanup();
  await waitFor(async () => expect(JSON.stringify(await court.door.drafts())).toContain('coming'));
  court.clock.set('2026-10-13T10:30');
  await court.desk.enter('hearing', { date: { is: 'exact', on: '2026-10-13' } });
  const again = open();
  // What is of no one hearing has come back by now, and the date has not.
  await waitFor(() => expect(watch().value).toBe('the lists'));
  await new Promise((done) => setTimeout(done, 0));
  expect(room().value).toBe('');
  await again.click(button('Ready'));
  await waitFor(() => expect(court.nav.place().at).not.toBe('prepare'));
  expect(valueOf(caseOf(court.state())!, 'coming')).toBeUndefined();
});

test('before the first hearing: day, time, room, how it was announced and by whom; Today then knows of it', async () => {
  const court = await courtroom([enter('case', { code: 'A-1' })]);
  const user = prepare(court)();
  await user.click(within(screen.getByRole('group', { name: 'Day' })).getAllByRole('button')[0]!);
  await user.type(screen.getByRole('textbox', { name: /^Time/ }), '1030');
  await user.type(screen.getByRole('textbox', { name: /^Room/ }), '4');
  await user.type(screen.getByRole('textbox', { name: /How it was announced/ }), 'the clerk rang');
  await user.click(screen.getByText(/^Source/, { selector: 'summary' }));
  await user.click(screen.getByRole('radio', { name: 'Told by somebody' }));
  await user.click(button('Ready'));
  const date = { is: 'exact', on: '2026-10-13' };
  await waitFor(() =>
    expect(valueOf(caseOf(court.state())!, 'coming')).toEqual({
      date,
      time: '10:30',
      room: '4',
      words: 'the clerk rang',
      source: { how: 'told-by' },
    }),
  );
  await court.desk.refreshSummaries();
  expect(court.desk.view().summaries?.[0]?.nexts).toMatchObject([{ on: date, time: '10:30', room: '4' }]);
});

test('a day the court named stands there with the hearing it was named at, and a change leaves that as it was', async () => {
  const next = { state: 'announced', date: { is: 'exact', on: '2026-10-20' } } as const;
  const court = await courtroom([
    enter('case', { code: 'A-1' }),
    enter('hearing', { number: { is: 'exact', n: 1 }, date: { is: 'exact', on: '2026-10-11' }, next }),
  ]);
  const user = prepare(court)();
  expect(screen.getByText(/^Hearing 1.*the court said: Announced · 20 October 2026/)).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: /^Room/ }), '7');
  await user.click(button('Ready'));
  await waitFor(() => expect(valueOf(caseOf(court.state())!, 'coming')).toEqual({ room: '7' }));
  expect(valueOf(hearings(court.state())[0]!, 'next')).toEqual(next);
  await court.desk.refreshSummaries();
  expect(court.desk.view().summaries?.[0]?.nexts).toMatchObject([{ on: next.date, room: '7' }]);
});

test('what the court named can be emptied and typed anew, of the instance that goes on; the other one keeps its own', async () => {
  const at = (on: string, room: string) =>
    ({ state: 'announced', date: { is: 'exact', on }, time: '10:00', room }) as const;
  const court = await courtroom([
    enter('case', { code: 'A-1' }),
    enter('instance', { level: 'first', coming: { date: { is: 'exact', on: '2026-10-14' }, room: '1' } }),
    enter('instance', { level: 'appeal' }),
  ]);
  const [first, appeal] = instances(court.state());
  await court.desk.enter('hearing', { instance: appeal!.id, next: at('2026-10-20', '4') });
  const user = prepare(court)();
  const room = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Room/ });
  expect(room().value).toBe('4');
  await user.clear(room());
  expect(room().value).toBe('');
  await user.type(room(), '7');
  await user.click(button('Ready'));
  await waitFor(() => expect(valueOf(instances(court.state())[1]!, 'coming')).toEqual({ room: '7' }));
  await court.desk.refreshSummaries();
  expect(court.desk.view().summaries?.[0]?.nexts).toMatchObject([
    { instance: first!.id, date: '2026-10-14', time: '', room: '1' },
    { instance: appeal!.id, date: '2026-10-20', time: '10:00', room: '7' },
  ]);
});

test('a row of Today prepares the instance it tells of, and names it; what is typed is kept there', async () => {
  const court = await courtroom([
    enter('case', { code: 'A-1' }),
    enter('instance', { level: 'first', coming: { date: { is: 'exact', on: '2026-10-14' }, room: '1' } }),
    enter('instance', { level: 'appeal' }),
  ]);
  const [first] = instances(court.state());
  const user = prepare(court, first!.id)();
  expect(screen.getByText(/First instance/)).toBeTruthy();
  const room = screen.getByRole<HTMLInputElement>('textbox', { name: /^Room/ });
  expect(room.value).toBe('1');
  await user.clear(room);
  await user.type(room, '7');
  await user.click(button('Ready'));
  await waitFor(() =>
    expect(instances(court.state()).map((one) => valueOf(one, 'coming')?.room)).toEqual(['7', undefined]),
  );
});

test('another day is told anew: neither the room nor who told of the first day is said of it', async () => {
  const told = {
    date: { is: 'exact', on: '2026-10-14' },
    room: '4',
    words: 'the list at the door',
    source: { how: 'document' },
  } as const;
  const court = await courtroom([enter('case', { code: 'A-1', coming: told })]);
  const user = prepare(court)();
  const day = within(screen.getByRole('group', { name: 'Day' })).getAllByRole('button');
  await user.click(day.at(-1)!);
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^Room/ }).value).toBe('');
  await user.click(button('Ready'));
  await waitFor(() => expect(valueOf(caseOf(court.state())!, 'coming')?.date).not.toEqual(told.date));
  expect(Object.keys(valueOf(caseOf(court.state())!, 'coming')!)).toEqual(['date']);
});

test('on the day itself the hearing begins here, with the start that was announced', async () => {
  const court = await courtroom([
    enter('case', { code: 'A-1', coming: { date: { is: 'exact', on: '2026-10-12' }, time: '10:30' } }),
  ]);
  const user = prepare(court)();
  await user.click(button('Start hearing'));
  await waitFor(() => expect(court.nav.place().at).toBe('live'));
  const [hearing] = hearings(court.state());
  expect(valueOf(hearing!, 'announcedStart')).toMatchObject({ at: { local: '2026-10-12T10:30' } });
});
