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

test('what was chosen for the notes of a hearing is not taken for an appeal told by counsel, nor the other way round', async () => {
  const court = await courtroom([enter('case', { code: 'A-14' })]);
  const chip = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
  const open = (of: 'appeal' | 'evidence') =>
    act(() => court.nav.go({ at: 'form', of, key: court.key, id: null, about: null }));
  const told = 'How recorded: From paper notes, as you chose before.';
  const user = court.show(caseScreens);
  open('evidence');
  await user.click(chip('From paper notes'));
  await user.type(screen.getByRole('textbox', { name: /^Author/ }), 'an expert');
  await user.click(button('Keep'));
  await waitFor(() => expect(itemsOf(court.state(), 'evidence')).toHaveLength(1));
  open('appeal');
  expect(chip('From paper notes').checked).toBe(false);
  expect(screen.queryByText(told)).toBeNull();
  await user.click(chip('From a document'));
  await user.type(screen.getByRole('textbox', { name: 'Filed on' }), '02.10.2026');
  await user.click(button('Keep'));
  await waitFor(() => expect(itemsOf(court.state(), 'appeal')[0]?.said.how).toBe('from-document'));
  // Carried to what is seen in court, it stands first, and beside what keeps it.
  open('evidence');
  expect(chip('From paper notes').checked).toBe(true);
  const [asked, author] = [
    screen.getByText('From what do you write?'),
    screen.getByRole('textbox', { name: /^Author/ }),
  ];
  expect(asked.compareDocumentPosition(author)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  screen.getByText(told);
  await user.click(chip('From memory'));
  expect(screen.queryByText(told)).toBeNull();
});

test('a manner chosen for notes is not claimed by a change', async () => {
  const court = await courtroom([enter('case', { code: 'A-14' })]);
  const id = await court.desk.enter('charge', { count: 1 });
  const user = court.show(caseScreens);
  act(() => court.nav.go({ at: 'charge-form', key: court.key, id: null }));
  await user.click(screen.getByRole('radio', { name: 'From paper notes' }));
  act(() => court.nav.go({ at: 'charge-form', key: court.key, id }));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'From paper notes' }).checked).toBe(false);
});
