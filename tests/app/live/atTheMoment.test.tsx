/** What is said at the moment it matters: a clock that jumped, the instance, words that are too long, a person added. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { hearings, instances, persons } from '#domain/casebook.ts';
import { factsOf } from '#domain/hearingLog.ts';
import { personsAt } from '#domain/instanceRoles.ts';
import { valueOf } from '#domain/item.ts';
import { caseParts } from '#app/screens/case/caseParts.ts';
import { openCount } from '#domain/motions.ts';
import { LiveHearingScreen } from '#app/screens/live/LiveHearingScreen.tsx';
import { PersonSheet } from '#app/screens/live/PersonSheet.tsx';
import { startHearing } from '#app/screens/forms/startHearing.ts';
import { enter } from '#domain/write.ts';
import type { Statement } from '#domain/entry.ts';
import { caseScreens } from '../forms/caseScreens.tsx';
import { button, courtroom } from './support/courtroom.tsx';

async function live(statements: readonly Statement[] = [enter('hearing', { stage: 'evidence' })]) {
  const court = await courtroom([enter('case', { code: 'A-14' }), ...statements]);
  const hearing = () => hearings(court.state()).at(-1)!;
  const show = () => {
    court.nav.go({ at: 'live', key: court.key, hearing: hearing().id });
    return court.show((place) =>
      place.at === 'live' ? <LiveHearingScreen place={place} /> : caseScreens(place),
    );
  };
  const kept = (n: number) => waitFor(() => expect(factsOf(court.state(), hearing().id)).toHaveLength(n));
  return { court, hearing, show, kept };
}

test('a clock set back, or far ahead, is said at once, and the time can be corrected; nothing is said else', async () => {
  const { court, hearing, show, kept } = await live();
  const user = show();
  await user.click(button('Mark'));
  await kept(1);
  court.clock.set('2026-10-12T10:29');
  await user.click(button('Mark'));
  await kept(2);
  expect(screen.queryByText(/Is the clock right/)).toBeNull();
  court.clock.set('2026-10-12T07:30');
  await user.click(button('Mark'));
  await screen.findByText(/clock says 07:30; the entry before has 10:29\. Is/);
  court.clock.set('2027-11-16T10:31');
  await user.click(button('Mark'));
  await screen.findByText(/clock says .*2027.*10:31; the entry before has .*2026.*07:30/);
  await user.click(button('Correct the time'));
  await user.type(screen.getByLabelText('Time on the clock'), '1031{Enter}');
  await waitFor(() => expect(screen.queryByText(/Is the clock right/)).toBeNull());
  const corrected = factsOf(court.state(), hearing().id).at(-1)!;
  expect(corrected.kind === 'observation' && valueOf(corrected, 'happenedAt')).toMatchObject({
    at: { local: '2026-10-12T10:31' },
  });
});

test('a hearing begins in no instance that has ended; the instance is one tap, and its people alone are offered', async () => {
  const { court, hearing, show } = await live([
    enter('instance', { level: 'first', from: { is: 'year', year: '2016' } }),
    enter('person', { name: { is: 'text', text: 'Judge A' }, roles: ['judge'] }),
    enter('instance', {
      level: 'appeal',
      from: { is: 'exact', on: '2017-01-13' },
      to: { is: 'exact', on: '2017-02-01' },
    }),
  ]);
  const appeal = instances(court.state()).at(-1)!;
  await court.desk.say([
    enter('person', {
      name: { is: 'text', text: 'Accused B' },
      roles: ['accused'],
      rolesIn: [{ instance: appeal.id, roles: ['accused'] }],
    }),
  ]);
  await startHearing(court.desk);
  expect(valueOf(hearing(), 'instance')).toBe(instances(court.state())[0]!.id);
  const user = show();
  await user.click(await screen.findByRole('button', { name: /Court of appeal/ }));
  await waitFor(() => expect(valueOf(hearing(), 'instance')).toBe(appeal.id));
  expect(valueOf(hearing(), 'number')).toEqual({ is: 'exact', n: 1 });
  expect(button(/✓.*Court of appeal/).getAttribute('aria-pressed')).toBe('true');
  await user.click(button('Mark'));
  expect(personsAt(court.state(), appeal.id)).toHaveLength(1);
  await user.click(button('Who came'));
  const sheet = await screen.findByRole('dialog');
  const names = within(sheet)
    .getAllByRole('button')
    .map((one) => one.textContent);
  expect(names.indexOf('Accused B')).toBeLessThan(names.indexOf('Judge A'));
  expect(within(sheet).getByRole('heading', { name: 'Of other instances' })).toBeTruthy();
  expect(names).not.toContain('Everyone');
});

test('Who? offers those of the instance first, a role alone before those of other instances', async () => {
  const { court, hearing } = await live([
    enter('instance', { level: 'first' }),
    enter('person', { roles: ['judge'], name: { is: 'not-known' } }),
    enter('person', { roles: ['prosecutor'], name: { is: 'text', text: 'Prosecutor C' } }),
    enter('instance', { level: 'appeal' }),
  ]);
  const appeal = instances(court.state()).at(-1)!;
  await court.desk.say([
    enter('hearing', { stage: 'evidence', instance: appeal.id }),
    enter('person', {
      name: { is: 'text', text: 'Witness D' },
      rolesIn: [{ instance: appeal.id, roles: ['witness'] }],
    }),
  ]);
  court.show(() => (
    <PersonSheet
      hearing={hearing().id}
      state={court.state()}
      roles={['judge', 'prosecutor']}
      onPick={() => undefined}
      onTogether={() => undefined}
      onClose={() => undefined}
    />
  ));
  const names = within(await screen.findByRole('dialog'))
    .getAllByRole('button')
    .map((one) => one.textContent);
  expect(names.slice(1)).toEqual([
    'Witness D',
    'Judge, name not known',
    'Prosecutor, name not known',
    'Judge, name not known',
    'Prosecutor C',
    'Several together…',
  ]);
  expect(screen.getByRole('heading', { name: 'Of other instances' })).toBeTruthy();
});

test('words that are too long are told before they are sent, and stay', async () => {
  const { show, kept } = await live();
  const user = show();
  const line = screen.getByLabelText<HTMLInputElement>('Words');
  await user.click(line);
  await user.paste('a'.repeat(60_000));
  await screen.findByText(/this is too long, 60000 characters/);
  await user.keyboard('{Enter}');
  expect(line.value).toHaveLength(60_000);
  await kept(0);
});

test('a typed name is taken by the one-tap role; back in Who came the person is there and said to be added', async () => {
  const { court, show } = await live([enter('hearing', { stage: 'opening' })]);
  const user = show();
  await user.click(button('Who came'));
  await user.click(await screen.findByRole('button', { name: 'Add a person' }));
  await user.type((await screen.findAllByRole('textbox', { name: /^Name/ }))[0]!, 'Petrov');
  await user.click(button('Prosecutor'));
  await screen.findByText('Added: Petrov');
  expect(persons(court.state()).map((one) => valueOf(one, 'name'))).toEqual([{ is: 'text', text: 'Petrov' }]);
  expect(valueOf(persons(court.state())[0]!, 'roles')).toEqual(['prosecutor']);
  await screen.findByText('Who came?');
});

test('Later ends a hearing that has no end, and says so', async () => {
  const { court, hearing, show } = await live();
  const user = show();
  court.nav.go({ at: 'close-hearing', key: court.key, hearing: hearing().id });
  await screen.findByText(/“Later” ends the hearing at this minute/);
  await user.click(button('Later'));
  await waitFor(() => expect(valueOf(hearing(), 'end')).toMatchObject({ at: { local: '2026-10-12T10:30' } }));
});

test('an entry that stands for several motions counts as several; what the court decides unasked is no motion', async () => {
  const { court, hearing, show } = await live();
  await court.desk.say([
    enter('motion', { hearing: hearing().id, side: 'defence', howMany: { is: 'at-least', n: 3 } }),
    enter('ruling', { hearing: hearing().id, outcome: 'refused' }),
  ]);
  expect(openCount(court.state())).toMatchObject({ n: 3, orMore: true });
  expect(caseParts(court.state()).motions).toMatchObject({ n: 3, orMore: true });
  show();
  await screen.findByText(/Motions: 3\+ open/);
  expect(screen.queryByText(/0\/0/)).toBeNull();
});
