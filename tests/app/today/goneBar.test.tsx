import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Desk } from '#app/desk/Desk.ts';
import { exampleDoor } from '#app/desk/exampleDoor.ts';
import { DeskContext } from '#app/desk/useDesk.ts';
import { NavContext } from '#app/nav.ts';
import { GoneBar } from '#app/screens/today/GoneBar.tsx';
import { enter } from '#domain/write.ts';
import { navAt, show } from '../ui/inApp.tsx';

const device = 'd'.repeat(32);

async function barAt(hasOpenCase: boolean) {
  const desk = new Desk(
    exampleDoor((n) => crypto.getRandomValues(new Uint8Array(n)), { device }),
    { now: () => Date.parse('2026-10-12T05:30:00Z'), zone: () => 'Asia/Atyrau' },
    device,
  );
  const key = hasOpenCase ? await desk.createCase([enter('case', { code: 'A-1' })]) : null;
  const { nav } = navAt({ at: 'today' });
  const user = show(
    <NavContext value={nav}>
      <DeskContext value={desk}>
        <GoneBar />
      </DeskContext>
    </NavContext>,
  );
  return { user, nav, key };
}

test('storage taken away: said as an alert, and the open case can be taken out as tables at once', async () => {
  const { user, nav, key } = await barAt(true);
  expect(screen.getByRole('alert').textContent).toMatch(/Nothing more is kept here/);
  await user.click(screen.getByRole('button', { name: 'Take this case out' }));
  await waitFor(() => expect(nav.place()).toEqual({ at: 'out', key, way: 'plain' }));
  expect(screen.queryByRole('button')).toBeNull();
});

test('storage taken away without an open case: told, and no way is offered that leads to nothing', async () => {
  await barAt(false);
  expect(screen.getByRole('alert')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
