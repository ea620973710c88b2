import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { EntryScreen } from '#app/screens/hearing/EntryScreen.tsx';
import { HearingScreen } from '#app/screens/hearing/HearingScreen.tsx';
import { PersonSheet } from '#app/screens/live/PersonSheet.tsx';
import { hearings, itemsOf, persons } from '#domain/casebook.ts';
import { enter } from '#domain/write.ts';
import { motions } from '#domain/motions.ts';
import type { RecordId } from '#domain/values.ts';
import { courtroom } from '../live/support/courtroom.tsx';

async function refusedMotion() {
  const court = await courtroom([
    enter('case', { code: 'A-14' }),
    enter('hearing', { number: { is: 'exact', n: 3 }, date: { is: 'exact', on: '2026-10-12' } }),
  ]);
  const hearing = hearings(court.state())[0]!.id;
  await court.desk.say([
    enter('motion', { hearing, side: 'defence', what: 'recusal' }),
    enter('motion', { hearing, side: 'defence', what: 'call-witness' }),
  ]);
  const asked = motions(court.state())[1]!.motion.id;
  await court.desk.say([enter('ruling', { hearing, motions: [asked], outcome: 'refused', reasons: 'none' })]);
  return { court, hearing };
}

test('a ruling in the log names the motion it answered', async () => {
  const { court, hearing } = await refusedMotion();
  court.nav.go({ at: 'hearing', key: court.key, hearing });
  court.show((place) => (place.at === 'hearing' ? <HearingScreen place={place} /> : null));
  expect(
    screen.getByRole('button', { name: /Refused: Motion 2, Call a witness · No reasons/ }),
  ).toBeDefined();
});

test('the page of a ruling names its hearing by number and date', async () => {
  const { court } = await refusedMotion();
  const [ruling] = itemsOf(court.state(), 'ruling');
  court.nav.go({ at: 'entry', key: court.key, id: ruling!.id });
  court.show((place) => (place.at === 'entry' ? <EntryScreen place={place} /> : null));
  const field = screen.getAllByText('Hearing').find((one) => one.tagName === 'DT');
  expect(field?.nextElementSibling?.textContent).toBe('Hearing 3 · 12 October 2026');
});

test('a line of the log says that it is the time which nobody knows', async () => {
  const { court, hearing } = await refusedMotion();
  await court.desk.say([enter('motion', { hearing, what: 'recusal', happenedAt: { is: 'not-known' } })]);
  court.nav.go({ at: 'hearing', key: court.key, hearing });
  court.show((place) => (place.at === 'hearing' ? <HearingScreen place={place} /> : null));
  expect(screen.getAllByText('time not known').length).toBe(1);
});

test('an instance is named by its level and court, not by the word alone', async () => {
  const court = await courtroom([enter('case', { code: 'A-14' })]);
  const [at] = (await court.desk.say([
    enter('instance', { level: 'appeal', court: { is: 'text', text: 'Regional Court' } }),
  ]))!;
  const [appeal] = (await court.desk.say([enter('appeal', { instance: at!.said.record })]))!;
  court.nav.go({ at: 'entry', key: court.key, id: appeal!.said.record });
  court.show((place) => (place.at === 'entry' ? <EntryScreen place={place} /> : null));
  expect(screen.getAllByText(/Regional Court/)[0]?.tagName).toBe('DD');
});

test('Who? offers a role alone only where no recorded person reads the same', async () => {
  const court = await courtroom([
    enter('case', { code: 'A-14' }),
    enter('person', { roles: ['judge'], name: { is: 'not-known' } }),
  ]);
  const nothing = () => undefined;
  court.show(() => (
    <PersonSheet
      hearing={'f'.repeat(32) as RecordId}
      state={court.state()}
      roles={['judge', 'prosecutor']}
      onPick={nothing}
      onTogether={nothing}
      onClose={nothing}
    />
  ));
  const names = within(screen.getByRole('dialog'))
    .getAllByRole('button')
    .map((one) => one.textContent);
  expect(names.filter((name) => name === 'Judge, name not known')).toHaveLength(1);
  expect(names).toContain('Prosecutor, name not known');
});

test('Who? tells two recorded persons of one role apart, also when nobody knows their names', async () => {
  const court = await courtroom([
    enter('case', { code: 'A-14' }),
    enter('hearing', { date: { is: 'exact', on: '2026-10-12' } }),
    enter('person', { roles: ['prosecutor'], name: { is: 'not-known' } }),
    enter('person', { roles: ['prosecutor'], name: { is: 'not-known' } }),
    enter('person', { roles: ['judge'], name: { is: 'not-known' } }),
  ]);
  const hearing = hearings(court.state())[0]!.id;
  const second = persons(court.state())[1]!.id;
  await court.desk.say([enter('observation', { hearing, what: 'statement', actor: { person: second } })]);
  const nothing = () => undefined;
  court.show(() => (
    <PersonSheet
      hearing={hearing}
      state={court.state()}
      roles={['prosecutor']}
      onPick={nothing}
      onTogether={nothing}
      onClose={nothing}
    />
  ));
  const names = within(screen.getByRole('dialog'))
    .getAllByRole('button')
    .map((one) => one.textContent)
    .filter((name) => name.includes('not known'));
  expect(names).toEqual([
    'Prosecutor, name not known (2) · first entry: 10:30',
    'Prosecutor, name not known (1)',
    'Judge, name not known',
  ]);
});
