/** A double tap on a step of the hearing is one entry; nothing else that is tapped twice is ever dropped. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LiveHearingScreen } from '#app/screens/live/LiveHearingScreen.tsx';
import { hearings } from '#domain/casebook.ts';
import type { Stage } from '#domain/codes.ts';
import { factsOf } from '#domain/hearingLog.ts';
import { valueOf, type Item } from '#domain/item.ts';
import { enter } from '#domain/write.ts';
import type { CaseDoor } from '#vault/door.ts';
import { button, courtroom } from './support/courtroom.tsx';

async function live(stage: Stage, wrap?: (door: CaseDoor) => CaseDoor) {
  const court = await courtroom(
    [enter('case', { code: 'A-14' }), enter('hearing', { stage })],
    undefined,
    wrap,
  );
  const hearing = hearings(court.state())[0]!.id;
  court.nav.go({ at: 'live', key: court.key, hearing });
  court.show((place) => (place.at === 'live' ? <LiveHearingScreen place={place} /> : null));
  await screen.findByRole('button', { name: 'Mark' });
  const tap = (...names: readonly string[]) => {
    for (const name of names) fireEvent.click(button(name));
  };
  const kinds = () =>
    factsOf(court.state(), hearing).map((fact) => valueOf(fact as Item<'observation'>, 'what'));
  const kept = async (...expected: readonly string[]) => {
    await court.desk.settled();
    await waitFor(() => expect(court.desk.view().waiting).toHaveLength(0));
    await waitFor(() => expect(kinds()).toEqual(expected));
  };
  return { court, tap, kept };
}

test('a double tap on "Hearing opened" is one entry, and a third tap later is another', async () => {
  const { court, tap, kept } = await live('opening');
  tap('Hearing opened', 'Hearing opened');
  await kept('opened');
  tap('Hearing opened');
  await kept('opened');
  court.clock.set('2026-10-12T10:31');
  tap('Hearing opened');
  await kept('opened', 'opened');
});

test('two marks are two marks, and two breaks with something between are two', async () => {
  const { tap, kept } = await live('evidence');
  tap('Mark', 'Mark');
  await kept('mark', 'mark');
  tap('Break', 'Mark', 'Break', 'Break');
  await kept('mark', 'mark', 'break', 'mark', 'break');
});

test('two rights told at once are two: each may be of another accused', async () => {
  const { tap, kept } = await live('opening');
  tap('Rights told', 'Rights told');
  await kept('rights-told', 'rights-told');
});

test('taken back at once or refused, the next tap is meant', async () => {
  let isFull = false;
  const { tap, kept } = await live('evidence', (door) => ({
    ...door,
    append: async (...call) => (isFull ? { ok: false, because: 'storage-full' } : door.append(...call)),
  }));
  tap('Break');
  await kept('break');
  fireEvent.click(await screen.findByRole('button', { name: /^Undo/ }));
  await kept();
  isFull = true;
  tap('Break');
  await screen.findByText(/storage is full/);
  isFull = false;
  tap('Break');
  await kept('break');
});
