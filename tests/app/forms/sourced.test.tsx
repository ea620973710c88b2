import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { persons } from '#domain/casebook.ts';
import { valueOf } from '#domain/item.ts';
import { enter } from '#domain/write.ts';
import { button, courtroom } from '../live/support/courtroom.tsx';
import { caseScreens } from './caseScreens.tsx';

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const how = (name: string) => screen.getByRole('radiogroup', { name });
const actress = { is: 'text', text: 'actress' } as const;

async function withPerson() {
  const court = await courtroom([
    enter('case', { code: 'A-1' }),
    enter('person', { occupations: [{ value: actress, source: { how: 'document', who: 'indictment' } }] }),
  ]);
  const [person] = persons(court.state());
  court.nav.go({ at: 'person-form', key: court.key, id: person?.id ?? '' });
  return { court, user: court.show(caseScreens) };
}

test('[D9] a second source is put beside the first: nothing is overwritten, and no reason is asked', async () => {
  const { court, user } = await withPerson();
  await user.click(button('Occupation: another source says otherwise'));
  await user.type(box('Occupation (2)'), 'unemployed');
  await user.click(within(how('Occupation (2): how do you know?')).getByLabelText('Told by somebody'));
  await user.type(screen.getAllByRole('textbox', { name: /From whom/ })[1]!, 'her sister');
  expect(screen.queryByRole('textbox', { name: 'Why is it changed?' })).toBeNull();
  await user.click(button('Keep'));
  await waitFor(() =>
    expect(valueOf(persons(court.state())[0]!, 'occupations')).toEqual([
      { value: actress, source: { how: 'document', who: 'indictment' } },
      { value: { is: 'text', text: 'unemployed' }, source: { how: 'told-by', who: 'her sister' } },
    ]),
  );
});

test('[D9] a value of one source that is changed or taken away is an amendment with a reason', async () => {
  const { user } = await withPerson();
  await user.type(box('Occupation'), ' of the city theatre');
  await user.click(button('Keep'));
  await screen.findAllByText('Say why it is changed.');
});

test('a source without a value is told beside it and above the form, and is not dropped in silence', async () => {
  const court = await courtroom([enter('case', { code: 'A-1' })]);
  court.nav.go({ at: 'person-form', key: court.key, id: null });
  const user = court.show(caseScreens);
  await user.click(within(how('Age: how do you know?')).getByLabelText('Document'));
  await user.click(button('Keep'));
  const told = await screen.findAllByText('Age: write the value too, or take the source away.');
  expect(told).toHaveLength(2);
  expect(persons(court.state())).toHaveLength(0);
  await user.type(box('Age'), '43');
  await user.click(button('Keep'));
  await waitFor(() =>
    expect(valueOf(persons(court.state())[0]!, 'ages')).toEqual([
      { value: { age: { is: 'exact', n: 43 } }, source: { how: 'document' } },
    ]),
  );
});

test('a row that lacks what it needs is told; another row that is removed takes its own problem along only', async () => {
  const court = await courtroom([enter('case', { code: 'A-1' })]);
  court.nav.go({ at: 'form', of: 'detention', key: court.key, id: null, about: null });
  const back = vi.spyOn(court.nav, 'back');
  const user = court.show(caseScreens);
  await user.click(button('Add a transfer'));
  const first = screen.getByRole('group', { name: 'Transfer 1' });
  await user.type(within(first).getByRole('textbox', { name: 'Date' }), '21.05.2016');
  await user.click(button('Add a transfer'));
  const second = screen.getByRole('group', { name: 'Transfer 2' });
  await user.type(within(second).getByRole('textbox', { name: 'Date' }), 'in spring');
  await user.click(button('Keep'));
  const lacking = 'Something is missing in this row. Fill it in, or remove the row.';
  expect(await screen.findAllByText(lacking)).toHaveLength(2);
  await user.click(button('Remove: Transfer 2'));
  expect(screen.getAllByText(lacking)).toHaveLength(2);
  expect(screen.queryByText(/Write a date like/)).toBeNull();
  await user.type(screen.getByRole('textbox', { name: 'To which place' }), 'Atyrau');
  await user.click(button('Keep'));
  await waitFor(() => expect(back).toHaveBeenCalled());
});
