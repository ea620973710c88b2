/** Facts 2, 3, 5–7, 10, 14, 17, 20, 21 of the reference case, each in the form made for it. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { itemsOf, judgments, persons } from '#domain/casebook.ts';
import type { Kind } from '#domain/entry.ts';
import { valueOf } from '#domain/item.ts';
import { rulingsWithoutMotion } from '#domain/motions.ts';
import { sequenceOf, waitingByOrder } from '#domain/sequence.ts';
import type { RecordId } from '#domain/values.ts';
import { enter } from '#domain/write.ts';
import { keptText, placesFrom } from '#app/keptPlaces.ts';
import type { FormOf, Place } from '#app/places.ts';
import type { CaseKey } from '#vault/door.ts';
import { button, courtroom } from '../live/support/courtroom.tsx';
import { caseScreens } from './caseScreens.tsx';

const box = (name: string | RegExp) => screen.getByRole('textbox', { name });
const pick = (name: string) => screen.getByRole('combobox', { name });
const one = (group: string, name: string) =>
  within(screen.getByRole('radiogroup', { name: group })).getByLabelText(name);
const among = (group: string, name: string) =>
  within(screen.getByRole('group', { name: group })).getByLabelText(name);

async function withTrial() {
  const court = await courtroom([enter('case', { code: 'A-14', country: 'KZ' })]);
  const bokaev = await court.desk.enter('person', {
    name: { is: 'text', text: 'Bokaev' },
    roles: ['accused'],
  });
  const ayan = await court.desk.enter('person', { name: { is: 'text', text: 'Ayan' }, roles: ['accused'] });
  const hearing = await court.desk.enter(
    'hearing',
    { date: { is: 'exact', on: '2016-10-12' }, number: { is: 'exact', n: 1 } },
    'from-memory',
  );
  const user = court.show(caseScreens);
  const open = (place: Place) => act(() => court.nav.go(place));
  const form = (of: FormOf, about: string | null = null) =>
    open({ at: 'form', of, key: court.key, id: null, about });
  const keep = async <K extends Kind>(kind: K, n = 1) => {
    await user.click(button('Keep'));
    await waitFor(() => expect(itemsOf(court.state(), kind)).toHaveLength(n));
    return itemsOf(court.state(), kind)[n - 1]!;
  };
  return { court, user, bokaev, ayan, hearing, open, form, keep };
}

test('[fact 6] an event: mid-May, over two dozen by one source, the accused among them', async () => {
  const { user, form, keep, bokaev, ayan } = await withTrial();
  form('event');
  await user.selectOptions(pick('What'), 'Taken into detention');
  await user.type(box('When'), '05.2016');
  await user.click(screen.getByRole('radio', { name: 'middle' }));
  await user.type(box('How many people'), '24');
  await user.click(among('How many people (optional)', 'at least'));
  await user.click(among('Persons of this case', 'Bokaev'));
  await user.click(among('Persons of this case', 'Ayan'));
  await user.click(one('How do you know?', 'Media'));
  const event = await keep('event');
  expect(valueOf(event, 'dates')).toEqual([{ value: { is: 'month', month: '2016-05', part: 'mid' } }]);
  expect(valueOf(event, 'howMany')).toEqual([{ value: { is: 'at-least', n: 24 } }]);
  expect(valueOf(event, 'persons')).toEqual([bokaev, ayan]);
  expect(valueOf(event, 'source')).toEqual({ how: 'media' });
});

test('[fact 3] a detention from the person: kind, from by source, still open', async () => {
  const { user, form, keep, ayan } = await withTrial();
  form('detention', ayan);
  await user.click(one('Kind', 'In custody in a criminal case'));
  await user.type(box('Since'), '17.05.2016');
  const detention = await keep('detention');
  expect(valueOf(detention, 'person')).toBe(ayan);
  expect(valueOf(detention, 'what')).toBe('criminal');
  expect(valueOf(detention, 'from')).toEqual([{ value: { is: 'exact', on: '2016-05-17' } }]);
  expect(valueOf(detention, 'to')).toBeUndefined();
});

test('[fact 10] a complaint filed outside a hearing waits by order of the court, with a ruling without a motion', async () => {
  const { court, user, form, keep, hearing } = await withTrial();
  form('filed-motion');
  await user.type(box('Filed on'), '10.10.2016');
  await user.type(box('Against what (optional)'), 'the detention of Ayan');
  await user.click(one('Side', 'Defence'));
  await user.click(one('What is asked', 'Complaint about custody'));
  const complaint = await keep('motion');
  expect(valueOf(complaint, 'filedOn')).toEqual({ is: 'exact', on: '2016-10-10' });
  expect(valueOf(complaint, 'complainsOfWords')).toBe('the detention of Ayan');
  form('court-decides', hearing);
  await user.click(one('What the court decided on', 'Order of proceedings'));
  await user.type(box('First'), 'the merits');
  await user.type(box('Then'), 'the complaint about detention');
  await user.selectOptions(pick('What has to wait (optional)'), complaint.id);
  await keep('ruling');
  const [ruling] = rulingsWithoutMotion(court.state());
  expect(ruling && valueOf(ruling, 'order')).toEqual({
    first: 'the merits',
    then: 'the complaint about detention',
    waits: complaint.id,
  });
  expect(waitingByOrder(court.state())).toEqual([complaint.id]);
  expect(sequenceOf(court.state(), complaint.id)?.ordered).toBe(true);
  act(() => court.nav.go({ at: 'case', key: court.key, tab: 'motions' }));
  expect(screen.getByRole('heading', { name: 'Complaints that had to wait' })).toBeTruthy();
  expect(screen.getByRole('button', { name: /filed 10 October 2016/ })).toBeTruthy();
});

test('[fact 14] an item of evidence with a document, and [fact 17] a photograph with its credit', async () => {
  const { user, form, keep, hearing } = await withTrial();
  form('document', hearing);
  await user.selectOptions(pick('Kind of document'), 'Photograph');
  await user.type(box('Date'), '28.11.2016');
  await user.type(box('Whom to name as its source (optional)'), 'Galym Ageleuov');
  await user.click(one('May it be published?', 'Not known'));
  await user.click(among('Who is shown', 'Bokaev'));
  const photograph = await keep('document');
  expect(valueOf(photograph, 'credit')).toBe('Galym Ageleuov');
  expect(valueOf(photograph, 'mayPublish')).toBe('not-known');
  expect(valueOf(photograph, 'hearing')).toBe(hearing);
  form('evidence');
  await user.click(one('Side', 'Prosecution'));
  await user.selectOptions(pick('What it is'), 'Expert report');
  await user.type(box('Ordered by'), 'the state');
  await user.click(one('Admitted?', 'Admitted as evidence'));
  const report = await keep('evidence');
  expect(valueOf(report, 'what')).toBe('expert-report');
  expect(valueOf(report, 'orderedBy')).toEqual({ is: 'text', text: 'the state' });
  expect(valueOf(report, 'admitted')).toBe('yes');
});

test('motions that wait are ruled on from the case: one outside a hearing, two at once in a hearing that is asked', async () => {
  const { court, user, open, hearing, keep } = await withTrial();
  const motion = (what: 'call-witness' | 'adjourn' | 'disclosure') =>
    court.desk.enter('motion', { hearing, side: 'defence', what });
  const [witness, adjourn, disclosure] = [
    await motion('call-witness'),
    await motion('adjourn'),
    await motion('disclosure'),
  ];
  open({ at: 'case', key: court.key, tab: 'motions' });
  await user.click(button(/^Give ruling: .*Call a witness/));
  await user.click(one('The court ruled', 'Refused'));
  await user.type(box('Date'), '14.10.2016');
  const alone = await keep('ruling');
  expect(valueOf(alone, 'motions')).toEqual([witness]);
  expect(valueOf(alone, 'outcome')).toBe('refused');
  expect(valueOf(alone, 'date')).toEqual({ is: 'exact', on: '2016-10-14' });
  expect(valueOf(alone, 'hearing')).toBeUndefined();
  open({ at: 'case', key: court.key, tab: 'motions' });
  await user.click(button('Give one ruling on all that wait'));
  await user.selectOptions(pick('Hearing'), hearing);
  await user.click(one('The court ruled', 'Granted'));
  const both = await keep('ruling', 2);
  expect(valueOf(both, 'motions')).toEqual([adjourn, disclosure]);
  expect(valueOf(both, 'hearing')).toBe(hearing);
  open({ at: 'case', key: court.key, tab: 'motions' });
  expect(screen.queryByRole('heading', { name: 'Motions that wait for a ruling' })).toBeNull();
});

test('of each attached file: whose it is and who is shown, by its own; on its page beside it', async () => {
  const { court, user, open, bokaev } = await withTrial();
  const file = (id: string) => ({
    id: id.repeat(32),
    commitment: '1'.repeat(64),
    salt: '2'.repeat(32),
    hash: '3'.repeat(64),
    key: '0'.repeat(64),
    length: 90_000,
    type: 'image/png',
  });
  const files = [file('a'), file('b')];
  const id = await court.desk.enter('document', { what: 'photograph', files });
  open({ at: 'form', of: 'document', key: court.key, id, about: null });
  const fold = within(screen.getByText('Whose it is, and who is shown: Picture 2').closest('details')!);
  await user.type(
    fold.getByRole('textbox', { name: 'Whom to name as the source of this file (optional)', hidden: true }),
    'An agency',
  );
  await user.click(fold.getByLabelText('Bokaev'));
  await user.type(
    fold.getByRole('textbox', { name: 'Who is shown, in your words (optional)', hidden: true }),
    'two guards',
  );
  // It fills a blank of what stands: no reason is asked.
  expect(screen.queryByRole('textbox', { name: /^Why/ })).toBeNull();
  await user.click(button('Keep'));
  const kept = () => itemsOf(court.state(), 'document')[0]!;
  await waitFor(() =>
    expect(valueOf(kept(), 'files')).toEqual([
      files[0],
      { ...files[1], credit: 'An agency', shows: [bokaev], showsWords: 'two guards' },
    ]),
  );
  open({ at: 'entry', key: court.key, id });
  const rows = screen.getAllByText(/^Picture [12]$/).map((name) => name.closest('li')!.textContent);
  expect(rows.map((row) => row.includes('Whom to name as the source of this file: An agency'))).toEqual([
    false,
    true,
  ]);
  expect(rows[1]).toContain('Who is shown: Bokaev');
});

test('[fact 20] an appeal, a further instance with accused and counsel only, and its outcome', async () => {
  const { court, user, form, open, keep, bokaev, ayan } = await withTrial();
  const { desk } = court;
  const first = await desk.enter('instance', { level: 'first' });
  await desk.enter('person', { roles: ['judge'] });
  const counsel = await desk.enter('person', { roles: ['defence-counsel'], represents: [bokaev, ayan] });
  const judgment = await desk.enter('judgment', { instance: first, date: { is: 'exact', on: '2016-11-28' } });
  form('appeal', judgment);
  await user.click(one('Side', 'Defence'));
  await user.click(among('Filed on', 'Not known'));
  const appeal = await keep('appeal');
  expect(valueOf(appeal, 'judgment')).toBe(judgment);
  expect(valueOf(appeal, 'filedOn')).toEqual({ is: 'not-known' });

  open({ at: 'instance-form', key: court.key, id: null });
  await user.click(one('Level', 'Court of appeal'));
  await user.type(box('How long it took'), '1');
  await user.click(screen.getByLabelText('weeks'));
  await user.click(among('How many hearings were held (optional)', 'Not known'));
  const second = await keep('instance', 2);
  expect(valueOf(second, 'hearingsHeld')).toEqual({ is: 'not-known' });
  expect(valueOf(second, 'lasted')).toEqual({ is: 'exact', n: 1, unit: 'weeks' });
  const carried = (id: RecordId) =>
    valueOf(
      persons(court.state()).find((person) => person.id === id)!,
      'rolesIn',
    );
  await waitFor(() =>
    expect(carried(counsel)).toEqual([{ instance: second.id, roles: ['defence-counsel'] }]),
  );
  expect(carried(bokaev)).toEqual([{ instance: second.id, roles: ['accused'] }]);
  expect(persons(court.state()).filter((person) => valueOf(person, 'rolesIn'))).toHaveLength(3);

  open({ at: 'judgment-form', key: court.key, id: null });
  await user.type(box('Date'), '20.01.2017');
  await user.click(one('The judgment before it was', 'Upheld'));
  await keep('judgment', 2);
  const upheld = judgments(court.state()).at(-1)!;
  expect(valueOf(upheld, 'outcome')).toBe('upheld');
  expect(valueOf(upheld, 'instance')).toBe(second.id);
});

test('[fact 7] a mission shown by code, and all hearings followed in one tap', async () => {
  const { court, user, form, keep, hearing } = await withTrial();
  form('mission');
  await user.type(box('Code of the monitor (optional)'), 'M-1');
  await user.type(box('Organisation'), 'the Bureau');
  await user.click(one('How it is shown', 'By code'));
  const mission = await keep('mission');
  expect(valueOf(mission, 'shownAs')).toBe('code');
  await court.desk.enter(
    'hearing',
    { number: { is: 'exact', n: 2 }, access: { admitted: 'no' } },
    'from-memory',
  );
  await court.desk.enter(
    'hearing',
    { number: { is: 'exact', n: 3 }, part: { is: 'from-to', from: '10:15', to: '11:30' } },
    'from-memory',
  );
  act(() => court.nav.go({ at: 'case', key: court.key, tab: 'hearings' }));
  expect(screen.getByRole('button', { name: /Hearing 3.*Part of it.*10:15/ })).toBeTruthy();
  await user.click(button('Followed all the others, in the courtroom'));
  await waitFor(() => expect(itemsOf(court.state(), 'attendance')).toHaveLength(1));
  const [attendance] = itemsOf(court.state(), 'attendance');
  expect(attendance && [valueOf(attendance, 'hearing'), valueOf(attendance, 'mission')]).toEqual([
    hearing,
    mission.id,
  ]);
  expect(attendance && valueOf(attendance, 'part')).toEqual({ is: 'all' });
  expect(screen.queryByRole('button', { name: /^Followed all/ })).toBeNull();
});

test('attendance of a part: from–to by the court’s clock, in a relay room', async () => {
  const { court, user, form, keep, hearing } = await withTrial();
  await court.desk.enter('mission', { code: 'M-1' });
  form('attendance', hearing);
  await user.click(one('Which part was followed', 'Part of it'));
  await user.type(box('From (optional)'), '1004');
  await user.type(box('To (optional)'), '1110');
  await user.click(one('From where', 'In a relay room'));
  const attendance = await keep('attendance');
  expect(valueOf(attendance, 'part')).toEqual({ is: 'from-to', from: '10:04', to: '11:10' });
  expect(valueOf(attendance, 'where')).toBe('relay-room');
});

test('a form left open comes back after a lock; one that only another build knows ends the way', () => {
  const key = 'k1' as CaseKey;
  const way: Place[] = [
    { at: 'cases' },
    { at: 'case', key, tab: 'outside' },
    { at: 'form', of: 'event', key, id: null, about: null },
  ];
  expect(placesFrom(keptText(way), () => true)).toEqual([{ at: 'today' }, ...way]);
  const foreign = JSON.stringify([...way.slice(0, 2), { ...way[2], of: 'horoscope' }]);
  expect(placesFrom(foreign, () => true)).toEqual([{ at: 'today' }, ...way.slice(0, 2)]);
  const tab = JSON.stringify([{ at: 'cases' }, { at: 'case', key, tab: 'stars' }]);
  expect(placesFrom(tab, () => true)).toEqual([{ at: 'today' }, { at: 'cases' }]);
});

test('a judgment has a clock time on its day, and exact words', async () => {
  const { court, user, open, keep, hearing } = await withTrial();
  open({ at: 'judgment-form', key: court.key, id: null });
  expect(screen.queryByText('At what time')).toBeNull();
  await user.selectOptions(pick('Hearing (optional)'), hearing ?? '');
  await user.click(screen.getByText('At what time'));
  await user.type(box('Time of the judgment'), '1420');
  await user.type(box('Date'), '13.10.2016');
  await user.click(screen.getByText('Exact words · original, translation'));
  await user.type(box('As it was said'), 'Виновны');
  const judgment = await keep('judgment');
  expect(valueOf(judgment, 'happenedAt')).toMatchObject({ is: 'exact', at: { local: '2016-10-13T14:20' } });
  expect(valueOf(judgment, 'exact')?.original).toBe('Виновны');
  act(() => court.nav.go({ at: 'case', key: court.key, tab: 'judgment' }));
  await screen.findByText('Виновны');
  await screen.findByText('13 October 2016, 14:20');
});

test('every kind of penalty is asked all that makes sense of it', async () => {
  const { court, user, open, keep } = await withTrial();
  open({ at: 'judgment-form', key: court.key, id: null });
  const penalty = async (n: number, kind: string) => {
    await user.click(button(kind));
    const group = within(screen.getByRole('group', { name: new RegExp(`^${n}\\.`) }));
    await user.click(group.getByLabelText('Bokaev'));
    return group;
  };
  const prison = await penalty(1, 'Imprisonment');
  await user.click(prison.getByLabelText('When the judgment is final'));
  const ban = await penalty(2, 'Ban on holding posts or on an activity');
  await user.click(
    within(ban.getByRole('radiogroup', { name: 'Suspended? (optional)' })).getByLabelText('Yes'),
  );
  const other = await penalty(3, 'Other penalty');
  await user.type(other.getByRole('textbox', { name: 'Term' }), '6');
  await user.click(other.getByLabelText('months'));
  await user.type(other.getByLabelText('Amount'), '20');
  await user.type(other.getByRole('textbox', { name: 'Counted in (optional)' }), 'percent of pay');
  const fine = await penalty(4, 'Fine');
  await user.click(
    within(fine.getByRole('radiogroup', { name: 'Suspended? (optional)' })).getByLabelText('No'),
  );
  const judgment = await keep('judgment');
  expect(valueOf(judgment, 'penalties')).toMatchObject([
    { kind: 'imprisonment', starts: 'when-final' },
    { kind: 'ban', suspended: 'yes' },
    {
      kind: 'other',
      term: { is: 'exact', n: 6, unit: 'months' },
      amounts: [{ value: { amount: '20' } }],
      unit: 'percent of pay',
    },
    { kind: 'fine', suspended: 'no' },
  ]);
});

test('the ground of any motion can be said in words, and another ground of a challenge be named', async () => {
  const { user, form, keep } = await withTrial();
  form('filed-motion');
  await user.click(one('What is asked', 'Call a witness'));
  await user.type(box('Ground named (optional)'), 'article 370');
  const motion = await keep('motion');
  expect(valueOf(motion, 'grounds')).toEqual([{ ground: 'other', words: 'article 370' }]);
  form('filed-motion');
  await user.click(one('What is asked', 'Recusal'));
  await user.click(screen.getByLabelText('Bias'));
  await user.click(screen.getByLabelText('Other ground'));
  await user.type(box('Which other ground'), 'a cousin');
  const recusal = await keep('motion', 2);
  expect(valueOf(recusal, 'grounds')).toEqual([{ ground: 'bias' }, { ground: 'other', words: 'a cousin' }]);
});
