/** What does not stand as its author recorded it says so wherever it is read; a change claims nothing that nobody said. */
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { hearings, itemsOf } from '#domain/casebook.ts';
import type { Fields, Stated, Statement } from '#domain/entry.ts';
import type { RecordId } from '#domain/values.ts';
import { amend, enter, withdraw } from '#domain/write.ts';
import type { CaseDoor } from '#vault/door.ts';
import { caseScreens } from '../forms/caseScreens.tsx';
import { button, courtroom } from '../live/support/courtroom.tsx';

/** A refusal from paper notes, and what a colleague's phone says of it later. */
async function refusal() {
  const came: Stated[] = [];
  const withThem = (door: CaseDoor): CaseDoor => ({
    ...door,
    openCase: async (key) => {
      const answer = await door.openCase(key);
      if (!answer.ok) return answer;
      return { ok: true, opened: { ...answer.opened, stated: [...answer.opened.stated, ...came] } };
    },
  });
  const court = await courtroom(
    [
      enter('case', { code: 'A-14', stage: 'trial', town: { is: 'text', text: 'Atyrau' } }),
      enter('hearing', { number: { is: 'exact', n: 1 }, date: { is: 'exact', on: '2026-10-12' } }),
    ],
    '2026-10-12T07:23',
    withThem,
  );
  const hearing = hearings(court.state())[0]!.id;
  const asked = await court.desk.enter('motion', { hearing, what: 'call-witness' }, 'from-paper');
  const fields: Fields<'ruling'> = {
    hearing,
    motions: [asked],
    outcome: 'refused',
    source: { how: 'observed' },
  };
  const id = await court.desk.enter('ruling', fields, 'from-paper');
  const colleague = async (statement: Statement) => {
    const { said } = itemsOf(court.state(), 'ruling')[0]!;
    came.push({
      said: {
        ...said,
        record: 'e'.repeat(64) as RecordId,
        log: 'f'.repeat(32),
        device: 'c'.repeat(32),
        seq: 1,
        at: '2026-10-12T07:34:00+05:00',
        how: 'from-memory',
      },
      statement,
    });
    const other = await court.desk.createCase([enter('case', { code: 'B-2' })]);
    await court.desk.openCase(other);
    await court.desk.openCase(court.key);
  };
  const ruling = () => itemsOf(court.state(), 'ruling')[0]!;
  return { court, hearing, id, ruling, colleague };
}

test('a ruling that another phone corrected says so in the log, on its own page, in the motions and in the day note', async () => {
  const { court, hearing, id, ruling, colleague } = await refusal();
  await colleague(amend(ruling(), { outcome: 'part' }, 'copy of the order')!);
  court.show(caseScreens);
  const told = /corrected 07:34 · on another device/;
  court.nav.go({ at: 'hearing', key: court.key, hearing });
  expect(
    (await screen.findByRole('button', { name: /Granted in part.*From paper notes/ })).textContent,
  ).toMatch(told);
  court.nav.go({ at: 'entry', key: court.key, id });
  await screen.findByRole('heading', { level: 1, name: /Granted in part/ });
  expect(screen.getAllByText(told)).toHaveLength(1);
  court.nav.go({ at: 'case', key: court.key, tab: 'motions' });
  await screen.findByRole('button', { name: /Granted in part · corrected 07:34 · on another device/ });
  court.nav.go({ at: 'day-note', key: court.key, hearing });
  await screen.findByText(/Granted in part.*\(corrected 07:34 on another device\)/);
});

test('a correction of one’s own asks why and claims no manner; it has its day where that is another', async () => {
  const { court, id, ruling } = await refusal();
  court.clock.set('2026-10-13T09:00');
  court.nav.go({ at: 'entry', key: court.key, id });
  const user = court.show(caseScreens);
  expect(screen.queryByText(/^corrected/)).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Correct or complete' }));
  await user.click(screen.getByLabelText('Granted'));
  await user.type(screen.getByRole('textbox', { name: /Why/ }), 'copy of the order');
  await user.click(button('Keep'));
  await screen.findByText('corrected 13 October 2026, 09:00');
  expect(ruling().fields.outcome?.now[0].said.how).toBe('from-memory');
  const line = screen.getByText(/^corrected · Outcome/).closest('li')!;
  expect(line.textContent).toContain('copy of the order');
  expect(line.textContent).not.toContain('From memory');
  expect(screen.getByText(/^entered · Outcome/).closest('li')!.textContent).toContain('From paper notes');
});

test('where two phones corrected differently both stand in the log, in the motions and in the title', async () => {
  const { court, hearing, id, ruling, colleague } = await refusal();
  const theirs = amend(ruling(), { outcome: 'part' }, 'copy of the order')!;
  await court.desk.say([amend(ruling(), { outcome: 'granted' }, 'heard it')!]);
  await colleague(theirs);
  court.show(caseScreens);
  const both = /two versions: Granted( in part)? \/ Granted( in part)?/;
  court.nav.go({ at: 'hearing', key: court.key, hearing });
  await screen.findByRole('button', { name: both });
  court.nav.go({ at: 'entry', key: court.key, id });
  await screen.findByRole('heading', { level: 1, name: both });
  court.nav.go({ at: 'case', key: court.key, tab: 'motions' });
  await screen.findByRole('button', { name: both });
});

test('two versions of the stage and the town stand in the head of the case', async () => {
  const { court, colleague } = await refusal();
  const own = itemsOf(court.state(), 'case')[0]!;
  const theirs = amend(own, { stage: 'appeal', town: { is: 'text', text: 'Aktau' } }, 'a')!;
  await court.desk.say([amend(own, { stage: 'cassation', town: { is: 'text', text: 'Oral' } }, 'b')!]);
  await colleague(theirs);
  court.nav.go({ at: 'case', key: court.key, tab: 'log' });
  court.show(caseScreens);
  await screen.findByText(/two versions: .* \/ .* · two versions: (Oral \/ Aktau|Aktau \/ Oral)/);
});

test('in the list of hearings an ordinary answer is said too where another says otherwise', async () => {
  const { court, colleague } = await refusal();
  const hearing = hearings(court.state())[0]!;
  await court.desk.say([amend(hearing, { openness: { is: 'open' }, mode: 'in-person' }, 'a')!]);
  await colleague(amend(hearing, { openness: { is: 'closed' }, mode: 'in-person' }, 'b')!);
  court.nav.go({ at: 'case', key: court.key, tab: 'hearings' });
  court.show(caseScreens);
  await screen.findByRole('button', { name: /two versions: Open to the public \/ Closed to the public/ });
  expect(screen.queryByText(/two versions: In person/)).toBeNull();
});

test('a hearing says on its own page that it was corrected', async () => {
  const { court, hearing } = await refusal();
  await court.desk.say([amend(hearings(court.state())[0]!, { number: { is: 'exact', n: 2 } }, 'the list')!]);
  court.nav.go({ at: 'hearing', key: court.key, hearing });
  court.show(caseScreens);
  await screen.findByText('corrected 07:23');
});

test('a withdrawn entry offers no flag, and one brought back does again', async () => {
  const { court, id, ruling } = await refusal();
  court.nav.go({ at: 'entry', key: court.key, id });
  const user = court.show(caseScreens);
  await screen.findByRole('button', { name: 'Flag as possible concern' });
  await court.desk.say([withdraw(ruling(), 'wrong hearing')]);
  await user.click(await screen.findByRole('button', { name: 'Bring back' }));
  expect(screen.queryByRole('button', { name: 'Flag as possible concern' })).toBeNull();
  await user.type(screen.getByRole('textbox', { name: 'Why?' }), 'it was right');
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Keep' }));
  await screen.findByRole('button', { name: 'Flag as possible concern' });
});
