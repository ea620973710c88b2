/** What fills a blank within a value is no change of it, and what one row says is not lost with another. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { itemsOf } from '#domain/casebook.ts';
import { fieldOf, valueOf } from '#domain/item.ts';
import { enter } from '#domain/write.ts';
import { hasOnlyGrown } from '#app/screens/forms/hasOnlyGrown.ts';
import { versionsOf } from '#export/historyTables.ts';
import { button, courtroom } from '../live/support/courtroom.tsx';
import { caseScreens } from './caseScreens.tsx';

const box = (name: string | RegExp) => screen.getByRole('textbox', { name });
const radio = (group: string, name: string) =>
  within(screen.getByRole('radiogroup', { name: group })).getByLabelText(name);

async function trial() {
  const court = await courtroom([
    enter('case', { code: 'A-14', country: 'KZ' }),
    enter('person', { name: { is: 'text', text: 'Ayan' }, roles: ['accused'] }),
  ]);
  return { court, user: court.show(caseScreens) };
}

test('a term that cannot be read is not dropped when another penalty is added, nor when that one is removed', async () => {
  const { court, user } = await trial();
  act(() => court.nav.go({ at: 'judgment-form', key: court.key, id: null }));
  await user.click(button('Imprisonment'));
  await user.type(box('Term'), 'long');
  await user.click(button('Fine'));
  await user.click(button('Keep'));
  expect((await screen.findAllByText(/Write a whole number, like 5/)).length).toBeGreaterThan(0);
  await user.click(button('Remove penalty 2'));
  await user.click(button('Keep'));
  expect((await screen.findAllByRole('alert')).length).toBeGreaterThan(0);
  expect(itemsOf(court.state(), 'judgment')).toHaveLength(0);
  await user.clear(box('Term'));
  // Refused once, what is typed now may be unreadable again on the way: the focus stays where one types.
  await user.type(box('Term'), '2 года 6 месяцев');
  expect(document.activeElement).toBe(box('Term'));
  await user.click(button('Keep'));
  await waitFor(() => expect(itemsOf(court.state(), 'judgment')).toHaveLength(1));
  expect(valueOf(itemsOf(court.state(), 'judgment')[0]!, 'penalties')).toMatchObject([
    { kind: 'imprisonment', term: { n: 2, unit: 'years', and: [{ n: 6, unit: 'months' }] } },
  ]);
});

test('another answer of the same field, by a tap, drops nothing that could not be read', async () => {
  const { court, user } = await trial();
  act(() => court.nav.go({ at: 'hearing-form', key: court.key, id: null }));
  await user.type(await screen.findByRole('textbox', { name: 'Date' }), '12.10.2026');
  await user.type(box(/^Others turned away/), 'a lot');
  await user.click(radio('Were you let in?', 'Admitted'));
  await user.click(button('Keep'));
  expect((await screen.findAllByRole('alert')).length).toBeGreaterThan(0);
  expect(itemsOf(court.state(), 'hearing')).toHaveLength(0);
});

test('why one was not let in follows without a reason for it, and is no correction', async () => {
  const { court, user } = await trial();
  const id = await court.desk.enter('hearing', { access: { admitted: 'no' } });
  act(() => court.nav.go({ at: 'hearing-form', key: court.key, id }));
  await user.type(await screen.findByRole('textbox', { name: 'Reason given (optional)' }), 'no room');
  await user.type(box(/^Others turned away/), '4');
  expect(screen.queryByRole('textbox', { name: 'Why is it changed?' })).toBeNull();
  await user.click(button('Keep'));
  const access = () => fieldOf(itemsOf(court.state(), 'hearing')[0]!, 'access')!;
  await waitFor(() =>
    expect(access().now[0].value).toEqual({
      admitted: 'no',
      why: 'no room',
      turnedAway: { is: 'exact', n: 4 },
    }),
  );
  expect(access().now[0].why).toBe('added-later');
  expect(versionsOf(itemsOf(court.state(), 'hearing')[0]!).map(({ candidate }) => candidate.why)).toEqual([
    'added-later',
    '',
  ]);
});

test('what is changed beside it has its reason, the filled blank has not', async () => {
  const { court, user } = await trial();
  const id = await court.desk.enter('hearing', {
    access: { admitted: 'no' },
    language: { is: 'text', text: 'Kaz' },
  });
  act(() => court.nav.go({ at: 'hearing-form', key: court.key, id }));
  await user.type(await screen.findByRole('textbox', { name: 'Reason given (optional)' }), 'no room');
  await user.type(box(/^Language/), 'akh');
  await user.click(button('Keep'));
  await screen.findAllByText('Say why it is changed.');
  await user.type(box('Why is it changed?'), 'mistyped');
  await user.click(button('Keep'));
  const why = (name: 'access' | 'language') =>
    fieldOf(itemsOf(court.state(), 'hearing')[0]!, name)?.now[0].why;
  await waitFor(() => expect(why('language')).toBe('mistyped'));
  expect(why('access')).toBe('added-later');
});

test('grown is what has all that was said, and more parts or rows; not what narrows or turns it', () => {
  const grown: [unknown, unknown][] = [
    [{ admitted: 'no' }, { admitted: 'no', why: 'no room' }],
    [{ is: 'closed' }, { is: 'closed', ruling: 'yes' }],
    [
      { is: 'from-to', from: '10:00' },
      { is: 'from-to', from: '10:00', to: '11:00' },
    ],
    [[{ from: '10:00' }], [{ from: '10:00', to: '10:20' }, { from: '12:00' }]],
    [[{ kind: 'imprisonment' }], [{ kind: 'imprisonment', term: { is: 'exact', n: 2, unit: 'years' } }]],
    [['audio'], ['video', 'audio']],
  ];
  for (const [before, now] of grown) {
    expect(hasOnlyGrown(before, now)).toBe(true);
    expect(hasOnlyGrown(now, before)).toBe(false);
  }
  const changed: [unknown, unknown][] = [
    [
      { is: 'month', month: '2016-05' },
      { is: 'month', month: '2016-05', part: 'late' },
    ],
    [{ kind: 'fine' }, { kind: 'fine', perYear: true }],
    [{ admitted: 'no' }, { admitted: 'yes', why: 'no room' }],
    [[{ from: '10:00' }, { from: '10:00' }], [{ from: '10:00', to: '11:00' }]],
    ['words', 'words and more'],
  ];
  for (const [before, now] of changed) expect(hasOnlyGrown(before, now)).toBe(false);
});
