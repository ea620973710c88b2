import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Desk } from '#app/desk/Desk.ts';
import { exampleDoor } from '#app/desk/exampleDoor.ts';
import { DeskContext, useDeskView } from '#app/desk/useDesk.ts';
import { ToDo } from '#app/screens/today/ToDo.tsx';
import { DoorContext } from '#app/session.ts';
import { hearings } from '#domain/casebook.ts';
import { courtTimeOnClock } from '#domain/courtTime.ts';
import type { Fields } from '#domain/entry.ts';
import { valueOf } from '#domain/item.ts';
import { enter } from '#domain/write.ts';
import type { VaultDoor } from '#vault/door.ts';
import { navAt, show } from '../ui/inApp.tsx';

const device = 'd'.repeat(32);
const end = { is: 'exact', at: courtTimeOnClock('2026-10-11', '12:00', 'Asia/Atyrau') } as const;
const answered: Fields<'hearing'> = {
  end,
  next: { state: 'not-announced' },
  howRecorded: 'live',
  part: { is: 'all' },
  access: { admitted: 'yes' },
  recordKept: { how: ['audio'] },
  openness: { is: 'open' },
};

async function toDo(cases: Readonly<Record<string, Fields<'hearing'>>>) {
  const desk = new Desk(
    exampleDoor((n) => crypto.getRandomValues(new Uint8Array(n)), { device }),
    { now: () => Date.parse('2026-10-12T05:30:00Z'), zone: () => 'Asia/Atyrau' },
    device,
  );
  for (const [code, hearing] of Object.entries(cases))
    await desk.createCase([
      enter('case', { code }),
      enter('hearing', { date: { is: 'exact', on: '2026-10-11' }, ...hearing }),
    ]);
  await desk.refreshSummaries();
  const { nav } = navAt({ at: 'today' });
  const vault = {
    state: async () => ({ persisted: true, recoverySet: true, pinSet: true }),
    drafts: async () => [],
  } as unknown as VaultDoor;
  const user = show(
    <DoorContext value={vault}>
      <DeskContext value={desk}>
        <Tasks />
      </DeskContext>
    </DoorContext>,
    { nav },
  );
  return { desk, nav, user };
}

function Tasks() {
  return <ToDo summaries={useDeskView().summaries ?? []} name={({ code }) => code} />;
}

test('a hearing that ended and of which something is blank is a task, which opens its questions', async () => {
  const { part: _, openness: __, ...blank } = answered;
  const { desk, nav, user } = await toDo({ 'A-1': blank, 'B-2': answered });
  const task = await screen.findByRole('button', { name: /Close a hearing: A-1.*2 questions/ });
  expect(screen.queryByRole('button', { name: /B-2/ })).toBeNull();
  await user.click(task);
  await waitFor(() => expect(nav.place().at).toBe('close-hearing'));
  const open = desk.view().open!;
  const [hearing] = hearings(open.state);
  expect(valueOf(hearing!, 'part')).toBeUndefined();
  expect(nav.place()).toEqual({ at: 'close-hearing', key: open.key, hearing: hearing!.id });
});

test('a next date that is missing is named', async () => {
  await toDo({ 'A-1': { end } });
  expect(await screen.findByRole('button', { name: /A-1.*The next date is missing/ })).toBeTruthy();
});

test('turned away at the door, one is reminded that the next date is missing', async () => {
  const { desk, nav, user } = await toDo({});
  await desk.createCase(
    [
      enter('case', { code: 'A-1' }),
      enter('hearing', {
        date: { is: 'exact', on: '2026-10-12' },
        access: { admitted: 'no' },
        part: { is: 'not-attended' },
      }),
    ],
    'from-memory',
  );
  await act(() => desk.refreshSummaries());
  await user.click(await screen.findByRole('button', { name: /A-1.*The next date is missing/ }));
  await waitFor(() => expect(nav.place().at).toBe('close-hearing'));
});
