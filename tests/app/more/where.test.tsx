import { cleanup, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { WhereScreen } from '#app/screens/more/WhereScreen.tsx';
import { DoorContext } from '#app/session.ts';
import { enter } from '#domain/write.ts';
import type { AsleepCase, BeforeSleep, CaseKey, CopyState, VaultDoor } from '#vault/door.ts';
import { button, courtroom } from '../live/support/courtroom.tsx';

const key = (digit: string) => digit.repeat(32) as CaseKey;
const copy = (digit: string, records: number, copied: number | null, made = records): CopyState => ({
  key: key(digit),
  code: `A-${digit}`,
  records,
  made,
  atHub: 0,
  lastCopy: copied === null ? null : { at: '2026-10-12T10:30:00+05:00', records: copied },
});
const before = (digit: string, filesOnlyHere: number, unfinished: number): BeforeSleep => ({
  key: key(digit),
  records: 1,
  onlyHere: 0,
  filesOnlyHere,
  unfinished,
  copy: null,
});

async function shown(
  copies: CopyState[],
  files: BeforeSleep[],
  recoverySet: boolean,
  sleeping: readonly (readonly [string, string])[] = [['9', 'Z-9']],
) {
  const court = await courtroom([enter('case', { code: 'A-1' })]);
  const asleep = sleeping.map(([digit, code]): AsleepCase => ({
    key: key(digit),
    code,
    at: '2026-10-11T10:00:00+05:00',
    copy: null,
  }));
  const door = {
    copies: async () => copies,
    beforeSleep: async () => files,
    asleep: async () => (recoverySet ? asleep : []),
    state: async () => ({ recoverySet }),
    storage: async () => ({ usage: 14_400_000, quota: 3_014_400_000 }),
  } as unknown as VaultDoor;
  const user = court.show(() => (
    <DoorContext value={door}>
      <WhereScreen />
    </DoorContext>
  ));
  await screen.findByText('Sealed with your passphrase');
  return { court, user };
}

test('counts and sizes, in words: here, in copies, nowhere else, asleep', async () => {
  const { court, user } = await shown(
    [copy('1', 30, 12), copy('2', 4, null)],
    [before('1', 2, 1), before('2', 1, 0)],
    true,
  );
  expect(screen.getByText('2 cases · 34 entries')).toBeDefined();
  expect(screen.getByText('14 MB; 3 GB left')).toBeDefined();
  expect(screen.getByText('Begun and not kept').nextElementSibling?.textContent).toBe('1');
  expect(screen.getByText(/^12 of 34 entries\./)).toBeDefined();
  expect(screen.getByText('22 entries would be gone with this phone.')).toBeDefined();
  expect(screen.getByText('With them 3 attached files.')).toBeDefined();
  expect(screen.getByText(/opens with your recovery code alone/)).toBeDefined();
  expect(await screen.findByRole('button', { name: /^Z-9 · Wake/ })).toBeDefined();
  await user.click(button(/^Copies/));
  expect(court.nav.place()).toEqual({ at: 'copies' });
});

test('what came from a colleague is told apart from what exists nowhere else', async () => {
  const came = /^44 entries came from another device; no copy of them was made here\.$/;
  await shown([copy('1', 44, null, 0)], [before('1', 0, 0)], true);
  expect(screen.getByText(came)).toBeDefined();
  expect(screen.queryByText(/would be gone/)).toBeNull();
  cleanup();
  await shown([copy('1', 44, null, 0), copy('2', 3, 1)], [before('1', 0, 0)], true);
  expect(screen.getByText('2 entries would be gone with this phone.')).toBeDefined();
  expect(screen.getByText(came)).toBeDefined();
  expect(screen.getByText(/^1 of 47 entries\./)).toBeDefined();
});

test('two that sleep under one code are told apart', async () => {
  const twins = [
    ['8', 'Z-9'],
    ['9', 'Z-9'],
  ] as const;
  await shown([copy('1', 5, 5)], [before('1', 0, 0)], true, twins);
  expect(await screen.findByRole('button', { name: /^Z-9 \(8888\) · Wake/ })).toBeDefined();
  expect(screen.getByRole('button', { name: /^Z-9 \(9999\) · Wake/ })).toBeDefined();
});

test('where all of it is copied it says so, and that a backup needs a code', async () => {
  await shown([copy('1', 5, 5)], [before('1', 0, 0)], false);
  expect(screen.getByText('Everything here is in some sealed copy.')).toBeDefined();
  expect(screen.getByText(/there is none yet/)).toBeDefined();
  expect(screen.queryByText('Begun and not kept')).toBeNull();
  expect(screen.queryByText(/would be gone/)).toBeNull();
});
