/** Every fact may carry its source: the case, persons, instances, who monitors, who followed what, and the conditions of a hearing. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { caseOf, hearings, itemsOf } from '#domain/casebook.ts';
import type { Kind } from '#domain/entry.ts';
import { valueOf, type Item } from '#domain/item.ts';
import type { Source } from '#domain/values.ts';
import { enter } from '#domain/write.ts';
import { startHearing } from '#app/screens/forms/startHearing.ts';
import type { Place } from '#app/places.ts';
import type { CaseKey } from '#vault/door.ts';
import { button, courtroom } from '../live/support/courtroom.tsx';
import { caseScreens } from './caseScreens.tsx';

const told: Source = { how: 'told-by', who: 'a clerk' };
const folded = () => screen.getAllByText(/^Source/, { selector: 'summary' }).at(-1)!;
const sourceOf = (item: unknown) => valueOf(item as Item<'event'>, 'source');
const noted = (selector: string, name: string | RegExp) =>
  screen.getByText(name, { selector }).nextElementSibling?.textContent;

type At = (key: CaseKey) => Place;
const form =
  (of: 'mission' | 'attendance'): At =>
  (key) => ({ at: 'form', of, key, id: null, about: null });

test.each<[Kind, At, string, string]>([
  ['person', (key) => ({ at: 'person-form', key, id: null }), 'Name', 'How do you know?'],
  ['instance', (key) => ({ at: 'instance-form', key, id: null }), 'Court', 'How do you know?'],
  ['mission', form('mission'), 'Code of the monitor (optional)', 'How do you know?'],
  ['attendance', form('attendance'), 'In your words (optional)', 'How do you know?'],
  [
    'hearing',
    (key) => ({ at: 'hearing-form', key, id: null }),
    'In your words (optional)',
    'How do you know the conditions?',
  ],
])(
  '%s: it says how it is known, last and folded; blank reads “not said”',
  async (kind, at, box, question) => {
    const court = await courtroom([enter('case', { code: 'A-1' })]);
    court.nav.go(at(court.key));
    const user = court.show(caseScreens);
    await user.type(screen.getByRole('textbox', { name: box }), 'written');
    expect(folded().textContent).toBe('Source · not said');
    await user.click(folded());
    await user.click(
      within(screen.getByRole('radiogroup', { name: question })).getByLabelText('Told by somebody'),
    );
    await user.type(screen.getByLabelText(/^From whom, or which document/), 'a clerk');
    expect(folded().textContent).toBe('Source · Told by a clerk');
    await user.click(button('Keep'));
    await waitFor(() => expect(itemsOf(court.state(), kind)).toHaveLength(1));
    expect(sourceOf(itemsOf(court.state(), kind)[0])).toEqual(told);
  },
);

test('a source left alone is not said: nothing is preset, in a hearing that begins live neither', async () => {
  const court = await courtroom([enter('case', { code: 'A-1' })]);
  await startHearing(court.desk);
  expect(sourceOf(hearings(court.state())[0])).toBeUndefined();
  court.nav.go({ at: 'instance-form', key: court.key, id: null });
  const user = court.show(caseScreens);
  await user.type(screen.getByRole('textbox', { name: 'Court' }), 'City court');
  await user.click(button('Keep'));
  await waitFor(() => expect(itemsOf(court.state(), 'instance')).toHaveLength(1));
  expect(sourceOf(itemsOf(court.state(), 'instance')[0])).toBeUndefined();
});

test('a new case says how its background is known, with no case open, and is offered no document of another', async () => {
  const court = await courtroom([enter('case', { code: 'A-1' }), enter('document', { what: 'letter' })]);
  court.nav.go({ at: 'case-form', key: null });
  const user = court.show(caseScreens);
  await user.type(screen.getByLabelText('Background (optional)'), 'A protest in spring.');
  await user.click(folded());
  const question = screen.getByRole('radiogroup', { name: 'How do you know the background?' });
  await user.click(within(question).getByLabelText('Document'));
  expect(screen.queryByRole('combobox', { name: /^Document of the case/ })).toBeNull();
  await user.click(within(question).getByLabelText('Media'));
  await user.click(button('Keep'));
  await waitFor(() => expect(sourceOf(caseOf(court.state()))).toEqual({ how: 'media' }));
});

test.each([
  [{ how: 'media', who: 'a newspaper' } as const, 'Source: Media · a newspaper'],
  [undefined, 'Source: not said'],
])(
  'how the background is known stands under it, in the time line and outside court',
  async (source, line) => {
    const court = await courtroom([
      enter('case', { code: 'A-1', background: 'A protest.', ...(source ? { source } : {}) }),
    ]);
    court.nav.go({ at: 'case', key: court.key, tab: 'log' });
    court.show(caseScreens);
    await screen.findByText(line);
    court.nav.go({ at: 'case', key: court.key, tab: 'outside' });
    await screen.findByText(line);
  },
);

test('the page of a hearing says how its conditions are known, or that nobody said; of a live one nothing lacks but of who was not let in', async () => {
  const court = await courtroom([
    enter('case', { code: 'A-1' }),
    enter('hearing', { openness: { is: 'closed' }, source: told }),
    enter('hearing', { openness: { is: 'open' }, howRecorded: 'from-paper' }),
    enter('hearing', { openness: { is: 'partly' }, howRecorded: 'live' }),
    enter('hearing', { access: { admitted: 'no' }, howRecorded: 'live' }),
  ]);
  const question = 'How do you know the conditions?';
  const [known, blank, live] = (['closed', 'open', 'partly'] as const).map(
    (is) => hearings(court.state()).find((one) => valueOf(one, 'openness')?.is === is)?.id,
  );
  court.nav.go({ at: 'hearing', key: court.key, hearing: known! });
  court.show(caseScreens);
  await waitFor(() => expect(noted('dt', question)).toBe('Told by a clerk'));
  court.nav.go({ at: 'hearing', key: court.key, hearing: blank! });
  await waitFor(() => expect(noted('dt', question)).toBe('not said'));
  court.nav.go({ at: 'day-note', key: court.key, hearing: blank! });
  await screen.findByText(/How do you know the conditions\? not said/);
  court.nav.go({ at: 'hearing', key: court.key, hearing: live! });
  await screen.findByText('Partly closed', { exact: false });
  expect(screen.queryByText(question)).toBeNull();
  const outside = hearings(court.state()).find((one) => valueOf(one, 'access') !== undefined);
  court.nav.go({ at: 'hearing', key: court.key, hearing: outside!.id });
  await waitFor(() => expect(noted('dt', question)).toBe('not said'));
});

test('the page of an entry says that nobody said how it is known', async () => {
  const court = await courtroom([enter('case', { code: 'A-1' })]);
  const id = await court.desk.enter('person', { roles: ['judge'] }, 'from-memory');
  court.nav.go({ at: 'entry', key: court.key, id: id! });
  court.show(caseScreens);
  await waitFor(() => expect(noted('dt', 'How do you know?')).toBe('not said'));
});
