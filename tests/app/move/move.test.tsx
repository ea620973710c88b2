import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { isLive } from '#app/screens/hearing/hearingDay.ts';
import { CaseChips } from '#app/screens/move/CaseChips.tsx';
import { EraseScreen } from '#app/screens/copies/EraseScreen.tsx';
import { MoveScreen } from '#app/screens/move/MoveScreen.tsx';
import { StillHere } from '#app/screens/move/StillHere.tsx';
import { CasesScreen } from '#app/screens/cases/CasesScreen.tsx';
import { keptText, placesFrom } from '#app/keptPlaces.ts';
import { DoorContext } from '#app/session.ts';
import { exampleSettings, SettingsContext } from '#app/settingsContext.ts';
import type { Place } from '#app/places.ts';
import { hearings, itemsOf, persons } from '#domain/casebook.ts';
import { emptyFold, foldMore } from '#domain/fold.ts';
import { valueOf } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import { enter } from '#domain/write.ts';
import type { CaseDoor, CaseKey, VaultDoor } from '#vault/door.ts';
import { caseScreens } from '../forms/caseScreens.tsx';
import { button, courtroom } from '../live/support/courtroom.tsx';

const nothing = () => undefined;
const handle = {
  settings: exampleSettings,
  show: nothing,
  pinSet: nothing,
  lock: nothing,
  update: nothing,
  wiped: nothing,
};

function screens(place: Place) {
  switch (place.at) {
    case 'move':
      return (
        <SettingsContext value={handle}>
          <MoveScreen key={JSON.stringify(place)} place={place} />
        </SettingsContext>
      );
    case 'live':
      return (
        <SettingsContext value={handle}>
          <StillHere hearing={place.hearing}>
            <p>live</p>
            <CaseChips hearing={place.hearing} />
          </StillHere>
        </SettingsContext>
      );
    case 'cases':
      return (
        <SettingsContext value={handle}>
          <CasesScreen place={place} />
        </SettingsContext>
      );
    default:
      return caseScreens(place);
  }
}

/** A-14 with a judge, and a running hearing with one motion in a case of its own. */
async function started(wrap?: (door: CaseDoor) => CaseDoor) {
  const court = await courtroom([enter('case', { code: 'A-14' })], '2026-10-12T10:30', wrap);
  const to = court.key;
  await court.desk.enter('person', { roles: ['judge'], name: { is: 'text', text: 'J. Made-Up' } });
  await court.desk.closeCase();
  const key = await court.desk.createCase([enter('case', { code: 'A-2' }), enter('hearing', {})]);
  const hearing = hearings(court.state())[0]?.id as RecordId;
  await court.desk.enter('motion', { hearing, side: 'defence', words: 'A recusal' });
  const kept = async (of: CaseKey) => {
    const answer = await court.door.openCase(of);
    return answer.ok ? foldMore(emptyFold, answer.opened.stated) : emptyFold;
  };
  return { court, key, to, hearing, kept };
}

test('a hearing logged without a case: its chip says what will happen, what was done, and leads back into it', async () => {
  const { court, key, to, hearing, kept } = await started();
  court.nav.go({ at: 'live', key, hearing });
  const user = court.show(screens);
  await user.click(await screen.findByRole('button', { name: 'A-14' }));
  await screen.findByText(/In A-14 the hearing will stand as it was logged/);
  expect(screen.getByText('The hearing and 1 entry go along')).toBeDefined();
  expect(screen.getByText(/withdrawn with the reason “moved”. Nothing is erased/)).toBeDefined();
  expect(hearings(await kept(to))).toHaveLength(0);
  await user.click(button('Move it to A-14'));
  await screen.findByText(/The hearing is kept in A-14/);
  expect(screen.getByText(/Here the hearing and 1 entry are withdrawn/)).toBeDefined();
  const there = await kept(to);
  expect(itemsOf(there, 'motion')).toHaveLength(1);
  expect(hearings(await kept(key))).toHaveLength(0);
  await user.click(button('Back to hearing'));
  expect(court.nav.place()).toEqual({ at: 'live', key: to, hearing: hearings(there)[0]?.id });
  // Back does not lead to where the hearing was.
  court.browserBack();
  expect(court.nav.place().at).toBe('today');
});

test('a new case is said with one tap, and the chips are gone', async () => {
  const { court, key, hearing } = await started();
  court.nav.go({ at: 'live', key, hearing });
  const user = court.show(screens);
  await user.click(await screen.findByRole('button', { name: 'New case' }));
  expect(screen.queryByRole('button', { name: 'A-14' })).toBeNull();
});

test('a case that somebody made, and a hearing that began in it later, is not asked about', async () => {
  const { court } = await started();
  court.clock.set('2026-10-12T11:00');
  const made = await court.desk.createCase([enter('case', { code: 'C' })]);
  court.clock.set('2026-10-12T11:05');
  const hearing = await court.desk.enter('hearing', {});
  court.nav.go({ at: 'live', key: made, hearing });
  court.show(screens);
  await screen.findByText('live');
  expect(screen.queryByRole('button', { name: 'A-14' })).toBeNull();
});

test('a case that has a name of its own is not asked about', async () => {
  const { court, to } = await started();
  const titled = await court.desk.createCase([
    enter('case', { code: 'C', title: { is: 'text', text: 'Named' } }),
    enter('hearing', {}),
  ]);
  court.nav.go({ at: 'live', key: titled, hearing: hearings(court.state())[0]?.id as string });
  court.show(screens);
  await screen.findByText('live');
  expect(to).not.toBe(titled);
  expect(screen.queryByRole('button', { name: 'A-14' })).toBeNull();
});

test('from the case of the hearing; a full phone is said in words, the move is offered again, and it goes on', async () => {
  let full = false;
  let left = 0;
  const { court, key, to, hearing, kept } = await started((door) => ({
    ...door,
    append: async (of, statements, when) =>
      full && --left < 0 ? { ok: false, because: 'storage-full' } : door.append(of, statements, when),
  }));
  court.nav.go({ at: 'case', key, tab: 'hearings' });
  const user = court.show(screens);
  await user.click(await screen.findByRole('button', { name: /Move a hearing to another case/ }));
  await user.click(await screen.findByLabelText('A-14'));
  [full, left] = [true, 1];
  await user.click(await screen.findByRole('button', { name: 'Move it to A-14' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/storage is full. Nothing is lost/);
  expect(hearings(await kept(key)).map(({ id }) => id)).toEqual([hearing]);
  await user.click(button(/Back/));
  full = false;
  await user.click(await screen.findByRole('button', { name: 'Go on with the move' }));
  await screen.findByText(/A part of it is there already/);
  // It cannot go elsewhere now: it would be there twice.
  expect(screen.queryByLabelText('A-14')).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Go on with the move' }));
  await screen.findByText(/The hearing is kept in A-14/);
  expect(hearings(await kept(to))).toHaveLength(1);
  expect(itemsOf(await kept(to), 'motion')).toHaveLength(1);
  expect(await court.door.drafts()).toEqual([]);
});

test('whoever is in both cases by name is proposed as the same; one can say that it is another', async () => {
  const { court, key, to, hearing, kept } = await started();
  const name = { is: 'text', text: 'j. made-up' } as const;
  const judge = await court.desk.enter('person', { roles: ['judge'], name });
  const counsel = await court.desk.enter('person', { roles: ['defence-counsel'] });
  await court.desk.enter('observation', { hearing, what: 'mark', actor: { person: judge } });
  await court.desk.enter('observation', { hearing, what: 'mark', actor: { person: counsel } });
  court.nav.go({ at: 'move', key, hearing, to, from: 'case' });
  const user = court.show(screens);
  const known = persons(await kept(to))[0]?.id;
  const asked = await screen.findByLabelText<HTMLSelectElement>('j. made-up');
  expect(asked.value).toBe(known);
  const other = screen.getByLabelText<HTMLSelectElement>(/Defence counsel/i);
  expect(other.value).toBe('');
  await user.selectOptions(asked, '');
  await user.click(button('Move it to A-14'));
  await screen.findByText(/The hearing is kept/);
  expect(persons(await kept(to))).toHaveLength(3);
});

test('what is known of a person here alone is named before, and stands in the other case after; recorded is when it was first said', async () => {
  const { court, key, to, hearing, kept } = await started();
  const name = { is: 'text', text: 'J. Made-Up' } as const;
  const judge = await court.desk.enter('person', { roles: ['judge'], name, sex: 'female' });
  const mark = await court.desk.enter('observation', { hearing, what: 'mark', actor: { person: judge } });
  court.clock.set('2026-10-14T18:00');
  court.nav.go({ at: 'move', key, hearing, to, from: 'case' });
  const user = court.show(screens);
  expect(await screen.findByText('Goes along: Sex')).toBeDefined();
  await user.selectOptions(screen.getByLabelText('J. Made-Up'), '');
  expect(screen.queryByText('Goes along: Sex')).toBeNull();
  await user.selectOptions(screen.getByLabelText('J. Made-Up'), persons(await kept(to))[0]?.id ?? '');
  await user.click(button('Move it to A-14'));
  await screen.findByText(/The hearing is kept/);
  const after = await kept(to);
  expect(persons(after).map((one) => valueOf(one, 'sex'))).toEqual(['female']);
  const there = itemsOf(after, 'observation').find(({ first }) => first.record === mark);
  await court.desk.openCase(to);
  court.nav.replace({ at: 'entry', key: to, id: there?.id ?? '' });
  const facts = within((await screen.findByText('Moved here')).closest('dl') as HTMLElement);
  expect(facts.getByText(/12 October 2026, 10:30/).textContent).toMatch(/live/i);
  expect(facts.getByText(/14 October 2026, 18:00/)).toBeDefined();
  expect(facts.queryByText(/Accepted from a file/)).toBeNull();
  expect(screen.getByText('moved here from another case')).toBeDefined();
  expect(facts.queryByText('First said')).toBeNull();
});

test('a hearing that is being logged is still logged live after it was moved', async () => {
  const { court, key, to, hearing, kept } = await started();
  court.nav.go({ at: 'move', key, hearing, to, from: 'case' });
  const user = court.show(screens);
  await user.click(await screen.findByRole('button', { name: 'Move it to A-14' }));
  await screen.findByText(/The hearing is kept/);
  const [moved] = hearings(await kept(to));
  expect(moved && isLive(moved, Date.parse('2026-10-12T10:40:00+05:00'), 'Asia/Atyrau')).toBe(true);
});

test('the emptied case is named so on the list and in the case; an old way to the hearing takes nothing', async () => {
  const { court, key, to, hearing } = await started();
  court.nav.go({ at: 'move', key, hearing, to, from: 'case' });
  const user = court.show(screens);
  await user.click(await screen.findByRole('button', { name: 'Move it to A-14' }));
  await screen.findByText(/The hearing is kept/);
  court.nav.replace({ at: 'cases' });
  expect(await screen.findAllByText(/emptied: its hearing was moved to another case/)).toHaveLength(1);
  court.nav.replace({ at: 'case', key, tab: 'hearings' });
  await screen.findByText('Moved to another case');
  court.nav.replace({ at: 'live', key, hearing });
  await screen.findByText(/This hearing is in another case now/);
  await waitFor(() => expect(screen.queryByText('live')).toBeNull());
});

test('whoever erases the emptied case is told what it alone proves', async () => {
  const { court, key, to, hearing } = await started();
  const door = { copies: async () => [] } as unknown as VaultDoor;
  court.nav.go({ at: 'move', key, hearing, to, from: 'case' });
  const user = court.show((place) =>
    place.at === 'erase' ? (
      <DoorContext value={door}>
        <EraseScreen key={place.of} place={place} />
      </DoorContext>
    ) : (
      screens(place)
    ),
  );
  await user.click(await screen.findByRole('button', { name: 'Move it to A-14' }));
  await screen.findByText(/The hearing is kept/);
  court.nav.replace({ at: 'erase', of: key });
  await screen.findByText(/Its hearing was moved/);
  court.nav.replace({ at: 'erase', of: to });
  await waitFor(() => expect(screen.queryByText(/Its hearing was moved/)).toBeNull());
});

test('a move comes back after a lock, with what was chosen', () => {
  const key = 'k1' as CaseKey;
  const places: Place[] = [{ at: 'today' }, { at: 'move', key, hearing: null, to: null, from: 'live' }];
  expect(placesFrom(keptText(places), () => true)).toEqual(places);
});
