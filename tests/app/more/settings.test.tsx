import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { CaseForm } from '#app/screens/forms/CaseForm.tsx';
import { SettingsScreen } from '#app/screens/more/SettingsScreen.tsx';
import { DoorContext } from '#app/session.ts';
import { exampleSettings, SettingsContext } from '#app/settingsContext.ts';
import { enter } from '#domain/write.ts';
import type { Settings, VaultDoor } from '#vault/door.ts';
import { courtroom } from '../live/support/courtroom.tsx';

const nothing = () => undefined;

/** Settings as a vault keeps them, and the form of a new case beside. */
function Kept({ start, kept, form }: { start: Settings; kept: Settings[]; form: boolean }) {
  const [settings, show] = useState(start);
  const door = { saveSettings: async (next: Settings) => void kept.push(next) } as unknown as VaultDoor;
  const handle = { settings, show, pinSet: nothing, lock: nothing, update: nothing, wiped: nothing };
  return (
    <DoorContext value={door}>
      <SettingsContext value={handle}>
        <SettingsScreen />
        {form ? <CaseForm place={{ at: 'case-form', key: null }} /> : null}
      </SettingsContext>
    </DoorContext>
  );
}

async function opened(start: Settings = exampleSettings, form = false) {
  const court = await courtroom([enter('case', { code: 'A-14' })]);
  const kept: Settings[] = [];
  const user = court.show(() => <Kept start={start} kept={kept} form={form} />);
  return { user, kept };
}

test('each setting is kept at once and leaves the others as they are', async () => {
  const { user, kept } = await opened();
  const among = (group: string | RegExp) => within(screen.getByRole('radiogroup', { name: group }));
  await user.click(among('Text size').getByLabelText('24'));
  await user.click(among(/^Cases are called by/).getByLabelText('Code'));
  await user.click(among(/^Lock when not touched for/).getByLabelText('15 min'));
  await user.click(among('In an open hearing, lock after leaving the app for').getByLabelText('0 s'));
  await user.selectOptions(screen.getByLabelText('Country of new cases'), 'Kyrgyzstan');
  await user.type(screen.getByLabelText(/^Time zone of the court/), 'Asia/Almaty');
  expect(kept.at(-1)).toEqual({
    textSize: 24,
    caseNames: 'codes',
    idleMinutes: 15,
    hearingGraceSeconds: 0,
    country: 'KG',
    zone: 'Asia/Almaty',
  });
});

test('a new case begins with the country that was chosen', async () => {
  await opened({ ...exampleSettings, country: 'GE' }, true);
  expect(screen.getByLabelText<HTMLSelectElement>(/^Country$/).value).toBe('GE');
});

test('a country that is in no list stays, by its code', async () => {
  const { kept } = await opened({ ...exampleSettings, country: 'DE' }, true);
  expect(screen.getByLabelText<HTMLSelectElement>('Country of new cases').value).toBe('DE');
  expect(screen.getByLabelText<HTMLSelectElement>(/^Country$/).value).toBe('DE');
  expect(kept).toEqual([]);
});

test('a time zone that does not exist is not kept, and says so', async () => {
  const { user, kept } = await opened();
  await user.type(screen.getByLabelText(/^Time zone of the court/), 'Mars');
  expect(screen.getByText(/This zone is not known/)).toBeDefined();
  expect(kept).toEqual([]);
});
