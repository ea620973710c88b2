/** The list of who came: whoever is in a kept entry is ticked, nothing is written twice, and a tick is one person's. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LiveHearingScreen } from '#app/screens/live/LiveHearingScreen.tsx';
import { hearings, itemsOf, persons } from '#domain/casebook.ts';
import { actorsOf } from '#domain/hearingLog.ts';
import { valueOf } from '#domain/item.ts';
import { enter } from '#domain/write.ts';
import type { CaseDoor } from '#vault/door.ts';
import { button, courtroom } from './support/courtroom.tsx';

async function whoCame(accused: number, wrap?: (door: CaseDoor) => CaseDoor) {
  const named = (role: 'accused' | 'judge' | 'prosecutor', name: string, mark?: string) =>
    enter('person', { roles: [role], name: { is: 'text', text: name }, ...(mark && { mark }) });
  const court = await courtroom(
    [
      enter('case', { code: 'A-14', stage: 'trial' }),
      enter('hearing', { stage: 'opening' }),
      named('judge', 'Judge J'),
      named('prosecutor', 'Prosecutor P'),
      ...Array.from({ length: accused }, (_, n) => named('accused', `Named ${n + 1}`, String(n + 1))),
    ],
    undefined,
    wrap,
  );
  const hearing = hearings(court.state())[0]!.id;
  court.nav.go({ at: 'live', key: court.key, hearing });
  const user = court.show((place) => (place.at === 'live' ? <LiveHearingScreen place={place} /> : null));
  await user.click(button('Who came'));
  const sheet = () => within(screen.getByRole('dialog'));
  const entries = () => itemsOf(court.state(), 'observation');
  const kept = (n: number) => waitFor(() => expect(entries()).toHaveLength(n));
  const tick = (name: string) => sheet().getByRole('button', { name: new RegExp(`${name}$`) });
  const ticked = () =>
    sheet()
      .queryAllByRole('button', { pressed: true })
      .map((one) => one.textContent?.replace(/^✓ (\d+ · )?/, ''));
  return { court, user, sheet, entries, kept, tick, ticked };
}

test('Everyone ticks everyone, is not offered again, and reopened the list still has them', async () => {
  const { user, sheet, kept, ticked } = await whoCame(1);
  await user.click(button('Everyone'));
  await kept(1);
  const all = ['Judge J', 'Named 1', 'Prosecutor P'];
  await waitFor(() => expect(ticked().toSorted()).toEqual(all));
  expect(sheet().queryByRole('button', { name: 'Everyone' })).toBeNull();
  await user.click(button('That is all'));
  await user.click(button('Who came'));
  expect(ticked().toSorted()).toEqual(all);
});

test('two taps on Everyone, or on a name, before the first is kept: one entry', async () => {
  let go = () => undefined as void;
  const { court, entries, kept, tick } = await whoCame(1, (door) => ({
    ...door,
    append: async (...call) => {
      await new Promise<void>((then) => void (go = then));
      return door.append(...call);
    },
  }));
  fireEvent.click(button('Everyone'));
  fireEvent.click(button('Everyone'));
  fireEvent.click(tick('Judge J'));
  await waitFor(() => expect(court.desk.view().waiting).toHaveLength(1));
  go();
  await kept(1);
  await waitFor(() => expect(court.desk.view().waiting).toHaveLength(0));
  expect(actorsOf(entries()[0]!)).toHaveLength(3);
});

test('a tap on one of several takes that person out of the entry and leaves the others in it; this is said', async () => {
  const { court, user, sheet, entries, kept, tick, ticked } = await whoCame(1);
  expect(sheet().queryByText(/Several are in one entry/)).toBeNull();
  await user.click(button('Everyone'));
  await kept(1);
  await sheet().findByText(/Several are in one entry\. A tap on a name takes only that person out of it\./);
  await user.click(tick('Named 1'));
  await waitFor(() => expect(ticked().toSorted()).toEqual(['Judge J', 'Prosecutor P']));
  expect(entries()).toHaveLength(1);
  const accused = persons(court.state()).at(-1)!.id;
  expect(valueOf(entries()[0]!, 'about')).not.toContain(accused);
  await user.click(tick('Named 1'));
  await kept(2);
  expect(actorsOf(entries()[1]!)).toEqual([accused]);
  for (const name of ['Named 1', 'Judge J', 'Prosecutor P']) {
    await user.click(tick(name));
    await waitFor(() => expect(ticked()).not.toContain(name));
    if (name === 'Judge J') expect(sheet().queryByText(/Several are in one entry/)).toBeNull();
  }
  await kept(0);
});

test('by numbers: who is ticked already is not written again', async () => {
  const { user, entries, kept, sheet, tick } = await whoCame(12);
  await user.click(tick('Named 3'));
  await kept(1);
  const numbers = sheet().getByRole('textbox', { name: /Number, letter or seat/ });
  await user.type(numbers, '3-5');
  await user.click(button('These came'));
  await kept(2);
  await user.click(button('These came'));
  await user.clear(numbers);
  await user.type(numbers, '12');
  await user.click(button('All accused but these'));
  await kept(3);
  expect(entries().map((entry) => actorsOf(entry).length)).toEqual([1, 2, 8]);
  expect(sheet().getAllByRole('button', { pressed: true })).toHaveLength(11);
});
