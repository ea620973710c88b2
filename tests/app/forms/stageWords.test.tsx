/** In forms and on the page of a possible violation an accused is called as the stage says, as in the logs. */
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { hearings, persons } from '#domain/casebook.ts';
import type { Fields } from '#domain/entry.ts';
import type { Place } from '#app/places.ts';
import { enter } from '#domain/write.ts';
import { courtroom } from '../live/support/courtroom.tsx';
import { caseScreens } from './caseScreens.tsx';

async function caseAt(stage: NonNullable<Fields<'case'>['stage']>) {
  const court = await courtroom([
    enter('case', { code: 'A-14', stage }),
    enter('person', { roles: ['accused'], name: { is: 'not-known' } }),
    enter('hearing', { number: { is: 'exact', n: 3 } }),
  ]);
  const accused = persons(court.state())[0]!.id;
  const hearing = hearings(court.state())[0]!.id;
  const { key } = court;
  const asked = await court.desk.enter('observation', { hearing, actor: { person: accused } });
  const flag = await court.desk.enter('possible-violation', { hearing, entries: [asked!] });
  court.show(caseScreens);
  const open = (place: Place) => act(() => court.nav.go(place));
  return { key, accused, hearing, flag: flag!, open };
}

test('forms call the accused by the stage', async () => {
  const { key, accused, hearing, open } = await caseAt('trial');
  open({ at: 'person-form', key, id: accused });
  expect(screen.getByLabelText('Defendant')).toBeDefined();
  open({ at: 'judgment-form', key, id: null });
  expect(screen.getByText('Defendant, name not known')).toBeDefined();
  open({ at: 'hearing-form', key, id: hearing });
  expect(screen.getAllByText('Defendant, name not known').length).toBeGreaterThan(0);
  open({ at: 'form', of: 'filed-motion', key, id: null, about: null });
  const options = screen.getAllByRole('option').map((one) => one.textContent);
  expect(options).toContain('Defendant');
  expect(options).not.toContain('Accused');
});

test('before the trial a suspect is a suspect in the forms too', async () => {
  const { key, accused, open } = await caseAt('pre-trial');
  open({ at: 'person-form', key, id: accused });
  expect(screen.getByLabelText('Suspect')).toBeDefined();
  expect(screen.queryByLabelText('Accused')).toBeNull();
});

test('the facts of a possible violation name the accused by the stage', async () => {
  const { key, flag, open } = await caseAt('appeal');
  open({ at: 'flag', key, id: flag });
  expect(screen.getByRole('button', { name: /Convicted person, name not known/ })).toBeDefined();
});
