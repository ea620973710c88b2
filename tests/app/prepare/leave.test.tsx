import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LeaveScreen } from '#app/screens/prepare/LeaveScreen.tsx';
import { DoorContext } from '#app/session.ts';
import { exampleSettings, SettingsContext } from '#app/settingsContext.ts';
import { enter } from '#domain/write.ts';
import type { AsleepCase, BeforeSleep, CaseKey, VaultDoor } from '#vault/door.ts';
import { button, courtroom } from '../live/support/courtroom.tsx';

const nothing = () => undefined;
const handle = {
  settings: exampleSettings,
  show: nothing,
  pinSet: nothing,
  lock: nothing,
  update: nothing,
  wiped: nothing,
};
const N7: AsleepCase = {
  key: '9'.repeat(32) as CaseKey,
  code: 'N-7',
  at: '2026-10-11T10:00:00+05:00',
  copy: null,
};

/** Two cases that are awake, and one that sleeps as N-7. */
async function shown() {
  const court = await courtroom([enter('case', { code: 'A-1' })]);
  await court.desk.createCase([enter('case', { code: 'A-2' })]);
  await court.desk.refreshSummaries();
  const left: string[] = [];
  const door = {
    asleep: async () => [N7],
    beforeSleep: async (keys: readonly CaseKey[]) =>
      keys.map((key): BeforeSleep => ({
        key,
        records: 1,
        onlyHere: 0,
        filesOnlyHere: 0,
        unfinished: 0,
        copy: { is: 'backup', at: N7.at, seen: null } as unknown as BeforeSleep['copy'],
      })),
    sleepCases: async (cases: readonly { code: string }[]) => {
      left.push(...cases.map(({ code }) => code));
      return { ok: true };
    },
  } as unknown as VaultDoor;
  const user = court.show(() => (
    <SettingsContext value={handle}>
      <DoorContext value={door}>
        <LeaveScreen place={{ at: 'leave', stays: null }} />
      </DoorContext>
    </SettingsContext>
  ));
  return { user, left };
}

test('a code that a sleeping case has is asked for again, and so is one given to two', async () => {
  const { user, left } = await shown();
  await user.click(await screen.findByLabelText('A-1'));
  await user.click(screen.getByLabelText('A-2'));
  const code = async (at: number, words: string) => {
    const field = (await screen.findAllByLabelText('Code that stays'))[at] as HTMLElement;
    await user.clear(field);
    await user.type(field, words);
  };
  await code(0, 'n-7 ');
  await user.click(button('Leave at home'));
  expect(await screen.findByText(/A sleeping case has this code already/)).toBeDefined();
  await code(0, 'N-8');
  await code(1, 'N-8');
  await user.click(button('Leave at home'));
  expect(await screen.findByText(/A sleeping case has this code already/)).toBeDefined();
  expect(left).toEqual([]);
  await code(1, 'N-9');
  await user.click(button('Leave at home'));
  await screen.findByText(/keys are destroyed on this phone. The list/);
  expect(left.toSorted()).toEqual(['N-8', 'N-9']);
});
