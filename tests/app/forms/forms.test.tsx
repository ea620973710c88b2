import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { charges, persons } from '#domain/casebook.ts';
import { valueOf } from '#domain/item.ts';
import { enter } from '#domain/write.ts';
import type { CaseDoor } from '#vault/door.ts';
import { button, courtroom } from '../live/support/courtroom.tsx';
import { caseScreens } from './caseScreens.tsx';

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

test('what cannot be read is told beside the field and above the form, and stays', async () => {
  const court = await courtroom([enter('case', { code: 'A-1' })]);
  court.nav.go({ at: 'person-form', key: court.key, id: null });
  const user = court.show(caseScreens);
  await user.type(box('Name'), 'Person One');
  await user.type(box('Age'), 'about forty');
  await user.click(button('Keep'));
  const summary = await screen.findByText('There is a problem');
  expect(within(summary.parentElement ?? summary).getByText(/whole number/)).toBeTruthy();
  expect(box('Age').value).toBe('about forty');
  expect(box('Name').value).toBe('Person One');
  expect(persons(court.state())).toHaveLength(0);
  await user.clear(box('Age'));
  await user.type(box('Age'), '40');
  await user.click(button('Keep'));
  await waitFor(() => expect(persons(court.state())).toHaveLength(1));
});

test('a refusal of the store keeps the form as it was typed and says why', async () => {
  const full = (door: CaseDoor): CaseDoor => ({
    ...door,
    append: async () => ({ ok: false, because: 'storage-full' }),
  });
  const court = await courtroom([enter('case', { code: 'A-1' })], undefined, full);
  court.nav.go({ at: 'charge-form', key: court.key, id: null });
  const user = court.show(caseScreens);
  await user.type(box('Charge in plain words'), 'spreading rumours');
  await user.click(button('Keep'));
  await screen.findByText(/storage is full/);
  expect(box('Charge in plain words').value).toBe('spreading rumours');
  expect(charges(court.state())).toHaveLength(0);
});

test('a change of what was said asks why, and both stand in the history', async () => {
  const court = await courtroom([
    enter('case', { code: 'A-1' }),
    enter('person', { name: { is: 'text', text: 'Bokaev' } }),
  ]);
  const [person] = persons(court.state());
  court.nav.go({ at: 'person-form', key: court.key, id: person?.id ?? '' });
  const user = court.show(caseScreens);
  await user.type(box('Name'), ' M.');
  await user.click(button('Keep'));
  await screen.findAllByText('Say why it is changed.');
  await user.type(box('Why is it changed?'), 'seen on the notice board');
  await user.click(button('Keep'));
  await waitFor(() =>
    expect(valueOf(persons(court.state())[0]!, 'name')).toEqual({ is: 'text', text: 'Bokaev M.' }),
  );
  const name = persons(court.state())[0]?.fields.name;
  expect(name?.now[0].why).toBe('seen on the notice board');
  expect(name?.before.map(({ value }) => value)).toEqual([{ is: 'text', text: 'Bokaev' }]);
});

test('what was said cannot be emptied by clearing a field', async () => {
  const court = await courtroom([
    enter('case', { code: 'A-1' }),
    enter('person', { name: { is: 'text', text: 'Bokaev' } }),
  ]);
  const [person] = persons(court.state());
  court.nav.go({ at: 'person-form', key: court.key, id: person?.id ?? '' });
  const back = vi.spyOn(court.nav, 'back');
  const user = court.show(caseScreens);
  await user.clear(box('Name'));
  await user.click(button('Keep'));
  await screen.findAllByText(/what was said stays/);
  expect(back).not.toHaveBeenCalled();
  expect(valueOf(persons(court.state())[0]!, 'name')).toEqual({ is: 'text', text: 'Bokaev' });
});

test('a form left half typed comes back', async () => {
  const court = await courtroom([enter('case', { code: 'A-1' })]);
  court.nav.go({ at: 'charge-form', key: court.key, id: null });
  const user = court.show(caseScreens);
  await user.type(box('Charge in plain words'), 'half a sen');
  court.nav.go({ at: 'case', key: court.key, tab: 'log' });
  await screen.findByRole('button', { name: 'Start hearing' });
  await waitFor(async () => expect(await court.door.drafts()).toHaveLength(1));
  court.nav.go({ at: 'charge-form', key: court.key, id: null });
  await waitFor(() => expect(box('Charge in plain words').value).toBe('half a sen'));
});

test('a blank of one’s own entry is filled, not amended, also when nothing was written yet since unlock', async () => {
  const court = await courtroom([
    enter('case', { code: 'A-1' }),
    enter('person', { name: { is: 'text', text: 'Bokaev' } }),
  ]);
  const [person] = persons(court.state());
  court.nav.go({ at: 'person-form', key: court.key, id: person?.id ?? '' });
  const user = court.show(caseScreens);
  await user.type(box('Occupation'), 'activist');
  await user.click(button('Keep'));
  await waitFor(() => expect(persons(court.state())[0]?.fields.occupations).toBeDefined());
  const occupation = persons(court.state())[0]?.fields.occupations;
  expect(occupation?.now[0].value).toEqual([{ value: { is: 'text', text: 'activist' } }]);
  expect(occupation?.now[0].by).toBe('complete');
});

test('how it is written is asked, nothing is preset, and the answer stays for the case', async () => {
  const court = await courtroom([enter('case', { code: 'A-1' })]);
  const howOf = (n: number) => persons(court.state())[n]?.said.how;
  const chip = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
  court.nav.go({ at: 'case', key: court.key, tab: 'people' });
  court.nav.go({ at: 'person-form', key: court.key, id: null });
  const user = court.show(caseScreens);
  for (const name of ['Live', 'From paper notes', 'From memory', 'From a document']) {
    expect(chip(name).checked).toBe(false);
  }
  await user.click(chip('From a document'));
  await user.click(button('Prosecutor'));
  await waitFor(() => expect(howOf(0)).toBe('from-document'));
  court.nav.go({ at: 'charge-form', key: court.key, id: null });
  await waitFor(() => expect(chip('From a document').checked).toBe(true));
  await user.type(box('Charge in plain words'), 'spreading rumours');
  await user.click(button('Keep'));
  await waitFor(() => expect(charges(court.state())[0]?.said.how).toBe('from-document'));

  // An entry added afterwards goes by it too, and what is chosen there stays as well.
  const adding = { at: 'add', key: court.key, is: 'motion', motions: [], hearing: null } as const;
  court.nav.go(adding);
  await screen.findByRole('heading', { name: 'Add a motion' });
  expect(chip('From a document').checked).toBe(true);
  await user.click(chip('From paper notes'));
  court.nav.go({ ...adding, is: 'observation' });
  await screen.findByRole('heading', { name: 'Add an observation' });
  expect(chip('From paper notes').checked).toBe(true);

  await court.desk.enter('hearing', { number: { is: 'exact', n: 1 } }, 'live');
  court.nav.go({ at: 'person-form', key: court.key, id: null });
  await waitFor(() => expect(chip('Live').checked).toBe(true));
  await user.click(button('Judge'));
  await waitFor(() => expect(howOf(1)).toBe('live'));
});
