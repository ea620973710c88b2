import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MoreScreen } from '#app/screens/more/MoreScreen.tsx';
import { exampleSettings, SettingsContext } from '#app/settingsContext.ts';
import { itemsOf } from '#domain/casebook.ts';
import { enter } from '#domain/write.ts';
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

async function more(missions: number) {
  const court = await courtroom([
    enter('case', { code: 'A-14' }),
    ...Array.from({ length: missions }, (_, n) =>
      enter('mission', { organisation: { is: 'text', text: `Organisation ${n}` } }),
    ),
  ]);
  await court.desk.createCase([enter('case', { code: 'B-2' })]);
  await court.desk.openCase(court.key);
  await court.desk.refreshSummaries();
  court.nav.go({ at: 'more' });
  const user = court.show(() => (
    <SettingsContext value={handle}>
      <MoreScreen />
    </SettingsContext>
  ));
  await user.click(button(/Who monitors/));
  const sheet = within(await screen.findByRole('dialog'));
  const names = sheet.getAllByRole('button').map((one) => one.textContent);
  expect(names.indexOf('A-14')).toBeLessThan(names.indexOf('B-2'));
  await user.click(sheet.getByRole('button', { name: 'A-14' }));
  await waitFor(() => expect(court.nav.place().at).not.toBe('more'));
  return court;
}

test('the mission of a case is reached from More', async () => {
  const court = await more(1);
  const id = itemsOf(court.state(), 'mission')[0]!.id;
  expect(court.nav.place()).toEqual({ at: 'form', of: 'mission', key: court.key, id, about: null });
});

test('a case without a mission is asked for it', async () => {
  const court = await more(0);
  expect(court.nav.place()).toMatchObject({ at: 'form', of: 'mission', id: null });
});

test('of several missions the case shows all', async () => {
  const court = await more(2);
  expect(court.nav.place()).toMatchObject({ at: 'case', tab: 'people' });
});
