import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fill } from '#app/screens/forms/writing.ts';
import { caseOf, conflicts, hearings, itemsOf } from '#domain/casebook.ts';
import { valueOf } from '#domain/item.ts';
import { possibleViolations } from '#domain/possibleViolations.ts';
import type { RecordId } from '#domain/values.ts';
import { amend, enter } from '#domain/write.ts';
import { button, courtroom } from '../live/support/courtroom.tsx';
import { caseScreens } from '../forms/caseScreens.tsx';

async function withHearing() {
  const court = await courtroom([
    enter('case', { code: 'A-14', country: 'KZ', stage: 'trial' }),
    enter('hearing', { date: { is: 'exact', on: '2026-10-12' }, number: { is: 'exact', n: 1 } }),
  ]);
  const hearing = hearings(court.state())[0]?.id as RecordId;
  return { court, hearing };
}

test('the next date is the first question; it is kept at once, and one can leave', async () => {
  const { court, hearing } = await withHearing();
  court.nav.go({ at: 'close-hearing', key: court.key, hearing });
  const user = court.show(caseScreens);
  await screen.findByRole('heading', { name: 'When is the next hearing?' });
  await user.click(button(/14/));
  await user.type(screen.getByRole('textbox', { name: /^Time/ }), '1030');
  await user.click(button('Next question'));
  await screen.findByRole('heading', { name: 'When did it end?' });
  const [held] = hearings(court.state());
  expect(held && valueOf(held, 'next')).toEqual({
    state: 'announced',
    date: { is: 'exact', on: '2026-10-14' },
    time: '10:30',
  });
  await user.click(button('Later'));
  expect(court.nav.place().at).toBe('today');
});

test('announced but not heard is an answer of one tap', async () => {
  const { court, hearing } = await withHearing();
  court.nav.go({ at: 'close-hearing', key: court.key, hearing });
  const user = court.show(caseScreens);
  await user.click(await screen.findByLabelText('Announced, not heard'));
  await user.click(button('Next question'));
  await screen.findByRole('heading', { name: 'When did it end?' });
  const [held] = hearings(court.state());
  expect(held && valueOf(held, 'next')).toEqual({ state: 'announced-not-heard' });
});

test('the questions about a hearing of years ago are answered from memory, never live', async () => {
  const court = await courtroom([enter('case', { code: 'A-14' })]);
  const hearing = await court.desk.enter(
    'hearing',
    { date: { is: 'exact', on: '2016-10-12' } },
    'from-memory',
  );
  court.nav.go({ at: 'close-hearing', key: court.key, hearing });
  const user = court.show(caseScreens);
  await user.click(await screen.findByLabelText('Not announced'));
  await user.click(button('Next question'));
  await screen.findByRole('heading', { name: 'When did it end?' });
  const [held] = hearings(court.state());
  expect(held?.fields.next?.now[0].said.how).toBe('from-memory');
});

test('a gap in the numbers of hearings is marked', async () => {
  const { court } = await withHearing();
  await court.desk.enter('hearing', {
    date: { is: 'exact', on: '2026-10-20' },
    number: { is: 'exact', n: 4 },
  });
  court.nav.go({ at: 'case', key: court.key, tab: 'hearings' });
  court.show(caseScreens);
  await screen.findByText('Hearing 2: not logged');
  expect(screen.getByText('Hearing 3: not logged')).toBeTruthy();
});

test('motions by side and outcome: several counts as at least two, granted nothing is a nought', async () => {
  const { court, hearing } = await withHearing();
  const asked = await court.desk.enter('motion', {
    hearing,
    side: 'defence',
    what: 'call-witness',
    howMany: { is: 'several' },
  });
  await court.desk.enter('ruling', { hearing, motions: [asked], outcome: 'refused' });
  await court.desk.enter('motion', { hearing, side: 'prosecution', what: 'add-evidence' });
  court.nav.go({ at: 'case', key: court.key, tab: 'motions' });
  court.show(caseScreens);
  const table = await screen.findByRole('table', { name: 'Motions by side and outcome' });
  const cells = within(table)
    .getAllByRole('row')
    .map((row) => row.textContent);
  expect(cells).toEqual([
    'OutcomeDefenceProsecution',
    'Filed2+1',
    'Granted00',
    'Refused2+0',
    'No ruling yet01',
  ]);
});

test('two versions stand side by side until somebody settles them with a reason', async () => {
  const { court, hearing } = await withHearing();
  const id = await court.desk.enter('observation', { hearing, what: 'other', words: 'first' });
  const stale = itemsOf(court.state(), 'observation')[0]!;
  const change = (words: string) => amend(stale, { words }, 'heard better')!;
  await court.desk.say([change('the judge stood up')]);
  await court.desk.say([change('the judge sat down')]);
  expect(conflicts(court.state())).toHaveLength(1);
  court.nav.go({ at: 'entry', key: court.key, id });
  const user = court.show(caseScreens);
  const versions = await screen.findAllByRole('button', { name: 'This one' });
  expect(versions).toHaveLength(2);
  await user.click(versions[1]!);
  await user.type(screen.getByRole('textbox', { name: 'Why?' }), 'the recording says so');
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Keep' }));
  await waitFor(() => expect(conflicts(court.state())).toHaveLength(0));
  expect(valueOf(itemsOf(court.state(), 'observation')[0]!, 'words')).toBe('the judge sat down');
});

test('a possible violation is sent although something is missing, and what is missing is named', async () => {
  const { court, hearing } = await withHearing();
  const asked = await court.desk.enter('motion', { hearing, side: 'defence', what: 'call-witness' });
  const flag = await court.desk.enter('possible-violation', {
    hearing,
    type: 'defence-witnesses-refused',
    entries: [asked],
  });
  court.nav.go({ at: 'flag', key: court.key, id: flag });
  const user = court.show(caseScreens);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^Possible: /);
  await screen.findByText(/Still missing: what happened, in words, how you know/);
  expect(screen.getByText(/^Law \(\d+\) · ICCPR/)).toBeTruthy();
  await user.click(screen.getByLabelText('Observed'));
  await user.click(button('Send to review'));
  await waitFor(() => expect(possibleViolations(court.state())[0]?.state).toBe('sent'));
  expect(valueOf(possibleViolations(court.state())[0]!.item, 'source')).toEqual({ how: 'observed' });
});

test('the day note is plain text with the facts of the hearing', async () => {
  const { court, hearing } = await withHearing();
  await court.desk.enter('observation', { hearing, what: 'document', words: 'decision of the mayor' });
  await court.desk.enter('remark', { hearing, words: 'weak evidence' });
  court.nav.go({ at: 'day-note', key: court.key, hearing });
  court.show(caseScreens);
  const note = await screen.findByText(/decision of the mayor/);
  expect(note.textContent).not.toContain('weak evidence');
});

test('the head of a case names its charges, each article once; many accused are counted', async () => {
  const { court } = await withHearing();
  const article = (text: string) => ({ article: { is: 'text', text } }) as const;
  await court.desk.enter('charge', { count: 1, ...article('174') });
  await court.desk.enter('charge', { count: 2, ...article('274') });
  await court.desk.enter('charge', { count: 3, ...article('174') });
  await court.desk.enter('charge', { count: 4, words: { is: 'text', text: 'calling a meeting' } });
  await court.desk.enter('person', { name: { is: 'text', text: 'Ayan' }, roles: ['accused'], mark: '7' });
  court.nav.go({ at: 'case', key: court.key, tab: 'log' });
  court.show(caseScreens);
  expect(await screen.findByText('Charges: 174; 274; calling a meeting')).toBeTruthy();
  expect(screen.getByText(/Trial.*7 · Ayan/)).toBeTruthy();
  for (let n = 0; n < 8; n += 1) await act(() => court.desk.enter('person', { roles: ['accused'] }));
  expect(await screen.findByText(/Trial.*9 defendants/)).toBeTruthy();
  const amended = (stage: 'appeal' | 'pre-trial' | 'closed') => {
    const theCase = caseOf(court.state())!;
    return act(() => court.desk.say(fill(court.desk, theCase, { stage }, 'went on')));
  };
  await amended('appeal');
  expect(await screen.findByText(/9 convicted persons/)).toBeTruthy();
  await amended('pre-trial');
  expect(await screen.findByText(/9 suspects/)).toBeTruthy();
  await amended('closed');
  expect(await screen.findByText(/9 accused/)).toBeTruthy();
});

test('the page of a motion says what repeats it; the grounds of all motions are counted', async () => {
  const { court, hearing } = await withHearing();
  const first = await court.desk.enter('motion', { hearing, what: 'recusal', grounds: [{ ground: 'bias' }] });
  const again = await court.desk.enter('motion', {
    hearing,
    what: 'recusal',
    howMany: { is: 'several' },
    grounds: [{ ground: 'bias' }],
    repeats: first!,
  });
  court.nav.go({ at: 'entry', key: court.key, id: first });
  const user = court.show(caseScreens);
  const part = await screen.findByRole('heading', { name: 'The same motion at another time' });
  await user.click(within(part.parentElement!).getByRole('button'));
  expect(court.nav.place()).toMatchObject({ at: 'entry', id: again });
  act(() => court.nav.go({ at: 'case', key: court.key, tab: 'motions' }));
  expect(await screen.findByText('Grounds: Bias 2+')).toBeTruthy();
});
