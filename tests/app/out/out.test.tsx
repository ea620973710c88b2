import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OutScreen } from '#app/screens/out/OutScreen.tsx';
import { exampleSettings, SettingsContext } from '#app/settingsContext.ts';
import { DoorContext } from '#app/session.ts';
import { handOver } from '#app/ui/handOver.ts';
import { enter } from '#domain/write.ts';
import type { VaultDoor } from '#vault/door.ts';
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
const made: Blob[] = [];
let clicked: string[] = [];

beforeEach(() => {
  made.length = 0;
  clicked = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    made.push(blob as Blob);
    return 'blob:made';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    clicked.push(this.download);
  });
});
afterEach(() => vi.restoreAllMocks());

async function out(door: Partial<VaultDoor> | null, isChosen = true) {
  const court = await courtroom([enter('case', { code: 'A-14' }), enter('remark', { words: 'my own view' })]);
  await court.desk.refreshSummaries();
  court.nav.go({ at: 'out', key: isChosen ? court.key : null });
  const user = court.show((place) =>
    place.at === 'out' ? (
      <DoorContext value={door as VaultDoor | null}>
        <SettingsContext value={handle}>
          <OutScreen place={place} />
        </SettingsContext>
      </DoorContext>
    ) : null,
  );
  return { court, user };
}

test('a sealed case file is made to the passphrase that is shown, under a neutral name', async () => {
  const sealedTo: string[] = [];
  const { user } = await out({
    proposePassphrase: async () => '12345678901234567890',
    caseFile: async (_, passphrase) => {
      sealedTo.push(passphrase);
      return new Blob([new Uint8Array([1, 2, 3])]);
    },
  });
  await user.click(await screen.findByText('A colleague with this app'));
  await waitFor(() =>
    expect(screen.getByRole('list', { name: 'Passphrase of this file' }).textContent).toBe(
      '12345678901234567890',
    ),
  );
  await user.click(button('Make file'));
  await screen.findByRole('heading', { name: 'The sealed file is ready' });
  expect(sealedTo).toEqual(['12345678901234567890']);
  await user.click(button('Give or save the file'));
  await waitFor(() => expect(clicked.join()).toMatch(/^brief-2026-10-12-\d{6}\.wbcase$/));
});

test('plain tables stand last, behind the warning, and facts carry no evaluation', async () => {
  const { user } = await out(null);
  expect(screen.queryByText('A colleague with this app')).toBeNull();
  await user.click(await screen.findByText('Somebody without this app'));
  expect(
    screen.getByText(/This file can be read by anyone who gets it\. Wipe does not reach it\./),
  ).toBeTruthy();
  await user.click(button('Make a file anyone can read'));
  expect(screen.getAllByText('Choose one.')).toHaveLength(2);
  await user.click(screen.getByLabelText('Facts'));
  await user.click(screen.getByLabelText('For programs (JSON)'));
  await user.click(button('Make a file anyone can read'));
  await user.click(await screen.findByRole('button', { name: 'Give or save the file' }));
  await waitFor(() => expect(clicked.join()).toMatch(/^brief-2026-10-12-\d{6}\.json$/));
  const text = await made[0]?.text();
  expect(text).toContain('A-14');
  expect(text).not.toContain('my own view');
});

test('readable bytes above 8 MiB never become a Blob; sealed ones may', async () => {
  const content = new Uint8Array(8 * 1024 * 1024 + 1);
  const [name, type] = ['brief.bin', 'application/octet-stream'];
  expect(await handOver({ name, type, sealed: false, content })).toBe('too-large');
  expect(made).toHaveLength(0);
  expect(await handOver({ name, type, sealed: true, content: new Blob([content]) })).toBe('saved');
  expect(made).toHaveLength(1);
});

test('with no case chosen it is said what to do for either kind of file', async () => {
  const { user } = await out({}, false);
  const said =
    'To give cases to somebody, choose them above. For a copy of everything, nothing need be chosen.';
  await screen.findByText(said);
  expect(screen.queryByText('A colleague with this app')).toBeNull();
  expect(screen.getByText('Myself: a copy of everything')).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: /A-14/ }));
  await screen.findByText('A colleague with this app');
  expect(screen.queryByText(said)).toBeNull();
});
