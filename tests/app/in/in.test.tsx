import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { InScreen } from '#app/screens/in/InScreen.tsx';
import { DoorContext } from '#app/session.ts';
import type { CaseKey, CopyState, FileRefusal, VaultDoor } from '#vault/door.ts';
import { button, courtroom } from '../live/support/courtroom.tsx';

async function taking(door: Partial<VaultDoor>) {
  const court = await courtroom([]);
  court.nav.go({ at: 'in' });
  const user = court.show((place) =>
    place.at === 'in' ? (
      <DoorContext value={{ copies: async () => [], ...door } as unknown as VaultDoor}>
        <InScreen place={place} />
      </DoorContext>
    ) : null,
  );
  await user.upload(screen.getByLabelText('Case file', { selector: 'input' }), new File(['x'], 'a.wbcase'));
  await user.type(screen.getByLabelText('Passphrase of this file'), '1234');
  await user.click(button('Take in'));
  return { user, court };
}

test.each<[FileRefusal, RegExp]>([
  ['wrong', /passphrase does not open this file.*beginning of the file was altered/],
  ['not-ours', /not a file of this app/],
  ['other-kind', /This is a backup, not a case file/],
  ['newer', /Update the app/],
  ['damaged', /passphrase is right, but the file is damaged/],
])('a case file that does not open (%s) says what is wrong with what', async (because, words) => {
  await taking({ takeIn: async () => ({ ok: false, because }) });
  expect((await screen.findByText(words)).textContent).toMatch(words);
});

test('a case that comes under the code of another is told, and by which name each is known', async () => {
  const copy = (key: string, code: string): CopyState => ({
    key: key.repeat(8) as CaseKey,
    code,
    records: 1,
    made: 1,
    atHub: 0,
    lastCopy: null,
  });
  const mine = [copy('aa11', 'A-1'), copy('bb22', 'A-2')];
  let here = mine;
  await taking({
    copies: async () => here,
    takeIn: async () => {
      here = [...mine, copy('cc33', 'A-1'), copy('dd44', 'A-3')];
      return {
        ok: true,
        taken: {
          cases: 2,
          newRecords: 2,
          knownRecords: 0,
          withdrawals: 0,
          refused: {},
          files: { fresh: 0, missing: 0 },
        },
      };
    },
    openCase: async () => ({ ok: false, because: 'no-such-case' }),
  });
  expect(await screen.findByText('Two cases are called A-1 now')).toBeDefined();
  expect(
    screen.getByText(/What came is A-1 \(cc33\) on lists; what was here before is A-1 \(aa11\)/),
  ).toBeDefined();
  expect(screen.queryByText(/are called A-[23] now/)).toBeNull();
});

test.each([
  [0, undefined],
  [1, '1 of them withdraws an entry that was here'],
  [2, '2 of them withdraw entries that were here'],
])('of %i entries that were withdrawn elsewhere it is said how many', async (withdrawals, words) => {
  const files = { fresh: 0, missing: 0 };
  await taking({
    takeIn: async () => ({
      ok: true,
      taken: { cases: 1, newRecords: 4, knownRecords: 0, withdrawals, refused: {}, files },
    }),
  });
  await screen.findByText('4 new records');
  expect(screen.queryByText(/of them withdraw/)?.textContent).toBe(words);
});
