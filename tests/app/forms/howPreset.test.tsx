/** What is presumed of how an entry came to be written, and the likeliest type of a flag. */
import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { itemOf, itemsOf } from '#domain/casebook.ts';
import { enter } from '#domain/write.ts';
import { newFlag } from '#app/screens/forms/newFlag.ts';
import { likelyTypes } from '#app/screens/review/likelyTypes.ts';
import { button, courtroom } from '../live/support/courtroom.tsx';
import { caseScreens } from './caseScreens.tsx';

async function inHearing() {
  const court = await courtroom([enter('case', { code: 'A-14' })]);
  const hearing = await court.desk.enter('hearing', { number: { is: 'exact', n: 1 } }, 'live');
  return { court, hearing };
}

test('in an open hearing a mission is not presumed to be live; a blank says what it counts as', async () => {
  const { court } = await inHearing();
  const user = court.show(caseScreens);
  act(() => court.nav.go({ at: 'form', of: 'mission', key: court.key, id: null, about: null }));
  await screen.findByText('Nothing is chosen: it counts as “From memory”.');
  await user.type(screen.getByRole('textbox', { name: /Code of the monitor/ }), 'M1');
  await user.click(button('Keep'));
  await waitFor(() => expect(itemsOf(court.state(), 'mission')[0]?.said.how).toBe('from-memory'));
});

test('of a change nothing is presumed, not even in an open hearing, and a blank claims nothing', async () => {
  const { court } = await inHearing();
  const id = await court.desk.enter('evidence', { side: 'defence', words: 'a leter' }, 'from-paper');
  const user = court.show(caseScreens);
  act(() => court.nav.go({ at: 'form', of: 'evidence', key: court.key, id, about: null }));
  await screen.findByText('Nothing is chosen: the change does not say.');
  const words = screen.getByDisplayValue('a leter');
  await user.clear(words);
  await user.type(words, 'a letter');
  await user.type(screen.getByRole('textbox', { name: /Why/ }), 'misspelt');
  await user.click(button('Keep'));
  act(() => court.nav.go({ at: 'entry', key: court.key, id }));
  const line = (await screen.findByText(/^corrected · /)).closest('li')!.textContent;
  expect(line).toContain('misspelt');
  expect(line).not.toMatch(/Live|From memory/);
});

test('a refused witness: the likeliest type comes first, flagged from the motion or from the ruling', async () => {
  const { court, hearing } = await inHearing();
  const motion = await court.desk.enter('motion', { hearing, side: 'defence', what: 'call-witness' });
  const ruling = await court.desk.enter('ruling', { hearing, motions: [motion], outcome: 'refused' });
  const state = court.state();
  const asked = itemOf(state, 'motion', motion)!;
  expect(newFlag(state, asked).type).toBe('defence-witnesses-refused');
  expect(newFlag(state, itemOf(state, 'ruling', ruling)!).type).toBe('defence-witnesses-refused');
  expect(likelyTypes(state, [motion])[0]).toBe('defence-witnesses-refused');
});
