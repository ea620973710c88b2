import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LiveHearingScreen } from '#app/screens/live/LiveHearingScreen.tsx';
import { hearings } from '#domain/casebook.ts';
import type { Fields } from '#domain/entry.ts';
import { valueOf } from '#domain/item.ts';
import { openHearingItem } from '#domain/summary.ts';
import { complete, enter } from '#domain/write.ts';
import { button, courtroom } from './support/courtroom.tsx';

async function ended(entered: Fields<'hearing'> = { stage: 'evidence' }) {
  const court = await courtroom([enter('case', { code: 'A-14' }), enter('hearing', entered)]);
  const [hearing] = hearings(court.state());
  if (!hearing) throw new Error('no hearing');
  const at = { utc: '2026-10-12T05:30:00Z', zone: 'Asia/Atyrau', local: '2026-10-12T10:30' };
  await court.desk.say(complete(hearing, { end: { is: 'exact', at } }, court.desk.device, ''));
  court.nav.go({ at: 'live', key: court.key, hearing: hearing.id });
  const user = court.show((place) => (place.at === 'live' ? <LiveHearingScreen place={place} /> : null));
  return { court, user, id: hearing.id };
}

test('an ended hearing takes nothing as live: it says so, and leads to its log', async () => {
  const { court, user, id } = await ended();
  expect(screen.queryByRole('button', { name: 'Mark' })).toBeNull();
  expect(screen.getByText('This hearing is closed')).toBeDefined();
  expect(screen.getByText(/10:30/)).toBeDefined();
  await user.click(button('Read the log'));
  expect(court.nav.place()).toEqual({ at: 'hearing', key: court.key, hearing: id });
});

test('reopened, its end is taken back and it is logged live again; nothing is removed', async () => {
  const { court, user } = await ended();
  expect(openHearingItem(court.state())).toBeUndefined();
  await user.click(button('Reopen'));
  await waitFor(() => button('Mark'));
  const open = openHearingItem(court.state());
  expect(open && valueOf(open, 'end')).toBeUndefined();
  expect(open?.notApplied.map(({ because }) => because)).toEqual(['withdrawn']);
});

test('one to which nobody was admitted was never logged: it is not reopened', async () => {
  await ended({ part: { is: 'not-attended' }, access: { admitted: 'no' } });
  expect(screen.getByText('This hearing is closed')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Reopen' })).toBeNull();
});
