import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Desk } from '#app/desk/Desk.ts';
import { exampleDoor } from '#app/desk/exampleDoor.ts';
import { DeskContext } from '#app/desk/useDesk.ts';
import { caseName, freeCode } from '#app/screens/today/caseName.ts';
import { onlyHere } from '#app/screens/today/onlyHere.ts';
import { TodayScreen } from '#app/screens/today/TodayScreen.tsx';
import { SettingsContext, exampleSettings } from '#app/settingsContext.ts';
import { hearings } from '#domain/casebook.ts';
import { valueOf } from '#domain/item.ts';
import { enter } from '#domain/write.ts';
import type { CaseKey, CopyState } from '#vault/door.ts';
import { navAt, show } from '../ui/inApp.tsx';

const device = 'd'.repeat(32);

async function home() {
  const desk = new Desk(
    exampleDoor((n) => crypto.getRandomValues(new Uint8Array(n)), { device }),
    { now: () => Date.parse('2026-10-12T05:30:00Z'), zone: () => 'Asia/Atyrau' },
    device,
  );
  await desk.refreshSummaries();
  const { nav } = navAt({ at: 'today' });
  const nothing = () => undefined;
  const user = show(
    <DeskContext value={desk}>
      <SettingsContext
        value={{
          settings: exampleSettings,
          show: nothing,
          pinSet: nothing,
          lock: nothing,
          update: nothing,
          wiped: nothing,
        }}
      >
        <TodayScreen />
      </SettingsContext>
    </DeskContext>,
    { nav, bar: true },
  );
  return { desk, nav, user };
}

test('one tap on Start logging is a case with an open hearing of today, and one is in it', async () => {
  const { desk, nav, user } = await home();
  expect(screen.getByText(/Nothing planned/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Start logging' }));
  await waitFor(() => expect(nav.place().at).toBe('live'));
  const place = nav.place();
  const open = desk.view().open;
  const hearing = open ? hearings(open.state)[0] : undefined;
  expect(hearing && valueOf(hearing, 'date')).toEqual({ is: 'exact', on: '2026-10-12' });
  expect(place).toEqual({ at: 'live', key: open?.key, hearing: hearing?.id });
});

test('a case of which at least three motions are open does not say three', async () => {
  const { desk } = await home();
  await desk.createCase([
    enter('case', { code: 'B-02' }),
    enter('hearing', { next: { state: 'announced', date: { is: 'exact', on: '2026-10-13' } } }),
    enter('motion', { side: 'defence', howMany: { is: 'at-least', n: 3 } }),
  ]);
  await act(() => desk.refreshSummaries());
  expect(await screen.findByText('Open motions: 3+')).toBeTruthy();
  expect(screen.queryByText(/3 open motions/)).toBeNull();
});

test('an open hearing is the whole card and the primary action', async () => {
  const { nav, user } = await home();
  await user.click(screen.getByRole('button', { name: 'Start logging' }));
  await waitFor(() => expect(nav.place().at).toBe('live'));
  const back = await screen.findByRole('button', { name: 'Back to hearing' });
  nav.back();
  await user.click(back);
  expect(nav.place().at).toBe('live');
  expect(screen.getByRole('button', { name: /case A-1/ })).toBeDefined();
});

test('the bottom bar says where one is and leads on', async () => {
  const { nav, user } = await home();
  const bar = within(screen.getByRole('navigation'));
  expect(bar.getByRole('button', { name: 'Today' }).getAttribute('aria-current')).toBe('page');
  await user.click(bar.getByRole('button', { name: 'More' }));
  expect(nav.place()).toEqual({ at: 'more' });
});

test('what exists only here is counted against the hub and the last copy', () => {
  const copy = (records: number, atHub: number, copied: number | null, made = records): CopyState => ({
    key: 'k' as CaseKey,
    code: 'A-1',
    records,
    made,
    atHub,
    lastCopy: copied === null ? null : { at: '2026-10-12T10:30:00+05:00', records: copied },
  });
  expect(onlyHere([copy(10, 0, null), copy(8, 0, 5), copy(7, 7, null), copy(3, 1, 9)])).toEqual({
    made: 13,
    received: 0,
  });
  // What came in a colleague's file is apart; which of both a copy lacks the counts do not say.
  expect(onlyHere([copy(44, 0, null, 0), copy(50, 0, null, 6), copy(50, 0, 48, 6)])).toEqual({
    made: 8,
    received: 88,
  });
});

test('cases are called by code unless titles are wished and there is one', () => {
  const key = 'ab12'.repeat(8) as CaseKey;
  expect(caseName({ key, code: 'A-1', title: 'A title' }, 'codes')).toBe('A-1');
  expect(caseName({ key, code: 'A-1', title: 'A title' }, 'titles')).toBe('A title');
  expect(caseName({ key, code: 'A-1', title: '' }, 'titles')).toBe('A-1');
  expect(freeCode(['A-1', 'A-3'])).toBe('A-4');
  expect(freeCode(['A-2'])).toBe('A-3');
});

test('two cases of one code are told apart on lists', async () => {
  const { desk } = await home();
  for (let n = 0; n < 2; n += 1) await desk.createCase([enter('case', { code: 'A-1' })]);
  const all = desk.view().summaries ?? [];
  const names = all.map((one) => caseName(one, 'codes', all));
  expect(new Set(names).size).toBe(2);
  for (const [n, name] of names.entries()) expect(name).toBe(`A-1 (${all[n]?.key.slice(0, 4)})`);
  await desk.createCase([enter('case', { code: 'A-2' })]);
  const three = desk.view().summaries ?? [];
  expect(three.map((one) => caseName(one, 'codes', three))).toContain('A-2');
});

test('a next hearing names its room in words', async () => {
  const { desk } = await home();
  await desk.createCase([
    enter('case', { code: 'B-2' }),
    enter('hearing', {
      next: { state: 'announced', date: { is: 'exact', on: '2026-10-21' }, time: '10:00', room: '5' },
    }),
  ]);
  expect(await screen.findByRole('button', { name: /10:00 · room 5 · B-2/ })).toBeDefined();
});

test('a room that was typed with its word is shown as it was typed', async () => {
  const { desk } = await home();
  await desk.createCase([
    enter('case', { code: 'B-2' }),
    enter('hearing', {
      next: { state: 'announced', date: { is: 'exact', on: '2026-10-21' }, time: '10:00', room: 'зал 5' },
    }),
  ]);
  expect(await screen.findByRole('button', { name: /10:00 · зал 5 · B-2/ })).toBeDefined();
});

test('a next date that has passed is not among the next hearings; another year is named', async () => {
  const { desk } = await home();
  const next = (on: string) => ({ next: { state: 'announced', date: { is: 'exact', on } } }) as const;
  await desk.createCase([enter('case', { code: 'B-2' }), enter('hearing', next('2020-01-01'))], 'from-paper');
  await desk.createCase([enter('case', { code: 'C-3' }), enter('hearing', next('2027-01-13'))], 'from-paper');
  await desk.createCase([enter('case', { code: 'D-4' }), enter('hearing', next('2026-10-12'))], 'from-paper');
  const part = async (heading: string) =>
    within((await screen.findByRole('heading', { name: heading })).parentElement!)
      .getAllByRole('button')
      .map((one) => one.textContent);
  expect(await part('Next')).toEqual(['Mon 12 Oct · D-4', '13 January 2027 · C-3']);
  expect(await part('The day has passed')).toEqual(['1 January 2020 · B-2']);
});

test('a next date known only as a month is ahead until the month has ended, and is called as it was said', async () => {
  const { desk } = await home();
  const next = (month: string) => ({ next: { state: 'announced', date: { is: 'month', month } } }) as const;
  await desk.createCase([enter('case', { code: 'B-2' }), enter('hearing', next('2026-09'))], 'from-paper');
  await desk.createCase([enter('case', { code: 'C-3' }), enter('hearing', next('2026-10'))], 'from-paper');
  const part = async (heading: string) =>
    within((await screen.findByRole('heading', { name: heading })).parentElement!)
      .getAllByRole('button')
      .map((one) => one.textContent);
  expect(await part('Next')).toEqual(['October 2026 · C-3']);
  expect(await part('The day has passed')).toEqual(['September 2026 · B-2']);
});

test('under the next hearing stands that nobody was at the last one', async () => {
  const { desk } = await home();
  await desk.createCase(
    [
      enter('case', { code: 'B-2' }),
      enter('hearing', {
        number: { is: 'exact', n: 2 },
        date: { is: 'exact', on: '2026-10-11' },
        part: { is: 'not-attended' },
        next: { state: 'announced', date: { is: 'exact', on: '2026-10-21' } },
      }),
    ],
    'from-memory',
  );
  expect(await screen.findByRole('button', { name: /B-2.*⚠ Hearing 2: not attended/ })).toBeDefined();
});
