import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { instances, itemsOf, persons } from '#domain/casebook.ts';
import { valueOf } from '#domain/item.ts';
import { enter } from '#domain/write.ts';
import type { Place } from '#app/places.ts';
import { button, courtroom, type Courtroom } from '../live/support/courtroom.tsx';
import { caseScreens } from './caseScreens.tsx';

const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const chip = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
const CAME_BACK = /What you typed before is here again/;

/** The page ends, as by a lock or a kill after a rest, and the same place is drawn anew. */
async function reload(court: Courtroom) {
  const before = await court.door.drafts();
  cleanup();
  await waitFor(async () => expect(await court.door.drafts()).not.toEqual(before));
  return court.show(caseScreens);
}

async function at(place: (court: Courtroom) => Place, more: Parameters<typeof courtroom>[0] = []) {
  const court = await courtroom([enter('case', { code: 'A-1' }), ...more]);
  court.nav.go(place(court));
  return { court, user: court.show(caseScreens) };
}

const judgment = ({ key }: Courtroom) => ({ at: 'judgment-form', key, id: null }) as const;
const newPerson = ({ key }: Courtroom) => ({ at: 'person-form', key, id: null }) as const;
const newHearing = ({ key }: Courtroom) => ({ at: 'hearing-form', key, id: null }) as const;

test('currency and "about" of a fine whose sum is not typed yet come back, and the form says so', async () => {
  const { court, user } = await at(judgment);
  await user.click(button('Fine'));
  const fine = () => within(screen.getByRole('group', { name: '1. Fine' }));
  await user.selectOptions(fine().getByRole('combobox', { name: 'Currency' }), 'USD');
  await user.click(fine().getByRole('radio', { name: 'about' }));
  const again = await reload(court);
  await screen.findByText(CAME_BACK);
  expect(fine().getByRole<HTMLSelectElement>('combobox', { name: 'Currency' }).value).toBe('USD');
  expect(fine().getByRole<HTMLInputElement>('radio', { name: 'about' }).checked).toBe(true);
  await again.type(fine().getByRole('textbox', { name: 'Amount' }), '300');
  await again.click(button('Keep'));
  await waitFor(() => expect(itemsOf(court.state(), 'judgment')).toHaveLength(1));
  expect(valueOf(itemsOf(court.state(), 'judgment')[0]!, 'penalties')?.[0]?.amounts).toEqual([
    { value: { is: 'about', amount: '300', currency: 'USD' } },
  ]);
  expect((await court.door.drafts()).filter(({ text }) => text !== '')).toEqual([]);
});

test('a source without a value, a second row and what cannot be read come back as they were left', async () => {
  const { court, user } = await at(newPerson);
  await user.type(box('Age'), 'about forty');
  await user.type(box('Occupation'), 'farmer');
  await user.click(button('Occupation: another source says otherwise'));
  const second = () =>
    screen.getByRole('radiogroup', { name: 'Occupation (2): how do you know?', hidden: true });
  await user.click(within(second()).getByLabelText('Told by somebody'));
  const again = await reload(court);
  await screen.findByText(CAME_BACK);
  expect(box('Age').value).toBe('about forty');
  expect(box('Occupation').value).toBe('farmer');
  expect(within(second()).getByLabelText<HTMLInputElement>('Told by somebody').checked).toBe(true);
  await again.click(button('Keep'));
  await screen.findByText('There is a problem');
  expect(screen.getAllByText(/whole number/).length).toBeGreaterThan(0);
  expect(persons(court.state())).toHaveLength(0);
});

test('a sum is there again as it was typed, not as it was read', async () => {
  const { court, user } = await at(judgment);
  await user.click(button('Fine'));
  await user.type(box('Amount'), '1.500');
  await reload(court);
  await screen.findByText(CAME_BACK);
  expect(box('Amount').value).toBe('1.500');
});

test('an abandoned correction says that it is here again; dropped, what is kept stands, and it can be brought back', async () => {
  const { court, user } = await at(newPerson, [enter('person', { name: { is: 'text', text: 'Bokaev' } })]);
  const [person] = persons(court.state());
  court.nav.go({ at: 'person-form', key: court.key, id: person!.id });
  await waitFor(() => expect(box('Name').value).toBe('Bokaev'));
  expect(screen.queryByText(CAME_BACK)).toBeNull();
  await user.type(box('Name'), ' M.');
  await user.type(box('Why is it changed?'), 'heard so');
  const again = await reload(court);
  await screen.findByText(CAME_BACK);
  expect(box('Name').value).toBe('Bokaev M.');
  expect(box('Why is it changed?').value).toBe('heard so');
  await again.click(button('Drop it'));
  expect(box('Name').value).toBe('Bokaev');
  expect(screen.queryByRole('textbox', { name: 'Why is it changed?' })).toBeNull();
  await again.click(button('Bring it back'));
  expect(box('Name').value).toBe('Bokaev M.');
  await again.click(button('Drop it'));
  cleanup();
  await waitFor(async () => expect((await court.door.drafts()).every(({ text }) => text === '')).toBe(true));
  court.show(caseScreens);
  await waitFor(() => expect(box('Name').value).toBe('Bokaev'));
  expect(screen.queryByText(CAME_BACK)).toBeNull();
});

test('what was typed and taken back leaves no draft', async () => {
  const { court, user } = await at(newPerson);
  await user.type(box('Name'), 'x');
  await user.clear(box('Name'));
  await user.click(chip('Female'));
  await user.click(chip('Female'));
  cleanup();
  await new Promise((done) => setTimeout(done, 0));
  expect((await court.door.drafts()).every(({ text }) => text === '')).toBe(true);
});

test('a draft of an earlier build still fills its form', async () => {
  const court = await courtroom([enter('case', { code: 'A-1' })]);
  const place = `form:person:${court.key}:new`;
  await court.door.saveDraft({ place, text: JSON.stringify({ name: { is: 'text', text: 'half a na' } }) });
  court.nav.go(newPerson(court));
  court.show(caseScreens);
  await screen.findByText(CAME_BACK);
  expect(box('Name').value).toBe('half a na');
});

test('the court of a new case is in its draft too', async () => {
  const { court, user } = await at(() => ({ at: 'case-form', key: null }));
  await user.type(box(/Court of first instance/), 'City court');
  const again = await reload(court);
  await screen.findByText(CAME_BACK);
  expect(box(/Court of first instance/).value).toBe('City court');
  await again.click(button('Keep'));
  await waitFor(() => expect(court.desk.view().summaries).toHaveLength(2));
  await waitFor(() => expect(instances(court.state())).toHaveLength(1));
});

test.each([
  ['person', newPerson],
  ['hearing', newHearing],
  ['judgment', judgment],
] as const)(
  'of a new %s in which nothing was typed nothing is kept, and that is said',
  async (kind, place) => {
    const { court, user } = await at(place);
    await user.click(button('Keep'));
    expect(screen.getByRole('alert').textContent).toContain('nothing to keep yet');
    expect(itemsOf(court.state(), kind)).toHaveLength(0);
  },
);

test('only a role is enough for a person, only a date for a hearing; a word of blanks is none', async () => {
  const { court, user } = await at(newPerson);
  await user.type(box(/In your words|Words/), '  ');
  await user.click(button('Keep'));
  expect(screen.getByRole('alert').textContent).toContain('nothing to keep yet');
  await user.click(screen.getByRole('checkbox', { name: 'Judge' }));
  expect(screen.queryByRole('alert')).toBeNull();
  await user.click(button('Keep'));
  await waitFor(() => expect(persons(court.state())).toHaveLength(1));
  court.nav.go(newHearing(court));
  await user.type(await screen.findByRole('textbox', { name: 'Date' }), '12.10.2026');
  await user.click(button('Keep'));
  await waitFor(() => expect(itemsOf(court.state(), 'hearing')).toHaveLength(1));
});

test('a new case without any word is not made; with a title and no code it gets the next free one', async () => {
  const { court, user } = await at(() => ({ at: 'case-form', key: null }));
  await user.clear(box('Code'));
  await user.type(box('Code'), '  ');
  await user.click(button('Keep'));
  expect(screen.getByRole('alert').textContent).toContain('nothing to keep yet');
  expect(court.desk.view().summaries).toHaveLength(1);
  await user.type(box(/Title/), 'Two');
  await user.click(button('Keep'));
  await waitFor(() => expect(court.desk.view().summaries).toHaveLength(2));
  expect(court.desk.view().summaries?.map(({ code }) => code)).toContain('A-2');
});

test('a code that is too long says how long it may be', async () => {
  const { user } = await at(() => ({ at: 'case-form', key: null }));
  await user.type(box('Code'), 'x'.repeat(60));
  await user.click(button('Keep'));
  const said = await screen.findAllByText(/63 characters. At most 40/);
  expect(said.length).toBe(2);
});
