import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { hearings, itemsOf, persons } from '#domain/casebook.ts';
import { courtTimeOnClock } from '#domain/courtTime.ts';
import { valueOf } from '#domain/item.ts';
import { enter } from '#domain/write.ts';
import { caseScreens } from '../forms/caseScreens.tsx';
import { button, courtroom } from '../live/support/courtroom.tsx';

const at = (clock: string) =>
  ({ is: 'exact', at: courtTimeOnClock('2026-10-12', clock, 'Asia/Atyrau') }) as const;

async function hearingWith(fields: Parameters<typeof enter<'hearing'>>[1]) {
  const court = await courtroom([
    enter('case', { code: 'A-14', stage: 'appeal' }),
    enter('person', { roles: ['accused'] }),
    enter('hearing', { date: { is: 'exact', on: '2026-10-12' }, ...fields }),
  ]);
  const hearing = hearings(court.state())[0]!.id;
  return { court, hearing };
}

test('a hearing shows the conditions it was held under, and nothing that was not said', async () => {
  const { court, hearing } = await hearingWith({
    access: { admitted: 'later', why: 'no list' },
    openness: { is: 'partly', askedBy: 'prosecution' },
    mode: 'by-link',
    link: { platform: 'a video program' },
    dock: [{ place: 'glass-box', restraints: 'yes' }],
    interpreter: { needed: 'yes', present: 'no' },
    recordKept: { how: ['audio'] },
    breaks: [{ from: '11:00', to: '11:20' }],
    part: { is: 'from-to', from: '10:00', to: '12:00' },
    clockAhead: -3,
  });
  court.nav.go({ at: 'hearing', key: court.key, hearing });
  court.show(caseScreens);
  const said = (name: string) =>
    screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent ?? '';
  await screen.findByRole('heading', { name: 'Conditions of the hearing' });
  expect(said('Access')).toMatch(/Admitted later[^]*no list/);
  expect(said('Open or closed')).toMatch(/Partly closed[^]*Prosecution/);
  expect(said('Video link')).toContain('a video program');
  expect(said('Dock, cage or table')).toMatch(/Yes/);
  expect(said('Interpreter')).toMatch(/No/);
  expect(said("Court's own record")).toContain('Audio recording');
  expect(said('Breaks')).toContain('11:00–11:20');
  expect(said('Which part was followed')).toContain('10:00–12:00');
  expect(said("Court's clock ahead by, minutes")).toContain('3');
  expect(screen.queryByText('Who came', { selector: 'dt' })).toBeNull();
});

test('the day note says of the conditions all that their screen says, part by part in the same words', async () => {
  const { court, hearing } = await hearingWith({});
  const [accused] = persons(court.state());
  const own = [
    'own access',
    'why later',
    'why by link',
    'judge orders',
    'a program',
    'in a cell',
    'a ground',
  ];
  const more = ['many wrong words', 'the clerk', 'own dock', 'own break', 'own came'];
  const [words, why, linkWhy, orderedBy, platform, accusedAt, ground] = own;
  const [complaints, by, dockWords, breakWords, cameWords] = more;
  const yes = 'yes';
  await court.desk.say([
    {
      do: 'complete',
      of: 'hearing',
      target: hearing,
      set: {
        access: {
          admitted: 'later',
          at: '10:10',
          why,
          reached: yes,
          identity: yes,
          list: yes,
          searched: yes,
          devicesTaken: yes,
          canSee: 'no',
          canHear: 'not-known',
          media: yes,
          words,
          turnedAway: { is: 'at-least', n: 3 },
        },
        link: { why: linkWhy, orderedBy, platform, accusedAt, privateChannel: 'no' },
        openness: { is: 'partly', ruling: yes, ground, askedBy: 'prosecution' },
        came: [{ person: accused!.id, is: 'late', at: '10:20', words: cameWords }],
        dock: [{ accused: accused!.id, place: 'glass-box', restraints: 'yes', words: dockWords }],
        interpreter: { needed: yes, present: 'no', person: accused!.id, sworn: 'no', complaints },
        recordKept: { how: ['audio', 'video'], by },
        breaks: [{ from: '11:00', to: '11:20', words: breakWords }],
        part: { is: 'from-to', from: '10:00' },
      },
    },
  ]);
  court.nav.go({ at: 'hearing', key: court.key, hearing });
  court.show(caseScreens);
  await screen.findByRole('heading', { name: 'Conditions of the hearing' });
  const names = ['Access', 'Open or closed', 'Video link', 'Who came', 'Dock, cage or table', 'Interpreter'];
  const lines = [...names, "Court's own record", 'Breaks', 'Which part was followed'].flatMap((name) =>
    (screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent ?? '').split('\n'),
  );
  for (const one of [...own, ...more]) expect(lines.join('\n')).toContain(one);
  act(() => court.nav.go({ at: 'day-note', key: court.key, hearing }));
  const note = (await screen.findByText(/own access/)).closest('main')?.textContent ?? '';
  // How a person is called is for the reader of the note, and not compared here.
  const pieces = lines.flatMap((line) => line.split(' · ')).filter((piece) => !/name not known/.test(piece));
  for (const piece of pieces) expect(note).toContain(piece);
});

test('evidence of this hearing stands in its log at its time; of another hearing it does not', async () => {
  const { court, hearing } = await hearingWith({});
  await court.desk.say(
    [
      enter('observation', { hearing, what: 'witness', happenedAt: at('10:00') }),
      enter('observation', { hearing, what: 'break', happenedAt: at('11:00') }),
      enter('evidence', { hearing, what: 'expert-report', words: 'on the texts', happenedAt: at('10:30') }),
      enter('evidence', { what: 'testimony', words: 'elsewhere' }),
    ],
    'from-paper',
  );
  court.nav.go({ at: 'hearing', key: court.key, hearing });
  court.show(caseScreens);
  const log = within(screen.getByRole('heading', { name: 'What happened' }).parentElement!);
  const lines = log.getAllByRole('listitem').map((line) => line.textContent);
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/^10:30 Item of evidence · .*on the texts/);
});

test.each([
  ['Add a document', { of: 'document' }],
  ['Attendance', { of: 'attendance' }],
  ['Item of evidence', { of: 'evidence', within: 'Add to log' }],
  ['Court decides', { of: 'court-decides', within: 'Add to log' }],
] as const)('%s is entered with this hearing preset', async (name, to) => {
  const { court, hearing } = await hearingWith({});
  court.nav.go({ at: 'hearing', key: court.key, hearing });
  const user = court.show(caseScreens);
  if ('within' in to) await user.click(button(to.within));
  await user.click(button(name));
  expect(court.nav.place()).toEqual({ at: 'form', of: to.of, key: court.key, id: null, about: hearing });
});

test('on appeal somebody who was acquitted is not called convicted', async () => {
  const { court, hearing } = await hearingWith({});
  const accused = itemsOf(court.state(), 'person')[0]!.id;
  await court.desk.say([
    enter('judgment', { verdicts: [{ accused, outcome: 'acquitted' }] }),
    enter('observation', { hearing, what: 'last-word', actor: { person: accused } }),
  ]);
  court.nav.go({ at: 'hearing', key: court.key, hearing });
  court.show(caseScreens);
  await screen.findByText(/Acquitted person, name not known/);
  expect(screen.queryByText(/Convicted person/)).toBeNull();
});

test('who came and a break of the live log are conditions too; a list of those who came can be corrected', async () => {
  const { court, hearing } = await hearingWith({});
  await court.desk.enter('person', { name: { is: 'text', text: 'Counsel' }, roles: ['defence-counsel'] });
  const about = persons(court.state()).map(({ id }) => id);
  const came = await court.desk.enter('observation', { hearing, what: 'who-came', about });
  await court.desk.enter('observation', { hearing, what: 'break' });
  court.nav.go({ at: 'hearing', key: court.key, hearing });
  const user = court.show(caseScreens);
  const said = (name: RegExp) =>
    screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent ?? '';
  await screen.findByRole('heading', { name: 'Conditions of the hearing' });
  expect(said(/^Who came · from the log/)).toMatch(/Convicted[^]*Counsel/);
  expect(said(/^Breaks · from the log/)).toMatch(/10:30–…/);
  act(() => court.nav.go({ at: 'entry', key: court.key, id: came }));
  await user.click(await screen.findByRole('button', { name: 'Correct or complete' }));
  const together = within(screen.getByRole('group', { name: /Who, several together/ }));
  await user.click(together.getByLabelText(/Counsel/));
  await user.type(screen.getByRole('textbox', { name: /Why/ }), 'left before');
  await user.click(button('Keep'));
  await waitFor(() =>
    expect(valueOf(itemsOf(court.state(), 'observation')[0]!, 'about')).toEqual([about[0]]),
  );
});
