import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { HearingScreen } from '#app/screens/hearing/HearingScreen.tsx';
import { hearings } from '#domain/casebook.ts';
import type { Fields, Stated } from '#domain/entry.ts';
import type { RecordId } from '#domain/values.ts';
import { amend, enter } from '#domain/write.ts';
import type { CaseDoor } from '#vault/door.ts';
import { courtroom } from '../live/support/courtroom.tsx';

const text = (words: string) => ({ is: 'text', text: words }) as const;
const colleague = 'c'.repeat(32);

/** The case as it is once a colleague's log came in: from then on, what she said of it comes with it. */
async function twoDevices(change: Partial<Fields<'hearing'>>) {
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
      enter('case', { code: 'A-14', stage: 'trial' }),
      enter('hearing', { room: text('4'), number: { is: 'exact', n: 3 }, language: text('Kazakh') }),
    ],
    '2026-10-12T10:30',
    withThem,
  );
  const hearing = hearings(court.state())[0]!;
  const theirs = amend(hearing, change, 'seen on the door')!;
  const ours = amend(
    hearing,
    { room: text('7'), number: { is: 'exact', n: 4 }, language: text('Russian') },
    'as told',
  )!;
  await court.desk.say([ours]);
  came.push({
    said: {
      ...hearing.said,
      record: 'e'.repeat(32) as RecordId,
      log: 'f'.repeat(32),
      seq: 0,
      device: colleague,
    },
    statement: theirs,
  });
  const other = await court.desk.createCase([enter('case', { code: 'B-2' })]);
  await court.desk.openCase(other);
  await court.desk.openCase(court.key);
  court.nav.go({ at: 'hearing', key: court.key, hearing: hearing.id });
  const user = court.show((place) => (place.at === 'hearing' ? <HearingScreen place={place} /> : null));
  return { court, user };
}

/** The value beside a name in the facts of the hearing. */
function fact(name: string) {
  const term = screen.getAllByText(name).find((one) => one.tagName === 'DT');
  return within(term!.nextElementSibling as HTMLElement);
}

test('a field that two devices changed shows both, and settles here with a reason', async () => {
  const { court, user } = await twoDevices({ room: text('9') });
  expect(fact('Room').getByText('9')).toBeDefined();
  expect(fact('Room').getByText('7')).toBeDefined();
  expect(fact('Room').getByText(/device cccccc/)).toBeDefined();
  await user.click(fact('Room').getAllByRole('button', { name: 'This one' })[1]!);
  await user.type(screen.getByRole('textbox'), 'the list on the wall');
  const sheet = within(screen.getByRole('dialog'));
  await user.click(sheet.getAllByRole('button').at(-1)!);
  const [hearing] = hearings(court.state());
  expect(hearing!.fields.room!.now).toHaveLength(1);
  expect(screen.queryByText(/Two versions/)).toBeNull();
});

test('conditions show both versions too, and so does what only the title of the page says', async () => {
  await twoDevices({ language: text('English'), number: { is: 'exact', n: 5 } });
  expect(fact('Language').getByText('English')).toBeDefined();
  expect(fact('Language').getByText('Russian')).toBeDefined();
  expect(fact('Hearing number').getByText('5')).toBeDefined();
  expect(fact('Hearing number').getByText('4')).toBeDefined();
});

test('where all agree nothing is said twice', async () => {
  await twoDevices({ room: text('7') });
  expect(screen.queryByText(/Two versions/)).toBeNull();
  expect(screen.queryByText('Hearing number')).toBeNull();
});
