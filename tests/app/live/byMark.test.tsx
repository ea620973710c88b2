import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LiveHearingScreen } from '#app/screens/live/LiveHearingScreen.tsx';
import { hearings, itemsOf, persons } from '#domain/casebook.ts';
import { valueOf } from '#domain/item.ts';
import { enter } from '#domain/write.ts';
import { button, courtroom } from './support/courtroom.tsx';

async function crowd(accused: number) {
  const court = await courtroom([
    enter('case', { code: 'A-14', stage: 'trial' }),
    enter('hearing', { stage: 'opening' }),
    ...Array.from({ length: accused }, (_, n) =>
      enter('person', {
        roles: ['accused'],
        mark: String(n + 1),
        name: { is: 'text', text: `Named ${n + 1}` },
      }),
    ),
    enter('person', { roles: ['clerk'], name: { is: 'text', text: 'The clerk' } }),
    enter('person', { roles: ['prosecutor'], name: { is: 'text', text: 'The prosecutor' } }),
  ]);
  court.nav.go({ at: 'live', key: court.key, hearing: hearings(court.state())[0]!.id });
  const user = court.show((place) => (place.at === 'live' ? <LiveHearingScreen place={place} /> : null));
  return { court, user };
}

test('of many accused all came but those whose numbers are typed, once each names somebody: one entry', async () => {
  const { court, user } = await crowd(12);
  await user.click(button('Who came'));
  await user.type(screen.getByRole('textbox', { name: /Number, letter or seat/ }), '3, 7-9, Z');
  expect(screen.getByText('Nobody has this mark: Z')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'All accused but these' })).toBeNull();
  await user.keyboard('{Backspace}{Backspace}');
  await user.click(button('All accused but these'));
  await waitFor(() => expect(itemsOf(court.state(), 'observation')).toHaveLength(1));
  const names = new Map(persons(court.state()).map((person) => [person.id, valueOf(person, 'mark')]));
  const came = (valueOf(itemsOf(court.state(), 'observation')[0]!, 'about') ?? []).map((id) => names.get(id));
  expect(came).toEqual(['1', '2', '4', '5', '6', '10', '11', '12']);
});

test('eight accused are tapped one by one', async () => {
  const { user } = await crowd(8);
  await user.click(button('Who came'));
  const sheet = within(screen.getByRole('dialog'));
  expect(sheet.queryByRole('textbox')).toBeNull();
});

test('who speaks is offered by likelihood: who is here and spoke last stands first among equals', async () => {
  const { court, user } = await crowd(3);
  const [, second] = persons(court.state());
  await court.desk.say([
    enter('observation', {
      hearing: hearings(court.state())[0]!.id,
      what: 'statement',
      actor: { person: second!.id },
    }),
  ]);
  await user.click(button('Statement'));
  const names = within(await screen.findByRole('dialog'))
    .getAllByRole('button')
    .map((one) => one.textContent)
    .filter((name) => /Named|The/.test(name));
  expect(names).toEqual(['2 · Named 2', '1 · Named 1', '3 · Named 3', 'The prosecutor', 'The clerk']);
});
